import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Role } from "#app/domain/access/roles.ts";
import type { Sex } from "#app/domain/people/enumerations.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { roleGrant } from "#db/schema/access.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import {
  selectionAttendance,
  selectionCandidate,
  selectionMeeting,
  selectionMove,
  selectionRecusal,
} from "#db/schema/selection.ts";

export type MeetingRow = typeof selectionMeeting.$inferSelect;
export type AttendanceRow = typeof selectionAttendance.$inferSelect;
export type RecusalRow = typeof selectionRecusal.$inferSelect;
export type MoveRow = typeof selectionMove.$inferSelect;

/** Sittings of a round, as they were held. */
export const listMeetings = (db: DbOrTx, roundId: string): Promise<MeetingRow[]> =>
  db
    .select()
    .from(selectionMeeting)
    .where(eq(selectionMeeting.roundId, roundId))
    .orderBy(asc(selectionMeeting.heldOn), asc(selectionMeeting.at), asc(selectionMeeting.id));

/** Everybody recorded as present at a sitting of the round, as they were entered. */
export async function listAttendance(db: DbOrTx, roundId: string): Promise<AttendanceRow[]> {
  const rows = await db
    .select({ attendance: selectionAttendance })
    .from(selectionAttendance)
    .innerJoin(selectionMeeting, eq(selectionAttendance.meetingId, selectionMeeting.id))
    .where(eq(selectionMeeting.roundId, roundId))
    .orderBy(asc(selectionAttendance.id));
  return rows.map(({ attendance }) => attendance);
}

export async function listRecusals(db: DbOrTx, roundId: string): Promise<RecusalRow[]> {
  const rows = await db
    .select({ recusal: selectionRecusal })
    .from(selectionRecusal)
    .innerJoin(selectionAttendance, eq(selectionRecusal.attendanceId, selectionAttendance.id))
    .innerJoin(selectionMeeting, eq(selectionAttendance.meetingId, selectionMeeting.id))
    .where(eq(selectionMeeting.roundId, roundId))
    .orderBy(asc(selectionRecusal.id));
  return rows.map(({ recusal }) => recusal);
}

/** Every move of the round, those taken back too, the oldest first. */
export async function listMoves(db: DbOrTx, roundId: string): Promise<MoveRow[]> {
  const rows = await db
    .select({ move: selectionMove })
    .from(selectionMove)
    .innerJoin(selectionMeeting, eq(selectionMove.meetingId, selectionMeeting.id))
    .where(eq(selectionMeeting.roundId, roundId))
    .orderBy(asc(selectionMove.at), asc(selectionMove.id));
  return rows.map(({ move }) => move);
}

const unitOf = alias(orgUnit, "unit_of");
/** A fact of the day the gates were judged. */
const fact = <T extends string>(key: string) => sql<T | null>`${selectionCandidate.facts} ->> ${key}::text`;

/**
 * Those ranked who have not withdrawn, by list and place, with what quotas look at and nothing more: a round may have tens
 * of thousands.
 */
export const listRanked = (db: DbOrTx, roundId: string) =>
  db
    .select({
      id: selectionCandidate.id,
      post: selectionCandidate.post,
      name: cadre.name,
      unitName: unitOf.name,
      advised: selectionCandidate.advised,
      acceptability: selectionCandidate.acceptability,
      subdistrictId: fact("subdistrictId"),
      communityId: fact("communityId"),
      sex: fact<Sex>("sex"),
      birthMonth: fact("birthMonth"),
    })
    .from(selectionCandidate)
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .innerJoin(unitOf, eq(selectionCandidate.unitId, unitOf.id))
    .where(
      and(
        eq(selectionCandidate.roundId, roundId),
        eq(selectionCandidate.eligible, true),
        isNull(selectionCandidate.withdrawnAt),
        isNotNull(selectionCandidate.place),
      ),
    )
    .orderBy(asc(selectionCandidate.post), asc(selectionCandidate.place), asc(selectionCandidate.id));
export type RankedRow = Awaited<ReturnType<typeof listRanked>>[number];

/** What the meeting is shown of some candidates. */
export async function listShownCandidates(db: DbOrTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: selectionCandidate.id,
      place: selectionCandidate.place,
      composite: selectionCandidate.composite,
      acceptability: selectionCandidate.acceptability,
      advised: selectionCandidate.advised,
      blocked: selectionCandidate.blocked,
      basis: selectionCandidate.basis,
      scores: selectionCandidate.scores,
      facts: selectionCandidate.facts,
    })
    .from(selectionCandidate)
    .where(inArray(selectionCandidate.id, [...ids]));
}

/** Names of those who stand on a list, whether ranked or not: none of them may be present. */
export const listStandingNames = (db: DbOrTx, roundId: string) =>
  db
    .select({ cadreId: selectionCandidate.cadreId, name: cadre.name })
    .from(selectionCandidate)
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .where(and(eq(selectionCandidate.roundId, roundId), isNull(selectionCandidate.withdrawnAt)));

/** Enabled accounts with their unit roles among `roles`, one row a role. */
export const listRoleHolders = (db: DbOrTx, roles: readonly Role[]) =>
  db
    .select({
      accountId: account.id,
      cadreId: account.cadreId,
      name: account.displayName,
      role: roleGrant.role,
      unitId: roleGrant.unitId,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
    })
    .from(roleGrant)
    .innerJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .innerJoin(account, eq(roleGrant.accountId, account.id))
    .where(and(inArray(roleGrant.role, [...roles]), isNull(account.disabledAt)))
    .orderBy(asc(orgUnit.path), asc(account.displayName), asc(account.id));

export const saveMeeting = (tx: Tx, row: typeof selectionMeeting.$inferInsert) =>
  tx.insert(selectionMeeting).values(row);

export const saveAttendance = (tx: Tx, rows: (typeof selectionAttendance.$inferInsert)[]) =>
  tx.insert(selectionAttendance).values(rows);

export async function saveRecusals(tx: Tx, rows: (typeof selectionRecusal.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(selectionRecusal).values(rows);
}

export const saveMove = (tx: Tx, row: typeof selectionMove.$inferInsert) =>
  tx.insert(selectionMove).values(row);

export const updateMove = (tx: Tx, { moveId, ...set }: { moveId: string } & Partial<Omit<MoveRow, "id">>) =>
  tx.update(selectionMove).set(set).where(eq(selectionMove.id, moveId));

/** The decision for everybody ranked: those chosen are selected, the others are not. */
export async function saveDecision(
  tx: Tx,
  { roundId, selectedIds }: { roundId: string; selectedIds: readonly string[] },
): Promise<void> {
  const ranked = and(
    eq(selectionCandidate.roundId, roundId),
    eq(selectionCandidate.eligible, true),
    isNull(selectionCandidate.withdrawnAt),
  );
  await tx.update(selectionCandidate).set({ selected: false }).where(ranked);
  if (selectedIds.length > 0)
    await tx
      .update(selectionCandidate)
      .set({ selected: true })
      .where(and(ranked, inArray(selectionCandidate.id, [...selectedIds])));
}
