import type { BuzzerSettings } from "#app/domain/buzzer/buzzer-settings.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";

/** The fields of the rule, and how many of the stored unit one of the shown unit is. */
export const RULE_FIELDS = {
  base: 100,
  right: 100,
  wrong: 100,
  pass: 100,
  timeOut: 100,
  foul: 100,
  answerMs: 1_000,
  openMs: 1_000,
  windowMs: 1,
  maximumDelayMs: 1,
} as const;
export type RuleField = keyof typeof RULE_FIELDS;

const DIGITS = { 1: 0, 100: 2, 1000: 3 } as const;
const NAMES = Object.keys(RULE_FIELDS).filter((name): name is RuleField => Object.hasOwn(RULE_FIELDS, name));

/** A stored value as it stands in the field: 1000 hundredths are "10". */
export const shown = (settings: BuzzerSettings, field: RuleField): string =>
  Decimal.text({ units: settings[field], digits: DIGITS[RULE_FIELDS[field]] });

/** The rule as the form says it, or which fields are no numbers. */
export function readRule(
  form: FormData,
  before: BuzzerSettings,
): { settings: BuzzerSettings; wrong: RuleField[] } {
  const settings = {
    ...before,
    foulLocksOut: form.get("foulLocksOut") !== null,
    reopenAfterWrong: form.get("reopenAfterWrong") !== null,
  };
  const wrong: RuleField[] = [];
  for (const name of NAMES) {
    const parsed = Decimal.parse({
      text: String(form.get(name) ?? "").trim(),
      digits: DIGITS[RULE_FIELDS[name]],
    });
    if (parsed.ok) settings[name] = parsed.value;
    else wrong.push(name);
  }
  return { settings, wrong };
}
