import type { SittingOp } from "#app/contracts/sitting.ts";
import type { SittingOpReply } from "#app/contracts/sitting-views.ts";
import { newest } from "#app/domain/quiz/answer-order.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  listAnswersByOp,
  savingAnswers,
  savingEvents,
  savingStarts,
  savingSubmissions,
} from "#db/queries/answers.ts";
import { lockSittings, type SatHours, tellingSittings } from "#db/queries/sittings.ts";
import { inTransaction } from "#db/transaction.ts";
import { withRetry } from "#server/commands/retry.ts";
import type { Runtime } from "#server/runtime.ts";
import { accepted, type OpOutcome, outcomeOf, refusal } from "./op-outcome.ts";
import { hoursOf, sealedPaper } from "./sat-paper.ts";

/**
 * Where the operations of all sittings of this process are written: what arrives while the last batch commits is the next
 * batch. One transaction reads the sittings it is about (locked), lets the rules decide, writes all rows, commits; only
 * then is each answered. A thousand people cost some hundred commits a second instead of a thousand.
 */
export type AnswerDesk = {
  /** Resolves after COMMIT. Who sent it and its form are the caller's business. Never rejects. */
  take(op: SittingOp): Promise<SittingOpReply>;
  /** The paper was given out: the sitting has begun. */
  begin(sittingId: string): void;
};

type Pending = { op: SittingOp; arrivedMs: number; answer: (reply: SittingOpReply) => void };
type Start = { sittingId: string; at: Date };

const BATCH_AT_MOST = 500;

const desks = new WeakMap<Runtime, AnswerDesk>();

/** One desk a process. */
export function answerDeskOf(runtime: Runtime): AnswerDesk {
  const desk = desks.get(runtime) ?? openDesk(runtime);
  desks.set(runtime, desk);
  return desk;
}

function openDesk(runtime: Runtime): AnswerDesk {
  const waiting: Pending[] = [];
  const starts: Start[] = [];
  let writing = false;

  async function write(): Promise<void> {
    // What the network brought in the same turn goes together.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0 || starts.length > 0) {
      await writeBatch(runtime, { ops: waiting.splice(0, BATCH_AT_MOST), starts: starts.splice(0) });
    }
    writing = false;
  }
  const wake = () => {
    if (writing) return;
    writing = true;
    void write();
  };
  return {
    take: (op) =>
      new Promise((answer) => {
        waiting.push({ op, arrivedMs: runtime.now().getTime(), answer });
        wake();
      }),
    begin(sittingId) {
      starts.push({ sittingId, at: runtime.now() });
      wake();
    },
  };
}

type Batch = { ops: readonly Pending[]; starts: readonly Start[] };

/** Answers every operation of the batch. One that the database cannot take must not fail the others: then each goes alone. */
async function writeBatch(runtime: Runtime, batch: Batch): Promise<void> {
  try {
    const outcomes = await withRetry(() => attempt(runtime, batch));
    batch.ops.forEach((pending, index) => {
      pending.answer(outcomes[index]?.reply ?? unavailable(pending.op));
    });
  } catch (error) {
    runtime.log.error({ error, operations: batch.ops.length }, "a batch of answers was not written");
    if (batch.ops.length === 1 || !isOfTheData(error)) {
      for (const { op, answer } of batch.ops) answer(unavailable(op));
      return;
    }
    for (const pending of batch.ops) await writeBatch(runtime, { ops: [pending], starts: [] });
  }
}

/** SQLSTATE classes 22 and 23: a value the database refuses, as against a database that is away. */
function isOfTheData(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && /^2[23]/.test(String(at.code))) return true;
  }
  return false;
}

/** "Not now": the device keeps the operation and tries again. */
const unavailable = (op: SittingOp): SittingOpReply => ({
  ours: "yanzhen",
  ok: false,
  opId: op.opId,
  refusal: refused("sitting.unavailable").refusal,
  again: true,
});

async function attempt(runtime: Runtime, { ops, starts }: Batch): Promise<OpOutcome[]> {
  return inTransaction(runtime.database.sql, async (tx, commit) => {
    const ids = [
      ...new Set([...ops.map(({ op }) => op.sittingId), ...starts.map(({ sittingId }) => sittingId)]),
    ];
    const sittings = new Map((await lockSittings(tx, ids)).map((row) => [row.id, row]));
    const outcomes = await decide(runtime, { ops, sittings });
    await forgiveRepeated(tx, { ops, outcomes });
    await commit(writesOf(outcomes, starts));
    return outcomes;
  });
}

/** One after the other: what is handed in is closed for what comes behind it. */
async function decide(
  runtime: Runtime,
  { ops, sittings }: { ops: readonly Pending[]; sittings: Map<string, SatHours> },
): Promise<OpOutcome[]> {
  const outcomes: OpOutcome[] = [];
  for (const { op, arrivedMs } of ops) {
    const row = sittings.get(op.sittingId);
    if (row === undefined) {
      outcomes.push(refusal(op, { kind: "missing", what: "sitting" }));
      continue;
    }
    const sealed = await sealedPaper(runtime, row);
    const outcome = outcomeOf({ op, hours: hoursOf(row), places: sealed?.places ?? null, arrivedMs });
    if (outcome.submission !== undefined) {
      sittings.set(row.id, { ...row, submittedAt: outcome.submission.at });
    }
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Refused for the hour, although it stands already: its acknowledgement was lost, and it is given again. */
async function forgiveRepeated(
  tx: Tx,
  { ops, outcomes }: { ops: readonly Pending[]; outcomes: OpOutcome[] },
): Promise<void> {
  const late = outcomes.flatMap((outcome) =>
    outcome.event?.kind === "lateRefused" ? [outcome.event.id] : [],
  );
  if (late.length === 0) return;
  const known = new Map((await listAnswersByOp(tx, late)).map((row) => [row.opId, row]));
  ops.forEach(({ op, arrivedMs }, index) => {
    const stands = known.get(op.opId);
    if (stands !== undefined) outcomes[index] = { reply: accepted(op, { ...stands, arrivedMs }) };
  });
}

function writesOf(outcomes: readonly OpOutcome[], starts: readonly Start[]) {
  const answers = outcomes.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const events = outcomes.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const submissions = outcomes.flatMap(({ submission }) => (submission === undefined ? [] : [submission]));
  const standing = newest(answers, ({ sittingId, questionKey }) => `${sittingId} ${questionKey}`);
  return [
    ...(standing.length === 0 ? [] : [savingAnswers(standing)]),
    ...(events.length === 0 ? [] : [savingEvents(events)]),
    ...(starts.length === 0 ? [] : [savingStarts(starts)]),
    ...(submissions.length === 0
      ? []
      : [savingSubmissions(submissions), tellingSittings(submissions.map(({ sittingId }) => sittingId))]),
  ];
}
