import { and, eq } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { grade, sitting } from "#db/schema/paper.ts";

export type GradeRow = typeof grade.$inferSelect;

export const listGrades = (db: DbOrTx, paperId: string) =>
  db
    .select({
      id: grade.id,
      sittingId: grade.sittingId,
      questionKey: grade.questionKey,
      slot: grade.slot,
      accountId: grade.accountId,
      points: grade.points,
      comment: grade.comment,
      at: grade.at,
    })
    .from(grade)
    .innerJoin(sitting, eq(grade.sittingId, sitting.id))
    .where(eq(sitting.paperId, paperId))
    .orderBy(grade.at, grade.id);

/** Grades of one answer; the caller holds the sitting's lock, so that no two graders take one place. */
export const listGradesOfAnswer = (db: DbOrTx, of: { sittingId: string; questionKey: string }) =>
  db
    .select()
    .from(grade)
    .where(and(eq(grade.sittingId, of.sittingId), eq(grade.questionKey, of.questionKey)));

export const insertGrade = (tx: Tx, row: typeof grade.$inferInsert) => tx.insert(grade).values(row);

export const saveGradePoints = (
  tx: Tx,
  row: { id: string; points: number; comment: string | null; at: Date },
) =>
  tx.update(grade).set({ points: row.points, comment: row.comment, at: row.at }).where(eq(grade.id, row.id));

/** One sitting of a paper, its row locked. */
export async function lockSitting(tx: Tx, of: { sittingId: string; paperId: string }) {
  const [row] = await tx
    .select()
    .from(sitting)
    .where(and(eq(sitting.id, of.sittingId), eq(sitting.paperId, of.paperId)))
    .for("update");
  return row ?? null;
}
