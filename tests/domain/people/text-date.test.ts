import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfSerial } from "#app/domain/people/calendar-day.ts";
import type { Cell } from "#app/domain/people/roster-sheet.ts";
import { isAfter, readDate } from "#app/domain/people/text-date.ts";

const number = (value: number, shown = String(value)): Cell => ({ kind: "number", value, shown });

const read: { cell: Cell; date: string; why: string }[] = [
  { cell: "1990.05", date: "1990-05", why: "dot" },
  { cell: "1990.5", date: "1990-05", why: "dot without a zero" },
  { cell: "1990年5月", date: "1990-05", why: "Chinese month" },
  { cell: "1990年05月01日", date: "1990-05-01", why: "Chinese day" },
  { cell: "1990年5月生", date: "1990-05", why: "with a word behind it" },
  { cell: "1990-05-01", date: "1990-05-01", why: "ISO" },
  { cell: "1990/5/1", date: "1990-05-01", why: "slashes" },
  { cell: "1990-05-01 00:00:00", date: "1990-05-01", why: "out of another system" },
  { cell: "１９９０．０５", date: "1990-05", why: "full-width" },
  { cell: "199005", date: "1990-05", why: "six digits" },
  { cell: "19900501", date: "1990-05-01", why: "eight digits" },
  { cell: "1990.05（35岁）", date: "1990-05", why: "with an age in brackets" },
  { cell: "1990.1", date: "1990-01", why: "text typed as January" },
  { cell: "32994", date: "1990-05-01", why: "a serial as text" },
  { cell: number(199005), date: "1990-05", why: "six digits as a number" },
  { cell: number(19900501), date: "1990-05-01", why: "eight digits as a number" },
  { cell: number(1990.05), date: "1990-05", why: "a decimal" },
  { cell: number(1990.1, "1990.10"), date: "1990-10", why: "a decimal whose format keeps the zero" },
  { cell: number(32994), date: "1990-05-01", why: "a serial without a date format" },
  { cell: { kind: "date", serial: 32994, precision: "day" }, date: "1990-05-01", why: "a date" },
  {
    cell: { kind: "date", serial: 32994, precision: "month" },
    date: "1990-05",
    why: "a date shown as a month",
  },
  { cell: { kind: "date", serial: 32994.75, precision: "day" }, date: "1990-05-01", why: "with a time" },
  { cell: "2000.02.29", date: "2000-02-29", why: "a leap day" },
];

const refused: { cell: Cell; fault: string; why: string }[] = [
  { cell: "1990.13", fault: "roster.date-impossible", why: "month 13" },
  { cell: "1990-02-30", fault: "roster.date-impossible", why: "30 February" },
  { cell: "1900-02-29", fault: "roster.date-impossible", why: "the leap day Excel invents" },
  { cell: "0990.05", fault: "roster.date-impossible", why: "a year nobody was born in" },
  { cell: "1990", fault: "roster.date-without-month", why: "a year" },
  { cell: "1990年", fault: "roster.date-without-month", why: "a Chinese year" },
  { cell: number(1990), fault: "roster.date-without-month", why: "a year as a number" },
  { cell: "90.05", fault: "roster.date-unreadable", why: "a year of two digits" },
  { cell: "五月", fault: "roster.date-unreadable", why: "words" },
  { cell: "1990.05.", fault: "roster.date-unreadable", why: "something missing" },
  {
    cell: number(1990.1),
    fault: "roster.date-january-or-october",
    why: "1990.10 without its zero, or January",
  },
  { cell: { kind: "date", serial: 3, precision: "day" }, fault: "roster.date-impossible", why: "1900" },
  { cell: null, fault: "roster.date-unreadable", why: "nothing" },
];

describe("a date of a roster", () => {
  it.each(read)("is read: $why", ({ cell, date }) => {
    expect(readDate({ cell, untyped: false })).toEqual({ ok: true, value: date });
  });

  it.each(refused)("is refused as $fault: $why", ({ cell, fault }) => {
    expect(readDate({ cell, untyped: false })).toEqual({ ok: false, fault });
  });

  it("may have lost a zero in a file that keeps only text", () => {
    const [lost, kept] = ["1990.1", "1990.10"].map((cell) => readDate({ cell, untyped: true }));
    expect(lost).toEqual({ ok: false, fault: "roster.date-january-or-october" });
    expect(kept).toEqual({ ok: true, value: "1990-10" });
  });

  it("reads its own writing in every form, for every day from 1950 to 2049", () => {
    const days = fc.date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-").map(Number);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const forms: Cell[] = [
          iso,
          `${year}.${month}.${day}`,
          `${year}年${month}月${day}日`,
          iso.replaceAll("-", ""),
          { kind: "date", serial, precision: "day" },
        ];
        for (const cell of forms) expect(readDate({ cell, untyped: true })).toEqual({ ok: true, value: iso });
      }),
    );
  });

  it("knows the ends of the serials it takes", () => {
    expect([60, 61, 109_574, 109_575].map(dayOfSerial)).toEqual([
      null,
      { year: 1900, month: 3, day: 1 },
      { year: 2199, month: 12, day: 31 },
      null,
    ]);
  });

  it.each([
    { date: "2026-01", day: "2026-01-10", after: false },
    { date: "2026-02", day: "2026-01-10", after: true },
    { date: "2026-01-11", day: "2026-01-10", after: true },
    { date: "2026-01-10", day: "2026-01-10", after: false },
  ])("$date is after $day: $after", ({ date, day, after }) => expect(isAfter({ date, day })).toBe(after));
});
