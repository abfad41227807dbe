import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { replan } from "#app/domain/rotation/replan.ts";
import type { RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { improvePlan } from "#server/jobs/rotation-solver/improve-plan.ts";
import { PLANNING_SECONDS } from "#server/jobs/rotation-solver/plan-in-worker.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { takingTurns } from "./repetitions.ts";
import { latencyRow, type Row } from "./results.ts";
import { latencyOf, medianLatency } from "./statistics.ts";

const PERIODS = 12;
/** The absence comes when so many periods are over. */
const FROM = 3;

/** Rotation plans without a server: construction of a subdistrict's and of a city's, and the repair after an absence. */
export async function rotationPlans(): Promise<Row[]> {
  const district = problemOf({ people: 120, communities: 17 });
  const city = problemOf({ people: 20_000, communities: 2_000 });
  return [
    await planRow({ problem: district, times: 40, atMostMs: 100 }),
    await planRow({ problem: city, times: 2, atMostMs: 5_000 }),
    await replanRow({ problem: district, times: 40, atMostMs: 100 }),
    await programmeRow({ problem: withLeave(problemOf({ people: 15, communities: 7 })), atMostMs: 10_500 }),
  ];
}

/** Everybody may serve everywhere: one cell, which is the hardest case. */
function problemOf({ people, communities }: { people: number; communities: number }): RotationProblem {
  const communityIds = Array.from({ length: communities }, (_, at) => `c${at}`);
  return {
    periods: PERIODS,
    posts: communityIds.flatMap((communityId) =>
      WORK_AREAS.map((area, at) => ({
        ...{ communityId, area, hard: area === "compoundGovernance" },
        incumbentA: `${communityId}-${at}`,
        incumbentB: `${communityId}-${(at + 1) % WORK_AREAS.length}`,
      })),
    ),
    members: Array.from({ length: people }, (_, at) => ({
      ...{ personId: `p${at}`, communityIds, areas: WORK_AREAS, wishes: [], mentorId: null },
    })),
    ...{ away: [], barred: [], apart: [], frozen: [], longestStint: 1 },
    ...{ past: [], from: 0, published: null },
  };
}

/** As few periods as leave hardly fits: every third person is away for two in a row, so that goals stay above their bounds. */
const SHORT_PERIODS = 6;
const withLeave = (problem: RotationProblem): RotationProblem => ({
  ...problem,
  periods: SHORT_PERIODS,
  away: problem.members.flatMap(({ personId }, at) =>
    at % 3 === 0 ? [1, 2].map((more) => ({ personId, period: (at + more) % SHORT_PERIODS })) : [],
  ),
});

const sized = ({ members, posts }: RotationProblem) =>
  `${members.length.toLocaleString("en")} people, ${(posts.length / WORK_AREAS.length).toLocaleString("en")} communities`;

/** As many slots in a plain loop, with the same people over and over: what writing the answer alone costs. */
function bareSlots({ posts, members, periods }: RotationProblem): Slot[] {
  const slots: Slot[] = [];
  for (let period = 0; period < periods; period += 1) {
    for (const [at, { communityId, area }] of posts.entries()) {
      const a = members[(at + period) % members.length]?.personId ?? "";
      const b = members[(at + period + 1) % members.length]?.personId ?? "";
      slots.push({ communityId, area, period, a, b });
    }
  }
  return slots;
}

async function planRow(given: { problem: RotationProblem; times: number; atMostMs: number }): Promise<Row> {
  const { problem } = given;
  return row({
    ...given,
    measured: `rotation plan: ${sized(problem)}`,
    ours: () => void planRotation(problem),
    how:
      "Twelve periods and every slot with A and B, the shortest length, its bound and the bounds of all goals, shortages and " +
      "report included. The floor fills as many slot objects in a plain loop, with names that mean nothing.",
  });
}

async function replanRow(given: { problem: RotationProblem; times: number; atMostMs: number }): Promise<Row> {
  const { problem } = given;
  const { slots } = planRotation(problem);
  const past = slots.filter(({ period }) => period < FROM);
  const after: RotationProblem = {
    ...problem,
    ...{ past, from: FROM, published: slots, away: [{ personId: "p7", period: FROM + 1 }] },
  };
  return row({
    ...given,
    measured: `re-planning after one absence: ${sized(problem)}`,
    ours: () => void replan(after),
    how:
      "Three of twelve periods are over and somebody falls ill for the fifth: the plan in force stays wherever the rules allow, " +
      "what they no longer allow is placed anew with the fewest changes. The floor is the plain loop over as many slots.",
  });
}

/** The construction is the floor: what the programme adds to it in time, for goals nearer to their bounds. */
async function programmeRow(given: { problem: RotationProblem; atMostMs: number }): Promise<Row> {
  const { problem, atMostMs } = given;
  const construct = async () => {
    const begun = performance.now();
    planRotation(problem);
    return latencyOf([performance.now() - begun]);
  };
  const improve = async () => {
    const begun = performance.now();
    const deadline = begun + PLANNING_SECONDS * 1000;
    await improvePlan(() => loadHighs(highsFile()), { problem, plan: planRotation(problem), deadline });
    return latencyOf([performance.now() - begun]);
  };
  const runs = await takingTurns({ floor: construct, ours: improve });
  const compared = { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
  const how =
    "One cell with leave: construction, then the programme (HiGHS) for goals above their bounds, which has to stop at its limit " +
    `of ${PLANNING_SECONDS} s with the best plan so far. The floor is the construction alone, which is kept where the programme finds nothing better.`;
  return {
    ...latencyRow({
      measured: `rotation programme: ${sized(problem)}, leave, ${problem.periods} periods`,
      compared,
      atMost: null,
      how,
    }),
    goal: { words: `≤ ${atMostMs.toLocaleString("en")} ms`, met: compared.ours.p99 <= atMostMs },
  };
}

async function row(given: {
  measured: string;
  problem: RotationProblem;
  ours: () => void;
  times: number;
  atMostMs: number;
  how: string;
}): Promise<Row> {
  const { measured, problem, ours, times, atMostMs, how } = given;
  const repeated = (once: () => void) => async () => {
    const taken: number[] = [];
    for (let at = 0; at < times; at += 1) {
      const begun = performance.now();
      once();
      taken.push(performance.now() - begun);
    }
    return latencyOf(taken);
  };
  const runs = await takingTurns({ floor: repeated(() => void bareSlots(problem)), ours: repeated(ours) });
  const compared = { floor: medianLatency(runs.floor), ours: medianLatency(runs.ours) };
  const words = `≤ ${atMostMs.toLocaleString("en")} ms`;
  return {
    ...latencyRow({ measured, compared, atMost: null, how }),
    goal: { words, met: compared.ours.p99 <= atMostMs },
  };
}
