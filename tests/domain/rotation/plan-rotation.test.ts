import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { lengthBound } from "#app/domain/rotation/length-bound.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { problemOf } from "./builders.ts";
import { randomProblem } from "./random-problem.ts";

const counts = (most: number) => Array.from({ length: most }, (_, at) => at + 1);
const goal = (plan: ReturnType<typeof planRotation>, name: string) =>
  plan.report.goals.find((each) => each.goal === name);

describe("a plan without leave", () => {
  it.each(counts(10))("is as short as can be in %i communities, for 1 to 40 people", (communities) => {
    for (const people of counts(40)) {
      const periods = Math.max(4, Math.ceil(people / communities)) + 1;
      const problem = problemOf({ people, communities, periods });
      const plan = planRotation(problem);
      expect({ people, ...plan.report.length }).toEqual({ people, bound: periods, value: periods });
      expect(verifyRotation({ problem, slots: plan.slots })).toEqual([]);
      expect(plan.uncovered).toEqual([]);
    }
  });

  it.each([
    ["own communities only, unevenly", [7, 1, 1], 8],
    ["own communities only, evenly", [3, 3, 3], 5],
  ])("counts where people may serve: %s", (_, own, periods) => {
    const homes = own.flatMap((count, at) => Array.from({ length: count }, () => [`c${at}`]));
    const problem = problemOf({
      ...{ people: homes.length, communities: 3, periods: 12 },
      member: (at) => ({ communityIds: homes[at] ?? [] }),
    });
    const plan = planRotation(problem);
    expect(lengthBound(problem)).toBe(periods);
    expect(plan.report.length).toEqual({ bound: periods, value: periods });
    expect(verifyRotation({ problem, slots: plan.slots })).toEqual([]);
  });

  it("colours leads that lie in several communities", () => {
    const problem = problemOf({ people: 9, communities: 2, periods: 8 });
    // The second community has half of the areas only.
    const posts = problem.posts.filter(
      ({ area }, at) => at < 4 || area === WORK_AREAS[0] || area === WORK_AREAS[1],
    );
    const plan = planRotation({ ...problem, posts, periods: 12 });
    expect(plan.report.length).toEqual({ bound: 10, value: 10 });
    expect(verifyRotation({ problem: { ...problem, posts, periods: 12 }, slots: plan.slots })).toEqual([]);
  });

  it("needs only as many periods as the declared areas and the first", () => {
    const member = () => ({ areas: WORK_AREAS.slice(0, 2) });
    const plan = planRotation(problemOf({ people: 2, communities: 1, periods: 6, member }));
    expect(plan.report.length).toEqual({ bound: 3, value: 3 });
  });
});

describe("any plan", () => {
  const problems = Array.from({ length: 120 }, (_, seed) => ({ seed, problem: randomProblem(seed) }));

  it("breaks no rule where nothing is left uncovered, and names every area that is missing", () => {
    for (const { seed, problem } of problems) {
      const { slots, shortages, uncovered } = planRotation(problem);
      const allowed = shortages.flatMap(({ personId, missing }) =>
        missing.map((area) => ({ personId, area })),
      );
      const named = new Set(uncovered.map((each) => `${each.communityId} ${each.area} ${each.period}`));
      const breaches = verifyRotation({ problem, slots, allowed }).filter(
        ({ communityId, area, period }) => !named.has(`${communityId} ${area} ${period}`),
      );
      expect({ seed, breaches }).toEqual({ seed, breaches: [] });
    }
  });

  it("is never below its bounds", () => {
    for (const { seed, problem } of problems) {
      const { report, uncovered } = planRotation(problem);
      if (uncovered.length > 0) continue;
      expect({ seed, below: report.goals.filter(({ value, bound }) => value < bound) }).toEqual({
        seed,
        below: [],
      });
      expect(report.length.value ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(report.length.bound);
    }
  });

  it("is the same for the same problem", () => {
    for (const { problem } of problems.slice(0, 20))
      expect(planRotation(problem)).toEqual(planRotation(problem));
  });
});

describe("leave", () => {
  it("of one person costs no period when others can exchange with them", () => {
    const away = [{ personId: "p0", period: 3 }];
    const problem = problemOf({ people: 8, communities: 2, periods: 8, more: { away } });
    const plan = planRotation(problem);
    expect(plan.report.length.value).toBeLessThanOrEqual(7);
    expect(plan.shortages).toEqual([]);
    expect(verifyRotation({ problem, slots: plan.slots })).toEqual([]);
  });

  it("during a frozen period counts for the period that is frozen with it", () => {
    const more = { away: [{ personId: "p0", period: 3 }], frozen: [3] };
    const problem = problemOf({ people: 4, communities: 1, periods: 10, more });
    const plan = planRotation(problem);
    expect(verifyRotation({ problem, slots: plan.slots })).toEqual([]);
    expect(plan.shortages).toEqual([]);
  });
});

describe("soft goals", () => {
  it("spreads hard posts to within one of each other when two communities are hard", () => {
    const made = problemOf({ people: 12, communities: 3, periods: 6 });
    const posts = made.posts.map((post) => ({ ...post, hard: post.communityId !== "c2" }));
    const plan = planRotation({ ...made, posts });
    expect(goal(plan, "hardSpread")?.value).toBeLessThanOrEqual(1);
    expect(plan.report.length.value).toBe(5);
  });

  it("meets a wish that costs nobody anything", () => {
    const wish = { area: WORK_AREAS[3], period: 1, communityId: "c1" };
    const member = (at: number) => (at === 5 ? { wishes: [wish] } : {});
    const problem = problemOf({ people: 8, communities: 2, periods: 5, member });
    const plan = planRotation(problem);
    expect(goal(plan, "wishesMissed")?.value).toBe(0);
    expect(plan.slots).toContainEqual(expect.objectContaining({ ...wish, a: "p5" }));
    expect(plan.report.length.value).toBe(5);
  });
});
