import { dayOfSerial, isDay, isMonth } from "./calendar-day.ts";
import { normaliseCode } from "./normalise.ts";
import type { Cell } from "./roster-sheet.ts";

/** Dates as people write them in rosters → `YYYY-MM` or `YYYY-MM-DD`, with the precision they were told with. PURE. */
export type DateFault =
  | "roster.date-unreadable"
  | "roster.date-impossible"
  | "roster.date-without-month"
  /** A number (or a CSV saved from one) shown as `1990.1`: January, or October whose 0 was dropped. */
  | "roster.date-january-or-october";

export type DateReading = { ok: true; value: string } | { ok: false; fault: DateFault };

const fault = (code: DateFault): DateReading => ({ ok: false, fault: code });

const padded = (number: number): string => String(number).padStart(2, "0");

function from({ year, month, day }: { year: number; month: number; day: number | null }): DateReading {
  const possible = day === null ? isMonth({ year, month }) : isDay({ year, month, day });
  if (!possible) return fault("roster.date-impossible");
  const text = `${year}-${padded(month)}`;
  return { ok: true, value: day === null ? text : `${text}-${padded(day)}` };
}

const FORMS = [
  /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/,
  /^(\d{4})[.\-/年](\d{1,2})月?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})(\d{2})$/,
];

function readText(text: string): DateReading {
  const plain = normaliseCode(text)
    .replace(/\(.*\)$/, "")
    .replace(/(?:出生|生|起|入党|参加工作)$/, "");
  for (const form of FORMS) {
    const [found, year, month, day] = form.exec(plain) ?? [];
    if (found === undefined) continue;
    return from({ year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) });
  }
  return fault(/^\d{4}年?$/.test(plain) ? "roster.date-without-month" : "roster.date-unreadable");
}

function readSerial({ serial, precision }: { serial: number; precision: "day" | "month" }): DateReading {
  const day = dayOfSerial(serial);
  if (day === null) return fault("roster.date-impossible");
  return from(precision === "day" ? day : { ...day, day: null });
}

const LOST_ZERO = /^\d{4}\.1$/;

function readNumber({ value, shown }: { value: number; shown: string }): DateReading {
  const text = /^\d{4}\.\d{2}$/.test(shown) ? shown : String(value);
  if (LOST_ZERO.test(text)) return fault("roster.date-january-or-october");
  // A serial in a cell without a date format: 1927 to 2119; shorter integers are years.
  if (Number.isInteger(value) && value >= 10_000 && value < 80_500)
    return readSerial({ serial: value, precision: "day" });
  return readText(text);
}

/** `untyped`: the file keeps only text (CSV), so a number's last 0 may be gone. Blank cells are the caller's affair. */
export function readDate({ cell, untyped }: { cell: Cell; untyped: boolean }): DateReading {
  if (cell === null) return fault("roster.date-unreadable");
  if (typeof cell !== "string") return cell.kind === "date" ? readSerial(cell) : readNumber(cell);
  const plain = normaliseCode(cell);
  if (untyped && LOST_ZERO.test(plain)) return fault("roster.date-january-or-october");
  if (/^\d{5}$/.test(plain)) return readNumber({ value: Number(plain), shown: plain });
  return readText(cell);
}

export const monthOf = (date: string): string => date.slice(0, 7);

/** Compares as far as the coarser of the two tells: `1990-05` is not after `1990-05-20`. */
export function isAfter({ date, day }: { date: string; day: string }): boolean {
  return date > day.slice(0, date.length);
}
