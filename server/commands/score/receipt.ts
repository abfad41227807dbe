import { createHash } from "node:crypto";
import type { ScoreOp } from "#app/contracts/score-op.ts";

const LENGTH = 4;

/** Hexadecimal digest of what a judge said of each criterion; the audit trail holds this, not the words. */
export const commentsDigest = (comments: Readonly<Record<string, string>>): string =>
  createHash("sha256")
    .update(JSON.stringify(inOrder(comments)))
    .digest("hex");

/**
 * The short code a judge can read out ("7F3A"). It follows from the operation alone, so that the same operation has the
 * same receipt even in a database that was restored from before it.
 */
export function receiptOf(
  op: Pick<ScoreOp, "opId" | "seatId" | "performanceId" | "seq" | "kind" | "marks">,
): string {
  const text = JSON.stringify([op.opId, op.seatId, op.performanceId, op.seq, op.kind, inOrder(op.marks)]);
  return createHash("sha256").update(text).digest("hex").slice(0, LENGTH).toUpperCase();
}

const inOrder = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
