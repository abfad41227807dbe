import { describe, expect, it } from "vitest";
import { readDayLines, readYear } from "#app/domain/daily/calendar-year.ts";

const holidays = (...lines: string[]) => readDayLines({ year: 2027, field: "holidays", lines });

describe("the lines of an announcement", () => {
  it("are days or ranges, with the name behind them; empty lines are passed over", () => {
    expect(holidays("2027-01-01..2027-01-03 元旦", "", " 2027-04-05 ")).toEqual({
      ok: true,
      value: [
        { day: "2027-01-01", name: "元旦" },
        { day: "2027-01-02", name: "元旦" },
        { day: "2027-01-03", name: "元旦" },
        { day: "2027-04-05", name: null },
      ],
    });
  });

  it.each([
    { line: "元旦 1月1日", rule: "calendar.line-unreadable", why: "is in another form" },
    { line: "2027-02-30", rule: "calendar.day-impossible", why: "is no day" },
    { line: "2027-13-01", rule: "calendar.day-impossible", why: "has no such month" },
    { line: "2026-12-31..2027-01-02", rule: "calendar.day-outside-year", why: "begins in another year" },
    { line: "2027-10-07..2027-10-01", rule: "calendar.range-backwards", why: "runs backwards" },
    { line: "2027-01-01..2027-10-03", rule: "calendar.range-too-long", why: "is months long" },
  ])("“$line” is refused, with its line, for it $why", ({ line, rule }) => {
    expect(holidays("2027-01-01", line)).toMatchObject({
      ok: false,
      refusal: { rule, facts: { field: "holidays", line: 2, text: line } },
    });
  });
});

describe("a year", () => {
  const year = (lines: { holidays?: string[]; makeUpDays?: string[] }) =>
    readYear({ year: 2027, holidays: ["2027-01-01..2027-01-03"], makeUpDays: [], ...lines });

  it("is holidays and make-up days", () => {
    expect(year({ makeUpDays: ["2027-01-09"] })).toMatchObject({
      ok: true,
      value: { makeUpDays: [{ day: "2027-01-09" }] },
    });
  });

  it.each([
    {
      why: "a make-up day is a Monday",
      lines: { makeUpDays: ["2027-01-04"] },
      refusal: { rule: "calendar.make-up-not-weekend", facts: { field: "makeUpDays", day: "2027-01-04" } },
    },
    {
      why: "a day is named twice in one list",
      lines: { holidays: ["2027-01-01..2027-01-03", "2027-01-02"] },
      refusal: { rule: "calendar.day-twice", facts: { field: "holidays", day: "2027-01-02" } },
    },
    {
      why: "a day is a holiday and a make-up day",
      lines: { makeUpDays: ["2027-01-02"] },
      refusal: { rule: "calendar.day-twice", facts: { field: "makeUpDays", day: "2027-01-02" } },
    },
    { why: "it has no holidays", lines: { holidays: [""] }, refusal: { rule: "calendar.no-holidays" } },
  ])("is refused when $why", ({ lines, refusal }) => {
    expect(year(lines)).toMatchObject({ ok: false, refusal });
  });
});
