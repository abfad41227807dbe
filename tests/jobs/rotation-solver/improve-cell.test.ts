import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { goalsOf } from "#app/domain/rotation/plan-goals.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { improveCell } from "#server/jobs/rotation-solver/improve-cell.ts";
import { cellsOf } from "#server/jobs/rotation-solver/rotation-cells.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { bestOfAll } from "./every-plan.ts";
import { smallProblem } from "./random-problems.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs(highsFile());
});

const soon = (seconds = 60) => performance.now() + seconds * 1000;
const SEEDS = Array.from({ length: 16 }, (_, seed) => seed + 1);

describe("the programme of a cell", () => {
  it.each(SEEDS)("finds the best of all plans of a small problem with leave (%i)", (seed) => {
    const problem = smallProblem(seed);
    const best = bestOfAll(problem);
    const [cell] = cellsOf(problem);
    const improved = improveCell(highs, { cell: cell!, slots: [], bounds: new Map(), deadline: soon() });
    if (best === null) {
      expect(improved).toBe("impossible");
      return;
    }
    if (typeof improved === "string") throw new Error(improved);
    const { slots } = improved;
    const values = goalsOf({ problem, slots });
    const length = improved.goals.find(({ goal }) => goal === "length")?.value ?? null;
    expect({
      ...{ breadthMissing: values.breadthMissing, length },
      incumbentFills: values.incumbentFills,
    }).toEqual(best);
    for (const { goal, value } of improved.goals)
      if (goal !== "length") expect([goal, values[goal]]).toEqual([goal, value]);
    expect(improved.ended).toBe(true);
    const allowed = problem.members.flatMap(({ personId, areas }) =>
      areas.map((area) => ({ personId, area })),
    );
    expect(verifyRotation({ problem, slots, allowed })).toEqual([]);
  });
});
