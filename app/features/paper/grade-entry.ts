import { GRADE_STEP } from "#app/domain/quiz/gradable.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";

/** What is typed at the grading desk. PURE. Hundredths. */

const MOST_CHIPS = 9;

/** The points a text stands for; null: none yet, or not possible here. */
export function pointsOf(text: string, maximum: number): number | null {
  const parsed = Decimal.parseCenti(text.endsWith(".") ? text.slice(0, -1) : text);
  if (!parsed.ok || parsed.value < 0 || parsed.value > maximum) return null;
  return parsed.value % GRADE_STEP === 0 || parsed.value === maximum ? parsed.value : null;
}

/** The text after a key; a key that leads nowhere changes nothing. */
export function typed(given: { text: string; key: string; maximum: number }): string {
  const { text, key, maximum } = given;
  if (key === "Backspace") return text.slice(0, -1);
  const next = key === "." || key === "。" ? `${text === "" ? "0" : text}.` : text + key;
  if (!/^\d+(\.\d{0,2})?$/.test(next)) return text;
  const most = Math.ceil(maximum / 100);
  return Number(next) > most ? (/^\d$/.test(key) && Number(key) <= most ? key : text) : next;
}

/** Half a point more or less, inside what may be given. */
export function stepped(given: { value: number | null; by: 1 | -1; maximum: number }): number {
  const { value, by, maximum } = given;
  if (value === null) return by === 1 ? 0 : maximum;
  return Math.min(maximum, Math.max(0, Math.round(value / GRADE_STEP) * GRADE_STEP + by * GRADE_STEP));
}

/** Points to take by one tap, evenly over the range, the ends included. */
export function chips(maximum: number): number[] {
  const steps = Math.floor(maximum / GRADE_STEP);
  const count = Math.min(MOST_CHIPS - 1, steps);
  const values = Array.from(
    { length: count + 1 },
    (_, index) => Math.round((steps * index) / Math.max(1, count)) * GRADE_STEP,
  );
  return [...new Set([...values, maximum])];
}
