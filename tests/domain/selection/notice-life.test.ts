import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWorkingDays, nextDay } from "#app/domain/daily/work-calendar.ts";
import {
  isConcerned,
  lastNoticeDay,
  noticeDaysOf,
  noticeState,
  noticeStrip,
  refuseConfirmation,
  workingDaysLeft,
} from "#app/domain/selection/notice-life.ts";
import { packageYear } from "#server/calendar/package-years.ts";

/** As announced by the State Council for 2026; 2027 is not announced. */
const calendar = new Map([[2026, packageYear(2026)!]]);

describe("the last day of a notice of five working days", () => {
  it.each([
    ["an ordinary week, from Monday to Monday", "2026-05-18", "2026-05-25"],
    ["opened on a Saturday: the opening day is not counted anyway", "2026-05-16", "2026-05-22"],
    ["before National Day, with Mid-Autumn Day in between", "2026-09-22", "2026-09-30"],
    ["over National Day: 1 to 7 October are off, Saturday the 10th is worked", "2026-09-28", "2026-10-10"],
    ["over Spring Festival: Saturday 14 February is worked, 15 to 23 are off", "2026-02-12", "2026-02-26"],
    [
      "after Spring Festival: Saturday 28 February is worked, Sunday 1 March is not",
      "2026-02-24",
      "2026-03-02",
    ],
  ])("%s", (_, opensOn, closesOn) => {
    expect(lastNoticeDay(calendar, { opensOn, days: 5 })).toEqual({ ok: true, day: closesOn });
  });

  it("is refused where the year it falls in is not loaded", () => {
    expect(lastNoticeDay(calendar, { opensOn: "2026-12-29", days: 5 })).toEqual({ ok: false, year: 2027 });
  });

  it("is never less than five working days away, whatever the rule file says", () => {
    expect(noticeDaysOf({ noticeWorkingDays: 3 })).toBe(5);
    expect(noticeDaysOf({ noticeWorkingDays: 7 })).toBe(7);
  });
});

describe("a notice", () => {
  const span = { opensOn: "2026-09-28", closesOn: "2026-10-10" };
  it.each([
    ["2026-09-27", "upcoming", 5],
    ["2026-09-28", "running", 5],
    ["2026-09-30", "running", 3],
    ["2026-10-05", "running", 3],
    ["2026-10-09", "running", 1],
    ["2026-10-10", "running", 0],
    ["2026-10-11", "over", 0],
  ] as const)("on %s is %s with %i working days to come", (today, state, left) => {
    expect(noticeState(span, today)).toBe(state);
    expect(workingDaysLeft(calendar, { ...span, today })).toBe(left);
  });

  it("draws every day with what it is, and counts the working ones", () => {
    const strip = noticeStrip(calendar, span);
    const drawn = strip.map(({ day, kind, count }) => `${day.slice(5)} ${kind} ${count ?? "-"}`);
    expect(drawn).toEqual([
      ...["09-28 opening -", "09-29 working 1", "09-30 working 2", "10-01 holiday -", "10-02 holiday -"],
      ...["10-03 weekend -", "10-04 weekend -", "10-05 holiday -", "10-06 holiday -", "10-07 holiday -"],
      ...["10-08 working 3", "10-09 working 4", "10-10 makeUp 5"],
    ]);
  });

  it("says that a day is unknown where its year is not loaded", () => {
    const strip = noticeStrip(calendar, { opensOn: "2026-12-31", closesOn: "2027-01-02" });
    expect(strip.map(({ kind }) => kind)).toEqual(["opening", "unknown", "unknown"]);
  });

  it("ends on a working day, and its strip counts exactly the days asked for", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 5, max: 15 }), (skip, days) => {
        let opensOn = "2026-01-01";
        for (let index = 0; index < skip; index += 1) opensOn = nextDay(opensOn);
        const last = lastNoticeDay(calendar, { opensOn, days });
        if (!last.ok) return;
        const span = { opensOn, closesOn: last.day };
        expect(noticeStrip(calendar, span).at(-1)?.count).toBe(days);
        expect(countWorkingDays(calendar, { from: opensOn, to: last.day })).toEqual({ ok: true, days });
      }),
    );
  });
});

describe("a round is not confirmed", () => {
  const done = {
    notices: [{ closed: true, closesOn: "2026-05-22" }],
    openObjections: 0,
    selected: 2,
    unnoticed: 0,
  };
  it.each([
    ["with an empty list", { selected: 0 }, "notice.nobody-selected"],
    ["with a replacement nobody was told of", { unnoticed: 1 }, "notice.not-noticed"],
    [
      "while a notice is not closed",
      { notices: [{ closed: false, closesOn: "2026-05-22" }] },
      "notice.still-running",
    ],
    ["with an objection unanswered", { openObjections: 1 }, "notice.objections-open"],
  ])("%s", (_, more, rule) => {
    expect(refuseConfirmation({ ...done, ...more })).toMatchObject({ refusal: { rule } });
  });

  it("only then", () => {
    expect(refuseConfirmation(done)).toBeNull();
  });
});

describe("who settles an objection", () => {
  it.each([
    ["put the person forward", { accountId: "a", nominatedBy: "a", recused: new Set<string>() }, true],
    ["stepped aside in the meeting", { accountId: "a", nominatedBy: null, recused: new Set(["a"]) }, true],
    ["has no part in it", { accountId: "a", nominatedBy: "b", recused: new Set(["c"]) }, false],
    ["is the system", { accountId: null, nominatedBy: null, recused: new Set<string>() }, false],
  ])("who %s", (_, given, concerned) => {
    expect(isConcerned(given)).toBe(concerned);
  });
});
