import { and, asc, eq, getTableColumns, gte, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { postAbsence, rotationPlan, rotationSlot, rotationVersion, standIn } from "#db/schema/rotation.ts";
import { handover } from "#db/schema/rotation-use.ts";

export type HandoverRow = typeof handover.$inferSelect;
export type AbsenceRow = typeof postAbsence.$inferSelect;
export type StandInRow = typeof standIn.$inferSelect;

/** A handover with the names of the two, of its place and of who closed it. */
export type PlacedHandover = {
  handover: HandoverRow;
  communityName: string;
  communityPath: string;
  fromName: string;
  toName: string;
  headName: string | null;
};

const from = alias(cadre, "from_cadre");
const to = alias(cadre, "to_cadre");

const placed = (db: DbOrTx) =>
  db
    .select({
      handover,
      communityName: orgUnit.name,
      communityPath: orgUnit.path,
      fromName: from.name,
      toName: to.name,
      headName: account.displayName,
    })
    .from(handover)
    .innerJoin(orgUnit, eq(handover.communityId, orgUnit.id))
    .innerJoin(from, eq(handover.fromId, from.id))
    .innerJoin(to, eq(handover.toId, to.id))
    .leftJoin(account, eq(handover.headSignedBy, account.id));

export async function findHandover(db: DbOrTx, handoverId: string): Promise<PlacedHandover | null> {
  const [row] = await placed(db).where(eq(handover.id, handoverId));
  return row ?? null;
}

export const listHandovers = (db: DbOrTx, planId: string): Promise<PlacedHandover[]> =>
  placed(db).where(eq(handover.planId, planId)).orderBy(asc(handover.dueOn), asc(handover.id));

/** Those somebody gives or takes over, in all plans. */
export const listHandoversOf = (db: DbOrTx, cadreId: string): Promise<PlacedHandover[]> =>
  placed(db)
    .where(or(eq(handover.fromId, cadreId), eq(handover.toId, cadreId)))
    .orderBy(asc(handover.dueOn), asc(handover.id));

/** Not closed when their day was over, in plans in force; none of an absence that was cancelled. */
export const listOverdueHandovers = (db: DbOrTx, today: string): Promise<PlacedHandover[]> =>
  placed(db)
    .innerJoin(rotationPlan, eq(handover.planId, rotationPlan.id))
    .leftJoin(postAbsence, eq(handover.absenceId, postAbsence.id))
    .where(
      and(
        ...[isNull(handover.headSignedAt), lt(handover.dueOn, today), isNull(postAbsence.cancelledAt)],
        eq(rotationPlan.status, "published"),
      ),
    )
    .orderBy(asc(handover.dueOn), asc(handover.id));

export const listPeriodHandovers = (db: DbOrTx, { planId, period }: { planId: string; period: number }) =>
  db
    .select()
    .from(handover)
    .where(and(eq(handover.planId, planId), eq(handover.kind, "rotation"), eq(handover.period, period)));

export const listAbsenceHandovers = (db: DbOrTx, absenceIds: readonly string[]): Promise<HandoverRow[]> =>
  absenceIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(handover)
        .where(inArray(handover.absenceId, [...absenceIds]));

const CHUNK = 500;

export async function saveHandovers(tx: Tx, rows: readonly HandoverRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(handover).values(rows.slice(at, at + CHUNK));
}

export const updateHandover = (
  tx: Tx,
  { handoverId, ...set }: { handoverId: string } & Partial<Omit<HandoverRow, "id">>,
) => tx.update(handover).set(set).where(eq(handover.id, handoverId));

/** Only of those nobody has signed. */
export async function dropHandovers(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .delete(handover)
      .where(and(inArray(handover.id, [...ids]), isNull(handover.fromSignedAt), isNull(handover.toSignedAt)));
}

export async function lockAbsence(tx: Tx, absenceId: string): Promise<AbsenceRow | null> {
  const [row] = await tx.select().from(postAbsence).where(eq(postAbsence.id, absenceId)).for("update");
  return row ?? null;
}

export const listStandIns = (db: DbOrTx, absenceIds: readonly string[]): Promise<StandInRow[]> =>
  absenceIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(standIn)
        .where(inArray(standIn.absenceId, [...absenceIds]));

/** Slots of the version in force of a plan, in the periods asked for. */
export const listSlotsIn = (
  db: DbOrTx,
  { versionId, periods }: { versionId: string; periods: readonly number[] },
) =>
  db
    .select()
    .from(rotationSlot)
    .where(and(eq(rotationSlot.versionId, versionId), inArray(rotationSlot.period, [...periods])));

/** Posts somebody holds as A or B in plans in force, with plan, settings and place. */
export const listPostsOf = (db: DbOrTx, cadreId: string) =>
  db
    .select({
      slot: rotationSlot,
      planId: rotationPlan.id,
      planTitle: rotationPlan.title,
      settings: rotationVersion.settings,
      communityName: orgUnit.name,
      communityPath: orgUnit.path,
    })
    .from(rotationSlot)
    .innerJoin(rotationVersion, eq(rotationSlot.versionId, rotationVersion.id))
    .innerJoin(rotationPlan, eq(rotationVersion.planId, rotationPlan.id))
    .innerJoin(orgUnit, eq(rotationSlot.communityId, orgUnit.id))
    .where(
      and(
        eq(rotationPlan.status, "published"),
        eq(rotationVersion.status, "published"),
        or(eq(rotationSlot.aId, cadreId), eq(rotationSlot.bId, cadreId)),
      ),
    )
    .orderBy(asc(rotationSlot.period));

/** Absences that touch the days, of these people; none that were cancelled. */
export const listAbsencesOf = (
  db: DbOrTx,
  { cadreIds, fromOn, toOn }: { cadreIds: readonly string[]; fromOn: string; toOn: string },
): Promise<AbsenceRow[]> =>
  cadreIds.length === 0
    ? Promise.resolve([])
    : db
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
        .orderBy(asc(postAbsence.fromOn));

/** Absences of others that touch the days, during which somebody acted; none that were cancelled. */
export const listAbsencesActedIn = (
  db: DbOrTx,
  { cadreId, fromOn, toOn }: { cadreId: string; fromOn: string; toOn: string },
): Promise<AbsenceRow[]> =>
  db
    .selectDistinct(getTableColumns(postAbsence))
    .from(postAbsence)
    .innerJoin(standIn, eq(standIn.absenceId, postAbsence.id))
    .where(
      and(
        eq(standIn.actingId, cadreId),
        ...[isNull(postAbsence.cancelledAt), lte(postAbsence.fromOn, toOn), gte(postAbsence.toOn, fromOn)],
      ),
    )
    .orderBy(asc(postAbsence.fromOn), asc(postAbsence.id));

export async function findAbsenceDays(db: DbOrTx, absenceId: string) {
  const { fromOn, toOn, returnedOn } = postAbsence;
  const [row] = await db
    .select({ fromOn, toOn, returnedOn })
    .from(postAbsence)
    .where(eq(postAbsence.id, absenceId));
  return row ?? null;
}
