import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { postAbsence, rotationPlan, rotationSlot, rotationVersion, standIn } from "#db/schema/rotation.ts";

export type AbsenceRow = typeof postAbsence.$inferSelect;
export type StandInRow = typeof standIn.$inferSelect;

const inForce = and(eq(rotationPlan.status, "published"), eq(rotationVersion.status, "published"));

/** Plans in force in which somebody leads, stands in or rotates; in the order in which they are locked. */
export async function listPlanIdsOf(db: DbOrTx, cadreId: string): Promise<string[]> {
  const slot = db
    .select({ one: sql`1` })
    .from(rotationSlot)
    .where(
      and(
        eq(rotationSlot.versionId, rotationVersion.id),
        or(eq(rotationSlot.aId, cadreId), eq(rotationSlot.bId, cadreId)),
      ),
    );
  const member = sql`${rotationVersion.settings} @> ${JSON.stringify({ members: [{ personId: cadreId }] })}::jsonb`;
  const rows = await db
    .select({ id: rotationPlan.id })
    .from(rotationPlan)
    .innerJoin(rotationVersion, eq(rotationVersion.planId, rotationPlan.id))
    .where(and(inForce, or(sql`exists ${slot}`, member)))
    .orderBy(asc(rotationPlan.id));
  return rows.map(({ id }) => id);
}

export async function findAbsence(db: DbOrTx, absenceId: string): Promise<AbsenceRow | null> {
  const [row] = await db.select().from(postAbsence).where(eq(postAbsence.id, absenceId));
  return row ?? null;
}

/** Absences of these people that were not cancelled and touch the days, the earliest first. */
export async function listAbsences(
  db: DbOrTx,
  { cadreIds, fromOn, toOn }: { cadreIds: readonly string[]; fromOn: string; toOn: string },
): Promise<AbsenceRow[]> {
  if (cadreIds.length === 0) return [];
  return db
    .select()
    .from(postAbsence)
    .where(
      and(
        inArray(postAbsence.cadreId, [...cadreIds]),
        isNull(postAbsence.cancelledAt),
        lte(postAbsence.fromOn, toOn),
        gte(postAbsence.toOn, fromOn),
      ),
    )
    .orderBy(asc(postAbsence.fromOn), asc(postAbsence.id));
}

/** All of one person, cancelled ones too, the latest first. */
export const listOwnAbsences = (db: DbOrTx, cadreId: string): Promise<AbsenceRow[]> =>
  db
    .select()
    .from(postAbsence)
    .where(eq(postAbsence.cadreId, cadreId))
    .orderBy(sql`${postAbsence.fromOn} desc`, asc(postAbsence.id));

export async function findStandIn(db: DbOrTx, standInId: string): Promise<StandInRow | null> {
  const [row] = await db.select().from(standIn).where(eq(standIn.id, standInId));
  return row ?? null;
}

/** Stand-ins of a plan that touch the days. */
export const listStandIns = (
  db: DbOrTx,
  { planId, fromOn, toOn }: { planId: string; fromOn: string; toOn: string },
): Promise<StandInRow[]> =>
  db
    .select()
    .from(standIn)
    .where(and(eq(standIn.planId, planId), lte(standIn.fromOn, toOn), gte(standIn.toOn, fromOn)))
    .orderBy(asc(standIn.fromOn), asc(standIn.id));

/** Where somebody acts for another, from a day on, with whom and where. */
export const listActing = (db: DbOrTx, { cadreId, fromOn }: { cadreId: string; fromOn: string }) =>
  db
    .select({
      standIn,
      forName: cadre.name,
      community: orgUnit.name,
      absentId: postAbsence.cadreId,
    })
    .from(standIn)
    .innerJoin(postAbsence, eq(standIn.absenceId, postAbsence.id))
    .innerJoin(cadre, eq(postAbsence.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(standIn.communityId, orgUnit.id))
    .where(and(eq(standIn.actingId, cadreId), gte(standIn.toOn, fromOn), isNull(postAbsence.cancelledAt)))
    .orderBy(asc(standIn.fromOn), asc(standIn.id));

/** Names of people and the units they belong to. */
export async function listPeople(db: DbOrTx, cadreIds: readonly string[]) {
  if (cadreIds.length === 0) return [];
  return db
    .select({ id: cadre.id, name: cadre.name, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(inArray(cadre.id, [...new Set(cadreIds)]), isNull(cadre.archivedAt)));
}

export async function listCommunities(db: DbOrTx, unitIds: readonly string[]) {
  if (unitIds.length === 0) return [];
  return db
    .select({ id: orgUnit.id, name: orgUnit.name, path: orgUnit.path })
    .from(orgUnit)
    .where(inArray(orgUnit.id, [...new Set(unitIds)]))
    .orderBy(asc(orgUnit.position), asc(orgUnit.path));
}

export const saveAbsence = (tx: Tx, row: typeof postAbsence.$inferInsert) =>
  tx.insert(postAbsence).values(row);

export const updateAbsence = (
  tx: Tx,
  {
    absenceId,
    ...set
  }: { absenceId: string } & Partial<Pick<AbsenceRow, "toOn" | "returnedOn" | "cancelledAt">>,
) => tx.update(postAbsence).set(set).where(eq(postAbsence.id, absenceId));

const CHUNK = 500;

export async function changeStandIns(
  tx: Tx,
  { gone, come }: { gone: readonly string[]; come: readonly (typeof standIn.$inferInsert)[] },
): Promise<void> {
  if (gone.length > 0) await tx.delete(standIn).where(inArray(standIn.id, [...gone]));
  for (let at = 0; at < come.length; at += CHUNK) await tx.insert(standIn).values(come.slice(at, at + CHUNK));
}
