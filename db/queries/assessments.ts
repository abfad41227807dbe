import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { mentor, mentorship } from "#db/schema/growth.ts";
import { account, cadre } from "#db/schema/people.ts";
import { rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { stintAssessment } from "#db/schema/rotation-use.ts";
import { reserveCandidate } from "#db/schema/selection.ts";

const written = (db: DbOrTx) =>
  db
    .select({ assessment: stintAssessment, byName: account.displayName })
    .from(stintAssessment)
    .leftJoin(account, eq(stintAssessment.accountId, account.id));
export type WrittenAssessment = Awaited<ReturnType<typeof written>>[number];

export const listPlanAssessments = (db: DbOrTx, planId: string): Promise<WrittenAssessment[]> =>
  written(db).where(eq(stintAssessment.planId, planId)).orderBy(asc(stintAssessment.at));

export const saveAssessment = (tx: Tx, row: typeof stintAssessment.$inferInsert) =>
  tx.insert(stintAssessment).values(row);

/** Mentor of each of these people: of an agreed mentorship, else of the last that was completed. */
export async function listMentorsOf(db: DbOrTx, cadreIds: readonly string[]) {
  if (cadreIds.length === 0) return new Map<string, { cadreId: string; name: string }>();
  const rows = await db
    .select({ menteeId: reserveCandidate.cadreId, cadreId: mentor.cadreId, name: cadre.name })
    .from(mentorship)
    .innerJoin(mentor, eq(mentorship.mentorId, mentor.id))
    .innerJoin(cadre, eq(mentor.cadreId, cadre.id))
    .innerJoin(reserveCandidate, eq(mentorship.reserveId, reserveCandidate.id))
    .where(
      and(
        sql`${reserveCandidate.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`,
        inArray(mentorship.status, ["agreed", "completed"]),
      ),
    )
    .orderBy(desc(sql`${mentorship.status} = 'agreed'`), desc(mentorship.fromOn), asc(mentorship.id));
  const mentors = new Map<string, { cadreId: string; name: string }>();
  for (const { menteeId, cadreId, name } of rows)
    if (!mentors.has(menteeId)) mentors.set(menteeId, { cadreId, name });
  return mentors;
}

/** Plans with a version in force; ended ones too, for their last stints are assessed afterwards. */
export const listPublishedPlans = (db: DbOrTx) =>
  db
    .select({ plan: rotationPlan, versionId: rotationVersion.id, settings: rotationVersion.settings })
    .from(rotationVersion)
    .innerJoin(rotationPlan, eq(rotationVersion.planId, rotationPlan.id))
    .where(eq(rotationVersion.status, "published"))
    .orderBy(desc(rotationPlan.createdAt), desc(rotationPlan.id));

export const listNames = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({ id: cadre.id, name: cadre.name })
    .from(cadre)
    .where(sql`${cadre.id} = any(${sql.param([...cadreIds])}::uuid[])`);
