import { eq } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { answer, sitting } from "#db/schema/paper.ts";

/** Who sits and until when, without counting anything. */
export const listSittingTimes = (db: DbOrTx, paperId: string) =>
  db
    .select({
      sittingId: sitting.id,
      contestantId: sitting.contestantId,
      startedAt: sitting.startedAt,
      submittedAt: sitting.submittedAt,
      extraMs: sitting.extraMs,
    })
    .from(sitting)
    .where(eq(sitting.paperId, paperId));
export type SittingTimes = Awaited<ReturnType<typeof listSittingTimes>>[number];

/** Every answer of a paper that stands. */
export const listAnswers = (db: DbOrTx, paperId: string) =>
  db
    .select({ sittingId: answer.sittingId, questionKey: answer.questionKey, value: answer.value })
    .from(answer)
    .innerJoin(sitting, eq(answer.sittingId, sitting.id))
    .where(eq(sitting.paperId, paperId));

export const listAnswersOfSitting = (db: DbOrTx, sittingId: string) =>
  db
    .select({ questionKey: answer.questionKey, value: answer.value, late: answer.late })
    .from(answer)
    .where(eq(answer.sittingId, sittingId));
