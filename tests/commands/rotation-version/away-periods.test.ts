import { describe, expect, it } from "vitest";
import { EMPTY_SETTINGS } from "#app/domain/rotation/rotation-settings.ts";
import { type Absence, awayPeriods } from "#server/rotation/away-periods.ts";

const settings = { ...EMPTY_SETTINGS, firstMonth: "2026-07", periods: 3 };
const absence = (fromOn: string, toOn: string, returnedOn: string | null = null): Absence => ({
  ...{ cadreId: "p", fromOn, toOn, returnedOn },
});

describe("awayPeriods", () => {
  it.each<{ why: string; absences: Absence[]; periods: number[] }>([
    {
      why: "sixteen of 31 days are more than half",
      absences: [absence("2026-07-01", "2026-07-16")],
      periods: [0],
    },
    { why: "fifteen of 31 days are not", absences: [absence("2026-07-01", "2026-07-15")], periods: [] },
    {
      why: "fifteen of 30 days are half, and not more",
      absences: [absence("2026-09-16", "2026-09-30")],
      periods: [],
    },
    {
      why: "days in two absences count once",
      absences: [absence("2026-07-01", "2026-07-10"), absence("2026-07-05", "2026-07-15")],
      periods: [],
    },
    {
      why: "two absences add up",
      absences: [absence("2026-07-01", "2026-07-10"), absence("2026-07-20", "2026-07-25")],
      periods: [0],
    },
    {
      why: "whoever is back earlier is there",
      absences: [absence("2026-07-01", "2026-07-31", "2026-07-16")],
      periods: [],
    },
    {
      why: "a long absence takes whole periods",
      absences: [absence("2026-07-20", "2026-09-20")],
      periods: [1, 2],
    },
    {
      why: "days outside the plan do not matter",
      absences: [absence("2026-01-01", "2026-06-30")],
      periods: [],
    },
  ])("$why", ({ absences, periods }) => {
    expect(awayPeriods(settings, absences)).toEqual(periods.map((period) => ({ personId: "p", period })));
  });

  it("counts a period of several months as one", () => {
    const quarters = { ...settings, monthsPerPeriod: 3, periods: 2 };
    expect(awayPeriods(quarters, [absence("2026-07-01", "2026-08-10")])).toEqual([]);
    expect(awayPeriods(quarters, [absence("2026-07-01", "2026-08-20")])).toEqual([
      { personId: "p", period: 0 },
    ]);
  });
});
