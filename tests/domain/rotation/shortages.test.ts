import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { lengthBound } from "#app/domain/rotation/length-bound.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { problemOf } from "./builders.ts";

const awayIn = (personId: string, periods: number[]) => periods.map((period) => ({ personId, period }));
const one = (more: Partial<RotationProblem>, mentorId: string | null = null) =>
  problemOf({ people: 1, communities: 1, periods: 6, member: () => ({ mentorId }), more });

describe("why somebody cannot lead all areas", () => {
  it.each([
    [
      "away in three of six periods, and standing in needs one more",
      one({ away: awayIn("p0", [1, 3, 5]) }),
      { kind: "away", periods: 3, of: 6, most: 0 },
    ],
    [
      "away in two periods that follow one another",
      one({ away: awayIn("p0", [2, 3]) }),
      { kind: "away", periods: 2, of: 6, most: 2 },
    ],
    [
      "the mentor is away",
      one({ away: awayIn("m", [2, 3]) }, "m"),
      { kind: "mentorAway", periods: 2, most: 3 },
    ],
    [
      "too few periods",
      problemOf({ people: 1, communities: 1, periods: 3 }),
      { kind: "short", periods: 3, needed: 5, most: 2 },
    ],
    [
      "periods in which no post changes hands",
      one({ frozen: [2, 4] }),
      { kind: "frozen", periods: 2, most: 3 },
    ],
    [
      "nowhere to serve",
      one({ barred: [{ personId: "p0", communityId: "c0" }] }),
      { kind: "scope", communities: 0 },
    ],
    [
      "more people than posts and periods",
      problemOf({ people: 7, communities: 1, periods: 6 }),
      { kind: "crowded", people: 7, posts: 4, needed: 8 },
    ],
  ])("%s", (_, problem, reason) => {
    const { shortages, report } = planRotation(problem);
    expect(shortages[0]?.reason).toEqual(reason);
    expect(report.length.value).toBeNull();
    const missing = shortages.reduce((sum, each) => sum + each.missing.length, 0);
    const [breadth] = report.goals;
    expect(breadth).toEqual({ goal: "breadthMissing", value: missing, bound: missing });
  });

  it("is said of nobody who leads all areas", () => {
    expect(planRotation(one({})).shortages).toEqual([]);
  });
});

describe("the shortest length", () => {
  const four = { people: 4, communities: 1, periods: 12 };
  it.each([
    ["four areas and the period in which the first stand in", problemOf(four), 5],
    ["nine people for one community", problemOf({ ...four, people: 9 }), 10],
    ["nine people for two communities", problemOf({ ...four, people: 9, communities: 2 }), 6],
    [
      "two declared areas",
      problemOf({ ...four, people: 1, member: () => ({ areas: WORK_AREAS.slice(2) }) }),
      3,
    ],
    [
      "leave costs the period and the one after it",
      problemOf({ ...four, more: { away: awayIn("p0", [2]) } }),
      7,
    ],
    [
      "a mentor's leave costs the period",
      problemOf({ ...four, member: () => ({ mentorId: "m" }), more: { away: awayIn("m", [2]) } }),
      6,
    ],
    ["frozen periods are waited for", problemOf({ ...four, more: { frozen: [2, 3] } }), 7],
    ["nobody rotates", problemOf({ ...four, people: 0 }), 0],
  ])("%s", (_, problem, length) => {
    expect(lengthBound(problem)).toBe(length);
    expect(planRotation(problem).report.length).toEqual({ bound: length, value: length });
  });
});
