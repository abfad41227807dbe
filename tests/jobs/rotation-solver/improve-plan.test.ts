import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, describe, expect, it } from "vitest";
import { goalsOf } from "#app/domain/rotation/plan-goals.ts";
import { planRotation, type RotationPlan } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { improvePlan } from "#server/jobs/rotation-solver/improve-plan.ts";
import { planInWorker } from "#server/jobs/rotation-solver/plan-in-worker.ts";
import { cellsOf } from "#server/jobs/rotation-solver/rotation-cells.ts";
import type { PlanningTask } from "#server/jobs/rotation-solver/rotation-solver-task.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { bundleWorkers } from "#server/jobs/workbook/bundle-workers.ts";
import { bestOfAll } from "./every-plan.ts";
import { problemWith, smallProblem } from "./random-problems.ts";

const highs = () => loadHighs(highsFile());
const improve = (problem: RotationProblem, plan: RotationPlan, seconds: number) =>
  improvePlan(highs, { problem, plan, deadline: performance.now() + seconds * 1000 });

function breachesOf(problem: RotationProblem, { slots, shortages }: RotationPlan) {
  const allowed = shortages.flatMap(({ personId, missing }) => missing.map((area) => ({ personId, area })));
  return verifyRotation({ problem, slots, allowed });
}

/** Leave that the construction does not place as well as can be. */
const seeds = Array.from({ length: 12 }, (_, at) => 100 + at);

describe("a plan and its programme", () => {
  it.each(seeds)("are together as good as the best of all plans in what comes first (%i)", async (seed) => {
    const problem = smallProblem(seed);
    const best = bestOfAll(problem);
    const plan = planRotation(problem);
    const improved = await improve(problem, plan, 60);
    if (best === null) {
      expect(improved.uncovered.length).toBeGreaterThan(0);
      return;
    }
    expect(improved.uncovered).toEqual([]);
    const values = goalsOf({ problem, slots: improved.slots });
    const { length } = improved.report;
    expect([values.breadthMissing, length.value, values.incumbentFills]).toEqual([
      best.breadthMissing,
      best.length,
      best.incumbentFills,
    ]);
    for (const { value, bound } of improved.report.goals) expect(bound).toBeLessThanOrEqual(value);
    if (length.value !== null) expect(length.bound).toBeLessThanOrEqual(length.value);
    expect(improved.shortages.flatMap(({ missing }) => missing)).toHaveLength(best.breadthMissing);
    expect(breachesOf(problem, improved)).toEqual([]);
  });

  it("are the construction with its gap when the time is over", async () => {
    const made = problemWith({ members: 9, communities: 3, areas: 4, periods: 6 });
    const away = made.members.flatMap(({ personId }, at) =>
      [at % 6, (at * 5 + 2) % 6].map((period) => ({ personId, period })),
    );
    const problem = { ...made, away };
    const plan = planRotation(problem);
    expect(plan.report.proven).toBe(false);
    expect(await improve(problem, plan, 0)).toEqual(plan);
    expect(plan.report.goals.some(({ value, bound }) => value > bound)).toBe(true);
  });

  it("ask for no solver where the construction is at its bounds", async () => {
    const problem = problemWith({ members: 8, communities: 2, areas: 4, periods: 6 });
    const plan = planRotation(problem);
    const never = () => Promise.reject(new Error("the solver was loaded"));
    const deadline = performance.now() + 1_000;
    expect(await improvePlan(never, { problem, plan, deadline })).toEqual(plan);
  });
});

describe("cellsOf", () => {
  it("keeps communities together that share a member, and parts the others with their past", () => {
    const made = problemWith({ members: 3, communities: 3, areas: 2, periods: 4 });
    const scopes = [["c0", "c1"], ["c1"], ["c2"]];
    const slot = { area: made.posts[0]!.area, period: 0, a: "c2-0-a", b: "c2-0-b" };
    const problem: RotationProblem = {
      ...made,
      members: made.members.map((member, at) => ({ ...member, communityIds: scopes[at]! })),
      ...{ from: 1, past: [{ ...slot, communityId: "c2" }] },
    };
    const cells = cellsOf(problem).map((cell) => ({
      communities: [...new Set(cell.posts.map(({ communityId }) => communityId))],
      members: cell.problem.members.map(({ personId }) => personId),
      past: cell.problem.past.length,
    }));
    expect(cells).toEqual([
      { communities: ["c0", "c1"], members: ["m0", "m1"], past: 0 },
      { communities: ["c2"], members: ["m2"], past: 1 },
    ]);
  });
});

describe("the planning thread", () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));
  const problem = problemWith({ members: 4, communities: 1, areas: 4, periods: 6 });

  it("gives the plan of the construction where that cannot be better", async () => {
    expect(await planInWorker({ problem, seconds: 5 })).toEqual(planRotation(problem));
  });

  it("changes as little as possible what is published", async () => {
    const { slots } = planRotation(problem);
    const [, leader] = slots.filter(({ period, a }) => period === 3 && a.startsWith("m"));
    const from = 2;
    const ill = {
      ...problem,
      ...{ from, past: slots.filter(({ period }) => period < from) },
      published: slots.filter(({ period }) => period >= from),
      away: [{ personId: leader!.a, period: 3 }],
    };
    const plan = await planInWorker({ problem: ill, seconds: 5 });
    if (plan === null) throw new Error("too busy");
    expect(breachesOf(ill, plan)).toEqual([]);
    const changed = plan.report.goals.find(({ goal }) => goal === "changes")!.value;
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(ill.published.length);
  });

  it("runs as the one file that the build makes of it, with the solver beside it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "yanzhen-planner-"));
    folders.push(folder);
    await bundleWorkers({ root: process.cwd(), outdir: folder });
    const worker = new Worker(join(folder, "rotation-solver.worker.js"), { execArgv: [] });
    const away = problem.members.map(({ personId }, at) => ({ personId, period: 1 + at }));
    const task: PlanningTask = { highs: highsFile(), problem: { ...problem, away }, seconds: 2 };
    const answer = new Promise<RotationPlan>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    worker.postMessage(task);
    expect(breachesOf(task.problem, await answer)).toEqual([]);
    await worker.terminate();
  });
});
