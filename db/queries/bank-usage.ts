import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest } from "#db/schema/contest.ts";
import { paper, paperQuestion } from "#db/schema/paper.ts";
import { questionDraw, questionSlip } from "#db/schema/quiz.ts";

/** Where a question was asked. */
export type PaperUse = {
  contestId: string;
  contestTitle: string;
  paperId: string;
  version: number;
  position: number;
  sealedAt: Date | null;
  voidedAt: Date | null;
};

/** Papers the question stands on; a drawn paper that is not sealed may still change. */
export const listPaperUses = (db: DbOrTx, questionId: string): Promise<PaperUse[]> =>
  db
    .select({
      contestId: paper.contestId,
      contestTitle: contest.title,
      paperId: paper.id,
      version: paperQuestion.questionVersion,
      position: paperQuestion.position,
      sealedAt: paper.sealedAt,
      voidedAt: paperQuestion.voidedAt,
    })
    .from(paperQuestion)
    .innerJoin(paper, eq(paper.id, paperQuestion.paperId))
    .innerJoin(contest, eq(contest.id, paper.contestId))
    .where(eq(paperQuestion.questionId, questionId))
    .orderBy(desc(paper.createdAt));

/** Sealed draws the question has a slip in. */
export async function countSlips(db: DbOrTx, questionId: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(questionSlip)
    .innerJoin(questionDraw, eq(questionDraw.id, questionSlip.drawId))
    .where(and(eq(questionSlip.questionId, questionId), isNotNull(questionDraw.sealedAt)));
  return row?.count ?? 0;
}
