/** Numbers as people write them ↔ whole units (hundredths, basis points, ten-thousandths, milliseconds). */

/** "86.5" with two digits → 8650; NaN when it is no number or has more digits. */
export const scaledOf = (text: string, digits: number): number => {
  const match = /^(-?)(\d{1,9})(?:\.(\d*))?$/.exec(text.trim());
  const fraction = match?.[3] ?? "";
  if (match === null || fraction.length > digits) return Number.NaN;
  const value = Number(`${match[2]}${fraction.padEnd(digits, "0")}`);
  return match[1] === "-" && value !== 0 ? -value : value;
};

/** 8650 with two digits → "86.5"; nothing for NaN. */
export const scaledText = (value: number, digits: number): string => {
  if (!Number.isInteger(value)) return "";
  const figures = String(Math.abs(value)).padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits).replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${digits > 0 && fraction !== "" ? `.${fraction}` : ""}`;
};

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** "6:30" or "6" (minutes) → milliseconds; NaN otherwise. A Chinese colon is one, too. */
export const clockMs = (text: string): number => {
  const match = /^(\d{1,3})(?:[:：]([0-5]?\d))?$/.exec(text.trim());
  return match === null ? Number.NaN : Number(match[1]) * MINUTE_MS + Number(match[2] ?? 0) * SECOND_MS;
};

export const clockOf = (ms: number): string => {
  if (!Number.isInteger(ms)) return "";
  const seconds = Math.trunc(ms / SECOND_MS);
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};
