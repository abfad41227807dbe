import * as Decimal from "#app/domain/shared/decimal.ts";
import { plainNumberText } from "#app/ui/fields/number-text.ts";

/**
 * Numbers of a rule set as they are typed, and as the document holds them. PURE.
 * points, percent: two decimals, kept in hundredths · factor: four decimals, kept in ten-thousandths · whole ·
 * clock: minutes:seconds, kept in milliseconds.
 */
export type EntryKind = "points" | "percent" | "factor" | "whole" | "clock";

const DIGITS = { points: 2, percent: 2, factor: 4, whole: 0 } as const;
const CLOCK = /^(\d{1,3}):([0-5]\d)(?:\.(\d{1,3}))?$/;
const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** The value a text stands for; null when it is none. Full-width digits and colons count. */
export function readEntry({ kind, text }: { kind: EntryKind; text: string }): number | null {
  const plain = plainNumberText(text);
  if (kind === "clock") return readClock(plain);
  const read = Decimal.parse({ text: plain, digits: DIGITS[kind] });
  return read.ok ? read.value : null;
}

export function formatEntry({ kind, value }: { kind: EntryKind; value: number | null }): string {
  if (value === null) return "";
  if (kind === "clock") return formatClock(value);
  return Number.isInteger(value) ? Decimal.text({ units: value, digits: DIGITS[kind] }) : String(value);
}

function readClock(text: string): number | null {
  const [, minutes, seconds, fraction = ""] = CLOCK.exec(text) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  return Number(minutes) * MINUTE_MS + Number(seconds) * SECOND_MS + Number(fraction.padEnd(3, "0"));
}

/** Milliseconds are shown only where there are any: nothing typed is lost by being shown again. */
function formatClock(ms: number): string {
  const minutes = Math.trunc(ms / MINUTE_MS);
  const seconds = String(Math.trunc((ms % MINUTE_MS) / SECOND_MS)).padStart(2, "0");
  const rest = ms % SECOND_MS;
  return `${minutes}:${seconds}${rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`}`;
}
