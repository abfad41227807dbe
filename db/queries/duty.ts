import { and, asc, desc, eq, gte, inArray, isNull, lte, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { postAbsence, standIn } from "#db/schema/rotation.ts";
import { dutyEntry, postTraining } from "#db/schema/rotation-use.ts";

type DutyRow = typeof dutyEntry.$inferSelect;
type Days = { fromOn: string; toOn: string };

const listed = (db: DbOrTx, where: SQL | undefined) =>
  db
    .select({ entry: dutyEntry, name: cadre.name, communityName: orgUnit.name, communityPath: orgUnit.path })
    .from(dutyEntry)
    .innerJoin(cadre, eq(dutyEntry.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(dutyEntry.communityId, orgUnit.id))
    .where(where)
    .orderBy(desc(dutyEntry.onDay), desc(dutyEntry.at), desc(dutyEntry.id));
export type PlacedEntry = Awaited<ReturnType<typeof listed>>[number];

/** Entries of a plan between two days, the newest first. */
export const listDuty = (db: DbOrTx, { planId, fromOn, toOn }: Days & { planId: string }) =>
  listed(db, and(eq(dutyEntry.planId, planId), gte(dutyEntry.onDay, fromOn), lte(dutyEntry.onDay, toOn)));

/** Somebody's own entries from a day on, in all plans. */
export const listDutyOf = (db: DbOrTx, { cadreId, fromOn }: { cadreId: string; fromOn: string }) =>
  listed(db, and(eq(dutyEntry.cadreId, cadreId), gte(dutyEntry.onDay, fromOn)));

export async function findDuty(db: DbOrTx, entryId: string): Promise<DutyRow | null> {
  const [row] = await db.select().from(dutyEntry).where(eq(dutyEntry.id, entryId));
  return row ?? null;
}

export const saveDuty = (tx: Tx, row: typeof dutyEntry.$inferInsert) => tx.insert(dutyEntry).values(row);
export const saveTraining = (tx: Tx, row: typeof postTraining.$inferInsert) =>
  tx.insert(postTraining).values(row);

/** Training of a plan, the newest first. */
export const listTraining = (db: DbOrTx, planId: string) =>
  db
    .select({
      training: postTraining,
      name: cadre.name,
      communityName: orgUnit.name,
      communityPath: orgUnit.path,
    })
    .from(postTraining)
    .innerJoin(cadre, eq(postTraining.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(postTraining.communityId, orgUnit.id))
    .where(eq(postTraining.planId, planId))
    .orderBy(desc(postTraining.onDay), desc(postTraining.at));

/** Which areas these people were ever trained for, in whatever plan. */
export const listTrainedAreas = (db: DbOrTx, cadreIds: readonly string[]) =>
  cadreIds.length === 0
    ? Promise.resolve([])
    : db
        .selectDistinct({ cadreId: postTraining.cadreId, area: postTraining.area })
        .from(postTraining)
        .where(inArray(postTraining.cadreId, [...cadreIds]));

const absent = alias(cadre, "absent");

/** Who acts for whom in a plan on these days; not of absences that were cancelled. */
export const listActingIn = (db: DbOrTx, { planId, fromOn, toOn }: Days & { planId: string }) =>
  db
    .select({ standIn, name: cadre.name, absentName: absent.name, communityName: orgUnit.name })
    .from(standIn)
    .innerJoin(postAbsence, eq(standIn.absenceId, postAbsence.id))
    .innerJoin(cadre, eq(standIn.actingId, cadre.id))
    .innerJoin(absent, eq(postAbsence.cadreId, absent.id))
    .innerJoin(orgUnit, eq(standIn.communityId, orgUnit.id))
    .where(
      and(
        eq(standIn.planId, planId),
        isNull(postAbsence.cancelledAt),
        lte(standIn.fromOn, toOn),
        gte(standIn.toOn, fromOn),
      ),
    )
    .orderBy(asc(standIn.fromOn));

/** Stand-ins at one post that touch the days; not of absences that were cancelled. */
export const listStandInsAt = (
  db: DbOrTx,
  { planId, communityId, area, fromOn, toOn }: Days & { planId: string; communityId: string; area: WorkArea },
) =>
  db
    .select({ actingId: standIn.actingId, fromOn: standIn.fromOn, toOn: standIn.toOn })
    .from(standIn)
    .innerJoin(postAbsence, eq(standIn.absenceId, postAbsence.id))
    .where(
      and(
        eq(standIn.planId, planId),
        eq(standIn.communityId, communityId),
        eq(standIn.area, area),
        isNull(postAbsence.cancelledAt),
        lte(standIn.fromOn, toOn),
        gte(standIn.toOn, fromOn),
      ),
    );

/** Where somebody acts for another on these days, with the plan's place. */
export const listActingOf = (db: DbOrTx, { cadreId, fromOn, toOn }: Days & { cadreId: string }) =>
  db
    .select({ standIn, communityName: orgUnit.name })
    .from(standIn)
    .innerJoin(postAbsence, eq(standIn.absenceId, postAbsence.id))
    .innerJoin(orgUnit, eq(standIn.communityId, orgUnit.id))
    .where(
      and(
        eq(standIn.actingId, cadreId),
        isNull(postAbsence.cancelledAt),
        lte(standIn.fromOn, toOn),
        gte(standIn.toOn, fromOn),
      ),
    );
