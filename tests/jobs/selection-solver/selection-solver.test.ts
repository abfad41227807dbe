import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pino from "pino";
import { afterAll, describe, expect, it, vi } from "vitest";
import { FirmnessDraws } from "#app/domain/selection/firmness.ts";
import type { FloorCandidate } from "#app/domain/selection/floor-programme.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import type { FirmnessOfList, SolverTask } from "#server/jobs/selection-solver/selection-solver-task.ts";
import { solveFloorIntervals, solveFloors } from "#server/jobs/selection-solver/solve-floors.ts";
import { bundleWorkers } from "#server/jobs/workbook/bundle-workers.ts";
import { firmnessProgress, startFirmness } from "#server/selection/firmness-runs.ts";
import { listFor } from "#tests/support/selection-builders.ts";

type Person = ListCandidate & FloorCandidate;

/** Thirty people whose two values run against each other; every sixth is a man. */
const people = Array.from({ length: 30 }, (_, at): Person => {
  const values = [Rational.of(BigInt(at), 30n), Rational.of(BigInt((at * 17) % 30), 30n)];
  return {
    ...{ id: `p${at}`, subdistrictId: `s${at % 3}`, communityId: `c${at % 6}` },
    rankKey: [Math.round((at + ((at * 17) % 30)) * 166.67), at],
    ...{ values, errors: [0.05, 0], sex: at % 6 === 0 ? "male" : "female", age: 25 + at },
  };
});
const list: PostList = listFor("secretary", {
  ...{ total: 8, perSubdistrict: 4, perCommunity: 2 },
  floors: [
    { kind: "sex", sex: "male", atLeast: 2 },
    { kind: "youngerThan", age: 35, atLeast: 4 },
  ],
});
const runtime = { log: pino({ level: "silent" }) };
const rules = { weights: [5_000, 5_000], region: { kind: "any" } as const, seed: "ab".repeat(32) };

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("floors solved in a thread", () => {
  it("give a list and its price", async () => {
    const solved = await solveFloors({ candidates: people, list, seconds: 30 });
    if (!solved.ok) throw new Error(JSON.stringify(solved.refusal));
    const chosen = people.filter(({ id }) => solved.value.selected.includes(id));
    expect(chosen).toHaveLength(8);
    expect(chosen.filter(({ sex }) => sex === "male").length).toBeGreaterThanOrEqual(2);
    expect(chosen.filter(({ age }) => age < 35).length).toBeGreaterThanOrEqual(4);
    expect(solved.value.price.given).toBeGreaterThan(0);
    expect(solved.value.price.proof).toEqual({ status: "optimal" });
  });

  const refusals = [
    {
      rule: "selection.floor-of-unit",
      floors: [{ kind: "unit", unitId: "s1", atLeast: 5 }],
      facts: { unit: "S1街道", atLeast: 5, most: 4 },
    },
    {
      rule: "selection.floor-of-age",
      floors: [{ kind: "youngerThan", age: 26, atLeast: 2 }],
      facts: { age: 26, atLeast: 2, most: 1 },
    },
    {
      rule: "selection.floor-of-men",
      floors: [{ kind: "sex", sex: "male", atLeast: 3 }],
      facts: { atLeast: 3, most: 2 },
    },
    {
      rule: "selection.floors-conflict",
      floors: [{ kind: "eachSubdistrict", atLeast: 3 }],
      facts: { floors: ["S0街道 ≥ 3", "S1街道 ≥ 3", "S2街道 ≥ 3"] },
    },
  ] as const;
  it.each(refusals)("are refused by name: $rule", async ({ rule, floors, facts }) => {
    const asked = { ...list, floors: [...floors] };
    const unitName = (unitId: string) => `${unitId.toUpperCase()}街道`;
    const solved = await solveFloors({ candidates: people, list: asked, seconds: 30, unitName });
    expect(solved).toEqual({ ok: false, refusal: { kind: "refused", rule, facts } });
  });

  it("are refused when the time is too short for any list", async () => {
    const solved = await solveFloors({ candidates: people, list, seconds: 0 });
    expect(solved).toMatchObject({ ok: false, refusal: { rule: "selection.floors-late" } });
  });

  it("tell the weights within which the list stays", async () => {
    const solved = await solveFloors({ candidates: people, list, seconds: 30 });
    const selected = solved.ok ? solved.value.selected : [];
    const asked = { candidates: people, list, selected, weights: [5_000, 5_000], seconds: 30 };
    const intervals = await solveFloorIntervals(asked);
    const ends = intervals?.map(({ low, high }) => [Rational.approximate(low), Rational.approximate(high)]);
    expect(ends).toHaveLength(2);
    // With two criteria one weight is what the other leaves.
    expect(ends?.[0]?.[0]).toBeCloseTo(1 - ends![1]![1]!, 9);
    expect(ends?.[0]?.[0]).toBeLessThanOrEqual(0.5);
    expect(ends?.[0]?.[1]).toBeGreaterThanOrEqual(0.5);
  });

  it("are solved by the worker of the build, too", async () => {
    const outdir = await mkdtemp(join(tmpdir(), "solver-"));
    folders.push(outdir);
    await bundleWorkers({ root: process.cwd(), outdir });
    const worker = new Worker(join(outdir, "selection-solver.worker.js"), { env: {}, execArgv: [] });
    const answered = new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
    const task: SolverTask = { kind: "list", candidates: people, list, seconds: 30, highs: highsFile() };
    worker.postMessage(task);
    expect(await answered).toMatchObject({ kind: "list", seated: { kind: "seated" } });
    await worker.terminate();
  }, 60_000);
});

const run = (given: { roundId: string; lists: { list: PostList }[]; draws: number }) =>
  new Promise<FirmnessOfList[]>((resolve) => {
    const lists = given.lists.map((each) => ({ post: "secretary" as const, candidates: people, ...each }));
    const onDone = async (answer: FirmnessOfList[]) => resolve(answer);
    expect(startFirmness({ runtime, ...rules, ...given, lists, onDone })).toBe(true);
  });

describe("draws of firmness in a thread", () => {
  it("are the draws of the rules, for each list", async () => {
    const free = { ...list, floors: [] };
    const [first, second] = await run({ roundId: "r1", lists: [{ list: free }, { list }], draws: 500 });
    const expected = new FirmnessDraws({ candidates: people, list: free, ...rules });
    expected.step(500);
    expect(first?.drawn).toBe(500);
    expect(new Map(first?.acceptability.map((each) => [each.candidateId, each.acceptability]))).toEqual(
      expected.acceptability(),
    );
    expect(second?.drawn).toBe(500);
  }, 60_000);

  it("meet the floors in every draw", async () => {
    const [answer] = await run({ roundId: "r2", lists: [{ list }], draws: 300 });
    const sum = (counts: (person: Person) => boolean) =>
      people
        .filter(counts)
        .reduce(
          (all, { id }) => all + answer!.acceptability.find((each) => each.candidateId === id)!.acceptability,
          0,
        );
    // Shares are rounded to ten-thousandths, person by person.
    expect(sum(() => true) / 10_000).toBeCloseTo(8, 1);
    expect(sum(({ sex }) => sex === "male")).toBeGreaterThanOrEqual(20_000 - 30);
    expect(sum(({ age }) => age < 35)).toBeGreaterThanOrEqual(40_000 - 30);
  }, 60_000);

  it("run once for a round at a time, tell how far they are, and are gone when done", async () => {
    const onDone = vi.fn(async () => {});
    const asked = { runtime, ...rules, roundId: "r3", draws: 200, onDone };
    const lists = [{ post: "secretary" as const, candidates: people, list: { ...list, floors: [] } }];
    expect(startFirmness({ ...asked, lists })).toBe(true);
    expect(startFirmness({ ...asked, lists })).toBe(false);
    expect(firmnessProgress("r3")).toEqual({ done: 0, draws: 200 });
    expect(firmnessProgress("another")).toBeNull();
    await vi.waitFor(() => expect(firmnessProgress("r3")).toBeNull(), 20_000);
    expect(onDone).toHaveBeenCalledTimes(1);
  }, 30_000);

  it("that fail are logged, and can be started again", async () => {
    const error = vi.fn();
    const log = Object.assign(pino({ level: "silent" }), { error });
    const onDone = vi.fn(async () => {});
    const lists = [{ post: "secretary" as const, candidates: people, list }];
    const asked = { runtime: { log }, ...rules, roundId: "r4", draws: 10, lists, onDone };
    startFirmness({ ...asked, seed: "no seed" });
    await vi.waitFor(() => expect(firmnessProgress("r4")).toBeNull(), 20_000);
    expect(error).toHaveBeenCalledTimes(1);
    expect(startFirmness(asked)).toBe(true);
    await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1), 20_000);
  }, 60_000);
});
