import { solveInWorker } from "#server/jobs/selection-solver/in-worker.ts";
import type {
  FirmnessList,
  FirmnessOfList,
  FirmnessQuestion,
} from "#server/jobs/selection-solver/selection-solver-task.ts";
import { Turns } from "#server/jobs/workbook/turns.ts";
import type { Runtime } from "#server/runtime.ts";

/** Draws that the time does not allow are left out, and the answer says how many were made. */
const LIMITS = { atOnce: 1, waiting: 8, seconds: 180 } as const;
const turns = new Turns(LIMITS);

/** Of this process; draws of all the round's lists together. */
export type FirmnessProgress = { done: number; draws: number };
const running = new Map<string, FirmnessProgress>();

/** Null: no run of this round is under way or waits for its turn. */
export const firmnessProgress = (roundId: string): FirmnessProgress | null => running.get(roundId) ?? null;

/**
 * Starts the draws of firmness of a round's lists in a thread and returns at once. False: this round's run is under way
 * already, or too many wait. `onDone` keeps the answer; the run counts as under way until it has. What fails is logged,
 * and the round can be started again.
 */
export function startFirmness(given: {
  runtime: Pick<Runtime, "log">;
  roundId: string;
  lists: FirmnessList[];
  weights: number[];
  region: FirmnessQuestion["region"];
  /** For each list. */
  draws: number;
  seed: string;
  onDone: (lists: FirmnessOfList[]) => Promise<void>;
}): boolean {
  const { runtime, roundId, onDone, ...question } = given;
  if (running.has(roundId) || running.size > LIMITS.waiting) return false;
  const progress: FirmnessProgress = { done: 0, draws: given.draws * given.lists.length };
  running.set(roundId, progress);
  const report = (done: number) => {
    progress.done = done;
  };
  const run = async () => onDone(await drawn(question, report));
  turns
    .run(run)
    .catch((error: unknown) => runtime.log.error({ err: error, roundId }, "the draws of firmness failed"))
    .finally(() => running.delete(roundId));
  return true;
}

async function drawn(question: FirmnessQuestion, report: (done: number) => void): Promise<FirmnessOfList[]> {
  const lists = question.lists.map(({ post, candidates, list }) => ({
    ...{ post, list },
    candidates: candidates.map(({ id, subdistrictId, communityId, rankKey, values, errors, sex, age }) => ({
      ...{ id, subdistrictId, communityId, rankKey, values, errors, sex, age },
    })),
  }));
  const task = { kind: "firmness", question: { ...question, lists }, seconds: LIMITS.seconds } as const;
  const answer = await solveInWorker(task, report);
  if (answer.kind !== "firmness") throw new Error("the solver answered another question");
  return answer.lists;
}
