import { and, asc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest, contestant, performance } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";
import { drawnQuestion, question, questionDraw, questionSlip, questionVersion } from "#db/schema/quiz.ts";

/** Reviewed short answers a contest of this unit may ask: of its own bank and of the units above. */
export const listAskable = (db: DbOrTx, unitPath: string) =>
  db
    .select({
      id: question.id,
      version: questionVersion.version,
      body: questionVersion.body,
      area: questionVersion.area,
      difficulty: questionVersion.difficulty,
    })
    .from(question)
    .innerJoin(
      questionVersion,
      and(eq(questionVersion.questionId, question.id), eq(questionVersion.status, "reviewed")),
    )
    .innerJoin(orgUnit, eq(question.unitId, orgUnit.id))
    .where(
      and(
        isNull(question.retiredAt),
        eq(questionVersion.kind, "shortAnswer"),
        or(sql`starts_with(${unitPath}, ${orgUnit.path})`, like(orgUnit.path, `${unitPath}%`)),
        sql`${questionVersion.version} = (select max(v.version) from ${questionVersion} v
          where v.question_id = ${question.id} and v.status = 'reviewed')`,
      ),
    )
    .orderBy(asc(questionVersion.area), asc(question.createdAt), asc(question.id));

export type SealedDraw = typeof questionDraw.$inferSelect;

export const listQuestionDraws = (db: DbOrTx, contestId: string): Promise<SealedDraw[]> =>
  db
    .select()
    .from(questionDraw)
    .where(eq(questionDraw.contestId, contestId))
    .orderBy(asc(questionDraw.itemKey));

/** The sealed draw of an item, its row locked: two desks do not draw one slip. */
export async function lockQuestionDraw(tx: Tx, of: { contestId: string; itemKey: string }) {
  const [row] = await tx
    .select()
    .from(questionDraw)
    .where(and(eq(questionDraw.contestId, of.contestId), eq(questionDraw.itemKey, of.itemKey)))
    .for("update");
  return row ?? null;
}

/** Slips with their questions and who drew them, by number. */
export const listSlips = (db: DbOrTx, drawIds: readonly string[]) =>
  db
    .select({
      drawId: questionSlip.drawId,
      number: questionSlip.number,
      body: questionVersion.body,
      performanceId: drawnQuestion.performanceId,
    })
    .from(questionSlip)
    .innerJoin(
      questionVersion,
      and(
        eq(questionVersion.questionId, questionSlip.questionId),
        eq(questionVersion.version, questionSlip.questionVersion),
      ),
    )
    .leftJoin(
      drawnQuestion,
      and(eq(drawnQuestion.drawId, questionSlip.drawId), eq(drawnQuestion.number, questionSlip.number)),
    )
    .where(inArray(questionSlip.drawId, [...drawIds]))
    .orderBy(asc(questionSlip.number));

/** The questions performances drew, as judges and stage need them. */
export const listDrawnQuestions = (db: DbOrTx, which: { contestId: string } | { performanceIds: string[] }) =>
  db
    .select({
      performanceId: drawnQuestion.performanceId,
      number: drawnQuestion.number,
      drawnAt: drawnQuestion.drawnAt,
      preparationMs: questionDraw.preparationMs,
      body: questionVersion.body,
    })
    .from(drawnQuestion)
    .innerJoin(questionDraw, eq(drawnQuestion.drawId, questionDraw.id))
    .innerJoin(
      questionSlip,
      and(eq(questionSlip.drawId, drawnQuestion.drawId), eq(questionSlip.number, drawnQuestion.number)),
    )
    .innerJoin(
      questionVersion,
      and(
        eq(questionVersion.questionId, questionSlip.questionId),
        eq(questionVersion.version, questionSlip.questionVersion),
      ),
    )
    .where(
      "contestId" in which
        ? eq(questionDraw.contestId, which.contestId)
        : inArray(drawnQuestion.performanceId, which.performanceIds),
    );

export async function saveQuestionDraw(
  tx: Tx,
  given: { draw: typeof questionDraw.$inferInsert; slips: (typeof questionSlip.$inferInsert)[] },
): Promise<void> {
  await tx.insert(questionDraw).values(given.draw);
  await tx.insert(questionSlip).values(given.slips);
}

export async function deleteQuestionDraw(tx: Tx, drawId: string): Promise<void> {
  await tx.delete(questionSlip).where(eq(questionSlip.drawId, drawId));
  await tx.delete(questionDraw).where(eq(questionDraw.id, drawId));
}

export const saveDrawnQuestion = (tx: Tx, row: typeof drawnQuestion.$inferInsert) =>
  tx.insert(drawnQuestion).values(row);

export const deleteDrawnQuestion = (tx: Tx, performanceId: string) =>
  tx.delete(drawnQuestion).where(eq(drawnQuestion.performanceId, performanceId));

export const saveSeedRevealed = (tx: Tx, { drawId, at }: { drawId: string; at: Date }) =>
  tx.update(questionDraw).set({ revealedAt: at }).where(eq(questionDraw.id, drawId));

/** Performances of an item with who performs, in running order. */
export const listItemPerformances = (db: DbOrTx, contestId: string) =>
  db
    .select({
      id: performance.id,
      itemKey: performance.itemKey,
      status: performance.status,
      lockedAt: performance.lockedAt,
      number: contestant.number,
      name: contestant.name,
      contestantStatus: contestant.status,
    })
    .from(performance)
    .innerJoin(contestant, eq(performance.contestantId, contestant.id))
    .innerJoin(contest, eq(performance.contestId, contest.id))
    .where(eq(performance.contestId, contestId))
    .orderBy(asc(performance.position), asc(performance.id));
