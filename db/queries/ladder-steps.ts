import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { ladderStep } from "#db/schema/development.ts";

export type LadderStepRow = typeof ladderStep.$inferSelect;

/** Newest first. */
export const listLadderSteps = (db: DbOrTx, cadreId: string): Promise<LadderStepRow[]> =>
  db.select().from(ladderStep).where(eq(ladderStep.cadreId, cadreId)).orderBy(desc(ladderStep.fromOn));

export const saveLadderStep = (tx: Tx, row: typeof ladderStep.$inferInsert) =>
  tx.insert(ladderStep).values(row);

/** Grades of whole years that the person was told; the later appraisal of a year comes last. */
export const listYearGrades = (db: DbOrTx, cadreId: string) =>
  db
    .select({ period: appraisal.period, grade: appraisalSubject.grade })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .where(
      and(
        eq(appraisalSubject.cadreId, cadreId),
        isNotNull(appraisalSubject.grade),
        inArray(appraisal.status, ["told", "final"]),
        sql`${appraisal.period} ~ '^[0-9]{4}$'`,
      ),
    )
    .orderBy(asc(appraisal.toldAt));
