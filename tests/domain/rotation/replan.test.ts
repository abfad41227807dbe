import { describe, expect, it } from "vitest";
import { diffOf } from "#app/domain/rotation/plan-diff.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { replan } from "#app/domain/rotation/replan.ts";
import type { RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { problemOf } from "./builders.ts";
import { randomProblem } from "./random-problem.ts";

/** The same rotation when periods before `from` are over and its plan is in force. */
const later = (given: { problem: RotationProblem; slots: Slot[]; from: number }): RotationProblem => ({
  ...given.problem,
  ...{ from: given.from, published: given.slots },
  past: given.slots.filter(({ period }) => period < given.from),
});

const changesOf = ({ report }: ReturnType<typeof planRotation>) =>
  report.goals.find(({ goal }) => goal === "changes")?.value ?? 0;

describe("a plan in force", () => {
  const problem = problemOf({ people: 12, communities: 3, periods: 9 });
  const { slots } = planRotation(problem);

  it("stays as it is when nothing has happened", () => {
    for (let from = 0; from < problem.periods; from += 1) {
      const again = replan(later({ problem, slots, from }));
      expect({ from, slots: again.slots }).toEqual({ from, slots });
    }
  });

  it("changes a few slots after an absence, none of them past, and nobody loses an area", () => {
    for (const { personId } of problem.members) {
      const next = { ...later({ problem, slots, from: 2 }), away: [{ personId, period: 3 }] };
      const again = replan(next);
      const diff = diffOf({ before: slots, after: again.slots });
      expect(verifyRotation({ problem: next, slots: again.slots })).toEqual([]);
      expect(again.shortages).toEqual([]);
      expect(diff.every(({ period }) => period >= 2)).toBe(true);
      expect(diff).toHaveLength(changesOf(again));
      // Two leads given up and led anew, each with the standing in before it.
      expect(diff.length).toBeGreaterThan(0);
      expect(diff.length).toBeLessThanOrEqual(8);
    }
  });

  it("goes on without somebody who has left, and says who went and who came", () => {
    const members = problem.members.filter(({ personId }) => personId !== "p4");
    const next = { ...later({ problem, slots, from: 0 }), members };
    const again = replan(next);
    expect(verifyRotation({ problem: next, slots: again.slots })).toEqual([]);
    const diff = diffOf({ before: slots, after: again.slots });
    const theirs = slots.filter(({ a, b }) => a === "p4" || b === "p4");
    expect(again.slots.filter(({ a, b }) => a === "p4" || b === "p4")).toEqual([]);
    expect(diff).toHaveLength(theirs.length);
    for (const { went, came } of diff) {
      expect(went).toEqual(["p4"]);
      expect(came).toHaveLength(1);
    }
  });

  it("names the post that the one who has left was to take over at once: nobody else stood in there", () => {
    const members = problem.members.filter(({ personId }) => personId !== "p4");
    const next = { ...later({ problem, slots, from: 2 }), members };
    const again = replan(next);
    const theirs = slots.find(({ a, period }) => a === "p4" && period === 2);
    expect(again.uncovered).toEqual([{ communityId: theirs?.communityId, area: theirs?.area, period: 2 }]);
    expect(verifyRotation({ problem: next, slots: again.slots })).toEqual([
      expect.objectContaining({ rule: "continuity", area: theirs?.area, period: 2 }),
    ]);
  });

  it("takes in somebody new", () => {
    const [pattern] = problem.members;
    const members = [...problem.members, { ...pattern!, personId: "new" }];
    const next = { ...later({ problem, slots, from: 3 }), members };
    const again = replan(next);
    expect(verifyRotation({ problem: next, slots: again.slots })).toEqual([]);
    expect(again.shortages).toEqual([]);
  });

  it("asks for a plan in force", () => {
    expect(() => replan(problem)).toThrow("nothing is in force");
  });
});

describe("any plan in force", () => {
  const cases = Array.from({ length: 60 }, (_, seed) => {
    const problem = randomProblem(seed);
    const { slots } = planRotation(problem);
    const from = seed % problem.periods;
    const ill = { personId: `p${seed % problem.members.length}`, period: from };
    const next = { ...later({ problem, slots, from }), away: [...problem.away, ill] };
    return { seed, slots, next, again: replan(next) };
  });

  it("leaves the past alone and breaks no rule where nothing is left uncovered", () => {
    for (const { seed, next, again } of cases) {
      const { shortages, uncovered } = again;
      const allowed = shortages.flatMap(({ personId, missing }) =>
        missing.map((area) => ({ personId, area })),
      );
      const named = new Set(uncovered.map((each) => `${each.communityId} ${each.area} ${each.period}`));
      const breaches = verifyRotation({ problem: next, slots: again.slots, allowed }).filter(
        ({ communityId, area, period }) => !named.has(`${communityId} ${area} ${period}`),
      );
      expect({ seed, breaches }).toEqual({ seed, breaches: [] });
      expect(again.slots.filter(({ period }) => period < next.from)).toEqual(
        next.past.filter(({ period }) => period < next.from),
      );
    }
  });

  it("changes less than planning anew does, over all cases", () => {
    const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
    const anew = sum(cases.map(({ next }) => changesOf(planRotation(next))));
    const changed = sum(cases.map(({ again }) => changesOf(again)));
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(anew / 3);
  });
});
