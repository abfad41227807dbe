import { eq, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { answer, sitting, sittingEvent } from "#db/schema/paper.ts";

/** Sittings of a paper with what their answers and events count. */
export const listSittings = (db: DbOrTx, paperId: string) =>
  db
    .select({
      sittingId: sitting.id,
      contestantId: sitting.contestantId,
      startedAt: sitting.startedAt,
      submittedAt: sitting.submittedAt,
      submittedBy: sitting.submittedBy,
      extraMs: sitting.extraMs,
      answered: sql<number>`(select count(*)::int from ${answer}
        where ${answer.sittingId} = ${sitting.id} and ${answer.value} is not null)`,
      late: sql<number>`(select count(*)::int from ${answer}
        where ${answer.sittingId} = ${sitting.id} and ${answer.late})`,
      lastSavedAt: sql<string | null>`(select max(${answer.savedAt}) from ${answer}
        where ${answer.sittingId} = ${sitting.id})`,
      left: sql<number>`(select count(*)::int from ${sittingEvent}
        where ${sittingEvent.sittingId} = ${sitting.id} and ${sittingEvent.kind} = 'left')`,
      devices: sql<number>`(select count(*)::int from ${sittingEvent}
        where ${sittingEvent.sittingId} = ${sitting.id} and ${sittingEvent.kind} = 'deviceChanged')`,
    })
    .from(sitting)
    .where(eq(sitting.paperId, paperId))
    .orderBy(sitting.contestantId);

export type SittingRow = Awaited<ReturnType<typeof listSittings>>[number];

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
