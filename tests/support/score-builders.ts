import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { ScoreOp } from "#app/contracts/score-op.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";
import { submitOp } from "#server/commands/score/submit-op.ts";
import type { Runtime } from "#server/runtime.ts";
import {
  deviceOf,
  type MadeContest,
  type MadePerformance,
  type MadeSeat,
} from "#tests/support/contest-builders.ts";

/** A full sheet of the builders' item: two criteria of 50 points. */
export const FULL = { content: 45_00, delivery: 41_50 };

export const opOf = (
  at: { seat: MadeSeat; performance: MadePerformance },
  given: Partial<ScoreOp> = {},
): ScoreOp => ({
  opId: randomUUID(),
  seatId: at.seat.id,
  performanceId: at.performance.id,
  seq: 1,
  kind: "submit",
  marks: FULL,
  comments: {},
  form: 1,
  ...given,
});

/** Sends an operation as the tablet of its seat would. */
export const send = (
  runtime: Runtime,
  { made, seat, op }: { made: MadeContest; seat: MadeSeat; op: unknown },
) => submitOp({ runtime, actor: deviceOf(made, seat) }, op);

export async function sheetOf(runtime: Runtime, at: { seatId: string; performanceId: string }) {
  const [row] = await runtime.database.db
    .select()
    .from(sheet)
    .where(and(eq(sheet.seatId, at.seatId), eq(sheet.performanceId, at.performanceId)));
  return row ?? null;
}

export const opsOf = (runtime: Runtime, at: { seatId: string; performanceId: string }) =>
  runtime.database.db
    .select()
    .from(scoreOp)
    .where(and(eq(scoreOp.seatId, at.seatId), eq(scoreOp.performanceId, at.performanceId)))
    .orderBy(scoreOp.seq);
