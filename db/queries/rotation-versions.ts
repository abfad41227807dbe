import { and, asc, desc, eq, gte, inArray, isNull, lte, max, or, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { kinPair, mentor, mentorship } from "#db/schema/growth.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { postAbsence, rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import type { PlanRow, VersionRow } from "./rotation-plans.ts";

const columns = {
  id: rotationVersion.id,
  number: rotationVersion.number,
  status: rotationVersion.status,
  report: rotationVersion.report,
  shortages: rotationVersion.shortages,
  settings: rotationVersion.settings,
  reason: rotationVersion.reason,
  createdAt: rotationVersion.createdAt,
  publishedAt: rotationVersion.publishedAt,
  createdBy: account.displayName,
};

/** Versions of a plan without what they were made from, the newest first. */
export const listVersions = (db: DbOrTx, planId: string) =>
  db
    .select(columns)
    .from(rotationVersion)
    .leftJoin(account, eq(rotationVersion.createdBy, account.id))
    .where(eq(rotationVersion.planId, planId))
    .orderBy(desc(rotationVersion.number));

export async function lastVersionNumber(db: DbOrTx, planId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(rotationVersion.number) })
    .from(rotationVersion)
    .where(eq(rotationVersion.planId, planId));
  return row?.last ?? 0;
}

export const saveVersion = (tx: Tx, row: typeof rotationVersion.$inferInsert) =>
  tx.insert(rotationVersion).values(row);

export const updateVersion = (
  tx: Tx,
  { versionId, ...set }: { versionId: string } & Partial<Omit<VersionRow, "id">>,
) => tx.update(rotationVersion).set(set).where(eq(rotationVersion.id, versionId));

export const updatePlanStatus = (tx: Tx, { planId, status }: { planId: string; status: PlanRow["status"] }) =>
  tx.update(rotationPlan).set({ status }).where(eq(rotationPlan.id, planId));

const CHUNK = 1_000;

/** Asked in parts: a statement has only so many parameters. */
async function inParts<T>(ids: readonly string[], ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) found.push(...(await ask(ids.slice(at, at + CHUNK))));
  return found;
}

/** Registered absences that touch the days, without those that were cancelled. */
export const listAbsencesBetween = (
  db: DbOrTx,
  { cadreIds, fromOn, toOn }: { cadreIds: readonly string[]; fromOn: string; toOn: string },
) =>
  inParts(cadreIds, (ids) =>
    db
      .select({
        cadreId: postAbsence.cadreId,
        fromOn: postAbsence.fromOn,
        toOn: postAbsence.toOn,
        returnedOn: postAbsence.returnedOn,
      })
      .from(postAbsence)
      .where(
        and(
          inArray(postAbsence.cadreId, ids),
          isNull(postAbsence.cancelledAt),
          lte(postAbsence.fromOn, toOn),
          gte(postAbsence.toOn, fromOn),
        ),
      )
      .orderBy(asc(postAbsence.fromOn), asc(postAbsence.id)),
  );

/** Mentors, by roster id, of mentorships that are agreed. */
export const listMentorsOf = (db: DbOrTx, cadreIds: readonly string[]) =>
  inParts(cadreIds, (ids) =>
    db
      .select({ cadreId: reserveCandidate.cadreId, mentorId: mentor.cadreId })
      .from(mentorship)
      .innerJoin(reserveCandidate, eq(mentorship.reserveId, reserveCandidate.id))
      .innerJoin(mentor, eq(mentorship.mentorId, mentor.id))
      .where(
        and(
          inArray(reserveCandidate.cadreId, ids),
          isNull(reserveCandidate.leftOn),
          eq(mentorship.status, "agreed"),
        ),
      ),
  );

/** Names of those who were in the reserve and have left it. */
export const listLeftReserve = async (db: DbOrTx, cadreIds: readonly string[]): Promise<string[]> => {
  const rows = await inParts(cadreIds, (ids) =>
    db
      .select({ name: cadre.name })
      .from(reserveCandidate)
      .innerJoin(cadre, eq(reserveCandidate.cadreId, cadre.id))
      .where(inArray(reserveCandidate.cadreId, ids))
      .groupBy(cadre.id, cadre.name)
      .having(sql`bool_and(${reserveCandidate.leftOn} is not null)`)
      .orderBy(asc(cadre.name), asc(cadre.id)),
  );
  return rows.map(({ name }) => name);
};

/** Close kin in force with one of these people. */
export const listKinOf = (db: DbOrTx, cadreIds: readonly string[]) =>
  inParts(cadreIds, (ids) =>
    db
      .select({ personId: kinPair.cadreId, otherId: kinPair.otherId })
      .from(kinPair)
      .where(and(isNull(kinPair.endedAt), or(inArray(kinPair.cadreId, ids), inArray(kinPair.otherId, ids))))
      .orderBy(asc(kinPair.cadreId), asc(kinPair.otherId)),
  );

/** Names by roster id. */
export async function listPersonNames(
  db: DbOrTx,
  cadreIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inParts(cadreIds, (ids) =>
    db.select({ id: cadre.id, name: cadre.name }).from(cadre).where(inArray(cadre.id, ids)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names by id, in the order of the organisation. */
export async function listCommunityNames(
  db: DbOrTx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inParts(unitIds, (ids) =>
    db
      .select({ id: orgUnit.id, name: orgUnit.name })
      .from(orgUnit)
      .where(inArray(orgUnit.id, ids))
      .orderBy(asc(orgUnit.path), asc(orgUnit.position)),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
