import { describe, expect, it } from "vitest";
import { monthsBefore, readDays, windowOf, yearBefore } from "#app/domain/daily/figure-window.ts";

describe("the window of a flow figure", () => {
  it.each([
    ["months12", "2026-05-16", "2025-05-17"],
    ["months6", "2026-05-16", "2025-11-17"],
    ["months3", "2026-01-31", "2025-11-01"],
    ["months3", "2026-05-31", "2026-03-01"],
    ["year", "2026-05-16", "2026-01-01"],
    ["year", "2026-01-01", "2026-01-01"],
    ["all", "2026-05-16", "1900-01-01"],
  ] as const)("%s up to %s begins on %s", (choice, day, from) => {
    expect(windowOf({ day, choice })).toEqual({ from, to: day });
  });

  it("of twelve months up to a day and up to the day a year before meet without a gap or a shared day", () => {
    const later = windowOf({ day: "2026-05-16", choice: "months12" });
    const earlier = windowOf({ day: yearBefore("2026-05-16"), choice: "months12" });
    expect([earlier.to, later.from]).toEqual(["2025-05-16", "2025-05-17"]);
  });

  it("takes the last day of a month that has no such day", () => {
    expect(monthsBefore("2024-02-29", 12)).toBe("2023-02-28");
    expect(monthsBefore("2026-03-31", 1)).toBe("2026-02-28");
  });
});

describe("days as typed", () => {
  const today = "2026-05-16";
  it.each([
    ["", "", today, "2025-05-16", null, null],
    ["2026-01-31", "", "2026-01-31", "2025-01-31", null, null],
    ["2026-01-31", "2025-06-01", "2026-01-31", "2025-06-01", null, null],
    ["2026-02-30", "", today, "2025-05-16", "notADay", null],
    ["26-5-1", "gestern", today, "2025-05-16", "notADay", "notADay"],
    ["2026-05-17", "", today, "2025-05-16", "inFuture", null],
    ["2026-01-31", "2026-01-31", "2026-01-31", "2025-01-31", null, "notEarlier"],
  ])("%j and %j are read as %s and %s", (day, compare, readDay, readCompare, dayProblem, compareProblem) => {
    expect(readDays({ day, compare, today })).toEqual({
      day: readDay,
      compare: readCompare,
      problems: { day: dayProblem, compare: compareProblem },
    });
  });
});
