import { and, asc, eq } from "drizzle-orm";
import type { VoidMode } from "#app/domain/quiz/paper-settings.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contestant } from "#db/schema/contest.ts";
import { paper, paperQuestion } from "#db/schema/paper.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";

export type PaperRow = typeof paper.$inferSelect;

type OfItem = { contestId: string; itemKey: string };
const ofItem = ({ contestId, itemKey }: OfItem) =>
  and(eq(paper.contestId, contestId), eq(paper.itemKey, itemKey));

export async function findPaper(db: DbOrTx, item: OfItem): Promise<PaperRow | null> {
  const [row] = await db.select().from(paper).where(ofItem(item));
  return row ?? null;
}

/** The paper with its row locked: its state and its questions stay as they are until the commit. */
export async function lockPaper(tx: Tx, item: OfItem): Promise<PaperRow | null> {
  const [row] = await tx.select().from(paper).where(ofItem(item)).for("update");
  return row ?? null;
}

export const insertPaper = (tx: Tx, row: typeof paper.$inferInsert) => tx.insert(paper).values(row);

export const savePaper = (
  tx: Tx,
  { paperId, ...changes }: { paperId: string } & Partial<Omit<PaperRow, "id" | "contestId" | "itemKey">>,
) => tx.update(paper).set(changes).where(eq(paper.id, paperId));

/** In the order of the paper, each with the wording that stands on it and what the bank says of it now. */
export const listPaperQuestions = (db: DbOrTx, paperId: string) =>
  db
    .select({
      id: paperQuestion.id,
      position: paperQuestion.position,
      sectionKey: paperQuestion.sectionKey,
      points: paperQuestion.points,
      questionId: paperQuestion.questionId,
      version: paperQuestion.questionVersion,
      voidMode: paperQuestion.voidMode,
      voidReason: paperQuestion.voidReason,
      voidedAt: paperQuestion.voidedAt,
      question: questionVersion.body,
      area: questionVersion.area,
      knowledgePoint: questionVersion.knowledgePoint,
      difficulty: questionVersion.difficulty,
      source: questionVersion.source,
      status: questionVersion.status,
      retiredAt: question.retiredAt,
    })
    .from(paperQuestion)
    .innerJoin(
      questionVersion,
      and(
        eq(paperQuestion.questionId, questionVersion.questionId),
        eq(paperQuestion.questionVersion, questionVersion.version),
      ),
    )
    .innerJoin(question, eq(paperQuestion.questionId, question.id))
    .where(eq(paperQuestion.paperId, paperId))
    .orderBy(asc(paperQuestion.position));
export type PaperQuestionRow = Awaited<ReturnType<typeof listPaperQuestions>>[number];

/** A paper that was drawn again: its questions before are gone, nobody has seen them. */
export async function replacePaperQuestions(
  tx: Tx,
  given: { paperId: string; rows: readonly (typeof paperQuestion.$inferInsert)[] },
): Promise<void> {
  await tx.delete(paperQuestion).where(eq(paperQuestion.paperId, given.paperId));
  if (given.rows.length > 0) await tx.insert(paperQuestion).values([...given.rows]);
}

export const savePaperQuestion = (
  tx: Tx,
  row: { paperQuestionId: string; questionId: string; questionVersion: number },
) =>
  tx
    .update(paperQuestion)
    .set({ questionId: row.questionId, questionVersion: row.questionVersion })
    .where(eq(paperQuestion.id, row.paperQuestionId));

/** `mode` null: it counts again; the reason stays with the change in the log. */
export const saveVoid = (
  tx: Tx,
  row: { paperQuestionId: string; mode: VoidMode | null; reason: string; by: string | null; at: Date },
) =>
  tx
    .update(paperQuestion)
    .set(
      row.mode === null
        ? { voidMode: null, voidReason: null, voidedAt: null, voidedBy: null }
        : { voidMode: row.mode, voidReason: row.reason, voidedAt: row.at, voidedBy: row.by },
    )
    .where(eq(paperQuestion.id, row.paperQuestionId));

/** Who may sit, with the cadre behind each: by number, then name. */
export const listSitters = (db: DbOrTx, contestId: string) =>
  db
    .select({
      contestantId: contestant.id,
      cadreId: contestant.cadreId,
      name: contestant.name,
      unitName: contestant.unitName,
      number: contestant.number,
      status: contestant.status,
    })
    .from(contestant)
    .where(eq(contestant.contestId, contestId))
    .orderBy(asc(contestant.number), asc(contestant.name), asc(contestant.id));
export type Sitter = Awaited<ReturnType<typeof listSitters>>[number];
