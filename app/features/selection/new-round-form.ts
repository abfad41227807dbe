import { RULE_PRESETS } from "#app/domain/selection/rule-presets.ts";

/** The form of a new round as the input of its command; what is wrong with it is said by the command's schema. */
export function newRoundInput(form: FormData) {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const start = text("start");
  const preset = RULE_PRESETS.find((each) => each === start) ?? null;
  return {
    unitId: text("unitId"),
    title: text("title"),
    preset,
    copyOf: start === "copy" ? text("copyOf") : null,
  };
}
