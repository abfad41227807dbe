import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import {
  type CoverageState,
  countsByArea,
  coverageOf,
  type GivenCoverage,
  peopleByAreasLed,
} from "#app/domain/rotation/coverage.ts";

const [area, second] = WORK_AREAS;
const leads = (period: number, more: object = {}) => ({
  a: "ann",
  area,
  period,
  communityId: "east",
  ...more,
});
const rated = (...raters: ("head" | "mentor")[]) => raters.map((rater) => ({ personId: "ann", area, rater }));
const of = (more: Partial<GivenCoverage>) =>
  coverageOf({
    ...{ members: [{ personId: "ann", areas: WORK_AREAS }], slots: [], current: 3, assessments: [] },
    ...more,
  });

describe("coverage", () => {
  it.each<[string, Partial<GivenCoverage>, CoverageState, number | null]>([
    ["nothing planned", {}, "missing", null],
    ["an area not asked for", { members: [{ personId: "ann", areas: [second] }] }, "notAsked", null],
    ["a later period, the next one", { slots: [leads(7), leads(5)] }, "planned", 5],
    ["the period of today", { slots: [leads(3)] }, "underWay", 3],
    ["a period that is over", { slots: [leads(1)] }, "done", 1],
    ["one assessment only", { slots: [leads(1)], assessments: rated("head") }, "done", 1],
    ["the same rater twice", { slots: [leads(1)], assessments: rated("head", "head") }, "done", 1],
    ["both assessments", { slots: [leads(1)], assessments: rated("head", "mentor") }, "assessed", 1],
    ["before the first period", { slots: [leads(0)], current: -1 }, "planned", 0],
    ["after the last period", { slots: [leads(11)], current: 12 }, "done", 11],
    ["somebody else leading", { slots: [leads(1, { a: "bob" })] }, "missing", null],
  ])("reads %s", (_, given, state, period) => {
    expect(of(given)[0]?.cells.find((cell) => cell.area === area)).toMatchObject({ state, period });
  });

  it("counts each person once for each area, and people by the areas led", () => {
    const rows = of({
      members: ["ann", "bob"].map((personId) => ({ personId, areas: WORK_AREAS })),
      slots: [leads(1), leads(2, { area: second }), leads(3, { a: "bob" })],
    });
    const [counted] = countsByArea(rows);
    expect(counted?.counts).toMatchObject({ done: 1, underWay: 1, missing: 0 });
    for (const { counts } of countsByArea(rows))
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(peopleByAreasLed(rows)).toEqual([1, 0, 1, 0, 0]);
  });
});
