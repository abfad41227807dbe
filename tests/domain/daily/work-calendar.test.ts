import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextDay,
  type WorkCalendar,
  weekdayOf,
} from "#app/domain/daily/work-calendar.ts";
import { packageYear } from "#server/calendar/package-years.ts";

const yearsOf = (...years: number[]): WorkCalendar =>
  new Map(
    years.flatMap((year) => {
      const read = packageYear(year);
      return read === null ? [] : [[year, read] as const];
    }),
  );
const calendar = yearsOf(2025, 2026);

describe("days of 2026, as the State Council announced them", () => {
  it.each([
    ["2026-09-30", true, "the last working day before National Day"],
    ["2026-10-01", false, "National Day"],
    ["2026-10-05", false, "a Monday of the National Day week"],
    ["2026-10-07", false, "the last day of the week"],
    ["2026-10-08", true, "work goes on"],
    ["2026-09-20", true, "a Sunday that is made up for"],
    ["2026-10-10", true, "a Saturday that is made up for"],
    ["2026-10-11", false, "an ordinary Sunday"],
    ["2026-02-14", true, "a Saturday before the Spring Festival that is made up for"],
    ["2026-02-16", false, "a Monday of the Spring Festival"],
  ] as const)("%s: works %s (%s)", (day, works, _why) => {
    expect(isWorkingDay(calendar, day)).toBe(works);
  });

  it.each([
    {
      from: "2026-09-28",
      days: 5,
      to: "2026-10-10",
      why: "three before the holiday, the make-up Saturday after it",
    },
    { from: "2026-09-30", days: 1, to: "2026-10-08", why: "the whole holiday is passed over" },
    { from: "2026-10-03", days: 1, to: "2026-10-08", why: "begun within the holiday" },
    { from: "2026-09-18", days: 1, to: "2026-09-20", why: "the next day that is worked is a Sunday" },
    { from: "2026-11-23", days: 5, to: "2026-11-30", why: "a plain week" },
    { from: "2025-12-31", days: 1, to: "2026-01-04", why: "over New Year to the make-up Sunday" },
  ])("$days working days after $from end on $to: $why", ({ from, days, to }) => {
    expect(addWorkingDays(calendar, { from, days })).toEqual({ ok: true, day: to });
    expect(countWorkingDays(calendar, { from, to })).toEqual({ ok: true, days });
  });
});

describe("a year that is not loaded", () => {
  it("is refused and never guessed, also where only the last day lies in it", () => {
    expect(addWorkingDays(calendar, { from: "2026-12-30", days: 5 })).toEqual({ ok: false, year: 2027 });
    expect(countWorkingDays(calendar, { from: "2026-12-30", to: "2027-01-05" })).toEqual({
      ok: false,
      year: 2027,
    });
    expect(isWorkingDay(calendar, "2027-01-01")).toBeNull();
  });

  it("keeps us from the package's own answer, which calls New Year's Day 2027-01-01 a working day", async () => {
    const { isWorkday } = await import("chinese-days");
    expect(isWorkday("2027-01-01")).toBe(true);
    expect(packageYear(2027)).toBeNull();
  });
});

/** Days from 2025-02-01 to 2026-10-31, so that what is counted stays within the years loaded. */
const someDay = fc.integer({ min: 0, max: 637 }).map((offset) => {
  const at = new Date(Date.UTC(2025, 1, 1 + offset));
  return at.toISOString().slice(0, 10);
});

describe("laws", () => {
  it("adding working days and counting them undo each other", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const found = addWorkingDays(calendar, { from, days });
        if (!found.ok) throw new Error("all these days are loaded");
        expect(isWorkingDay(calendar, found.day)).toBe(true);
        expect(countWorkingDays(calendar, { from, to: found.day })).toEqual({ ok: true, days });
      }),
    );
  });

  it("counting to a day in between and on from there is counting at once", () => {
    fc.assert(
      fc.property(someDay, someDay, someDay, (...days) => {
        const [from = "", between = "", to = ""] = days.sort();
        const count = (a: string, b: string) => {
          const counted = countWorkingDays(calendar, { from: a, to: b });
          return counted.ok ? counted.days : Number.NaN;
        };
        expect(count(from, between) + count(between, to)).toBe(count(from, to));
      }),
    );
  });

  it("weekdays and the next day agree with the calendar of the language", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const at = new Date(`${day}T00:00:00Z`);
        expect(weekdayOf(day)).toBe(at.getUTCDay());
        at.setUTCDate(at.getUTCDate() + 1);
        expect(nextDay(day)).toBe(at.toISOString().slice(0, 10));
      }),
    );
  });
});
