import { and, eq } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { grade, sitting } from "#db/schema/paper.ts";

/** One contestant's sitting of a paper. */
export async function findOwnSitting(db: DbOrTx, of: { paperId: string; contestantId: string }) {
  const [row] = await db
    .select({ id: sitting.id, startedAt: sitting.startedAt })
    .from(sitting)
    .where(and(eq(sitting.paperId, of.paperId), eq(sitting.contestantId, of.contestantId)));
  return row ?? null;
}

export const listGradesOfSitting = (db: DbOrTx, sittingId: string) =>
  db
    .select({ questionKey: grade.questionKey, slot: grade.slot, points: grade.points })
    .from(grade)
    .where(eq(grade.sittingId, sittingId));
