import { and, asc, desc, eq, getTableColumns, inArray, isNull, like, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { kinPair, mentor, mentorLog, mentorRating, mentorship } from "#db/schema/growth.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";
import { reserveCandidate } from "#db/schema/selection.ts";

export type MentorRow = typeof mentor.$inferSelect;
export type MentorshipRow = typeof mentorship.$inferSelect;

const mentorUnit = alias(orgUnit, "mentor_unit");
const scope = alias(orgUnit, "mentor_scope");
const mentorCadre = alias(cadre, "mentor_cadre");
const mentee = alias(cadre, "mentee");
const menteeUnit = alias(orgUnit, "mentee_unit");
const keeper = alias(orgUnit, "keeper");

/** Mentors with who it is, where they belong, and where mentees come from. */
const placedMentor = (db: DbOrTx) =>
  db
    .select({
      mentor,
      name: mentorCadre.name,
      unitName: mentorUnit.name,
      unitPath: mentorUnit.path,
      scopeName: scope.name,
      scopePath: scope.path,
    })
    .from(mentor)
    .innerJoin(mentorCadre, eq(mentor.cadreId, mentorCadre.id))
    .innerJoin(mentorUnit, eq(mentorCadre.unitId, mentorUnit.id))
    .innerJoin(scope, eq(mentor.unitId, scope.id));
export type PlacedMentor = Awaited<ReturnType<typeof placedMentor>>[number];

/** Every current mentor; a district has some dozens. */
export const listMentors = (db: DbOrTx): Promise<PlacedMentor[]> =>
  placedMentor(db).where(isNull(mentor.endedOn)).orderBy(asc(mentorCadre.name), asc(mentor.id));

export async function lockMentor(tx: Tx, mentorId: string): Promise<PlacedMentor | null> {
  const [row] = await placedMentor(tx).where(eq(mentor.id, mentorId)).for("update", { of: mentor });
  return row ?? null;
}

/** Mentors under their locks, in the order of their ids: capacities are counted by one at a time. */
export const lockMentors = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select({ id: mentor.id })
        .from(mentor)
        .where(inArray(mentor.id, [...ids]))
        .orderBy(asc(mentor.id))
        .for("update");

export async function findCurrentMentor(db: DbOrTx, cadreId: string): Promise<MentorRow | null> {
  const [row] = await db
    .select()
    .from(mentor)
    .where(and(eq(mentor.cadreId, cadreId), isNull(mentor.endedOn)));
  return row ?? null;
}

export const saveMentor = (tx: Tx, row: typeof mentor.$inferInsert) => tx.insert(mentor).values(row);
export const updateMentor = (
  tx: Tx,
  { mentorId, ...set }: { mentorId: string } & Partial<Omit<MentorRow, "id">>,
) => tx.update(mentor).set(set).where(eq(mentor.id, mentorId));

/** Mentorships with both people and the unit that keeps the mentee's file. */
const placed = (db: DbOrTx) =>
  db
    .select({
      mentorship,
      mentor,
      reserve: reserveCandidate,
      mentorName: mentorCadre.name,
      mentorUnit: mentorUnit.name,
      menteeName: mentee.name,
      menteeUnit: menteeUnit.name,
      menteePath: menteeUnit.path,
      keeperName: keeper.name,
      keeperPath: keeper.path,
    })
    .from(mentorship)
    .innerJoin(mentor, eq(mentorship.mentorId, mentor.id))
    .innerJoin(mentorCadre, eq(mentor.cadreId, mentorCadre.id))
    .innerJoin(mentorUnit, eq(mentorCadre.unitId, mentorUnit.id))
    .innerJoin(reserveCandidate, eq(mentorship.reserveId, reserveCandidate.id))
    .innerJoin(mentee, eq(reserveCandidate.cadreId, mentee.id))
    .innerJoin(menteeUnit, eq(mentee.unitId, menteeUnit.id))
    .innerJoin(keeper, eq(reserveCandidate.unitId, keeper.id));
export type PlacedMentorship = Awaited<ReturnType<typeof placed>>[number];

export async function findMentorship(db: DbOrTx, id: string): Promise<PlacedMentorship | null> {
  const [row] = await placed(db).where(eq(mentorship.id, id));
  return row ?? null;
}

export async function lockMentorship(tx: Tx, id: string): Promise<PlacedMentorship | null> {
  const [row] = await placed(tx).where(eq(mentorship.id, id)).for("update", { of: mentorship });
  return row ?? null;
}

/** Proposed and agreed ones, of whoever's mentees. */
export const listCurrentMentorships = (db: DbOrTx): Promise<PlacedMentorship[]> =>
  placed(db)
    .where(inArray(mentorship.status, ["proposed", "agreed"]))
    .orderBy(asc(mentorship.proposedAt), asc(mentorship.id));

export async function listAgreedWithin(db: DbOrTx, paths: readonly string[]): Promise<PlacedMentorship[]> {
  if (paths.length === 0) return [];
  return placed(db).where(
    and(eq(mentorship.status, "agreed"), or(...paths.map((path) => like(keeper.path, `${path}%`)))),
  );
}

/** Of one person, as mentor and as mentee; the current ones first. */
export const listOwnMentorships = (db: DbOrTx, cadreId: string): Promise<PlacedMentorship[]> =>
  placed(db)
    .where(or(eq(mentor.cadreId, cadreId), eq(reserveCandidate.cadreId, cadreId)))
    .orderBy(
      desc(sql`${mentorship.status} in ('proposed', 'agreed')`),
      desc(mentorship.fromOn),
      asc(mentorship.id),
    );

export const listMentorLogs = (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ ...getTableColumns(mentorLog), byCadreId: account.cadreId })
        .from(mentorLog)
        .leftJoin(account, eq(mentorLog.accountId, account.id))
        .where(inArray(mentorLog.mentorshipId, [...ids]))
        .orderBy(desc(mentorLog.onDay), desc(mentorLog.at));

export const listMentorRatings = (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(mentorRating)
        .where(inArray(mentorRating.mentorshipId, [...ids]))
        .orderBy(asc(mentorRating.at));

export const listKinPairs = (db: DbOrTx) =>
  db
    .select({ personId: kinPair.cadreId, otherId: kinPair.otherId })
    .from(kinPair)
    .where(isNull(kinPair.endedAt));

const CHUNK = 500;
export async function saveMentorships(
  tx: Tx,
  rows: readonly (typeof mentorship.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(mentorship).values(rows.slice(at, at + CHUNK));
}

export const updateMentorship = (
  tx: Tx,
  { mentorshipId, ...set }: { mentorshipId: string } & Partial<Omit<MentorshipRow, "id">>,
) => tx.update(mentorship).set(set).where(eq(mentorship.id, mentorshipId));

/** Ends what is proposed or agreed, and says what it was. */
export async function endOpenMentorships(
  tx: Tx,
  { reserveIds, ...set }: { reserveIds: readonly string[]; endedOn: string; endReason: string },
): Promise<PlacedMentorship[]> {
  const ended = await tx
    .update(mentorship)
    .set({ status: "ended", ...set })
    .where(
      and(inArray(mentorship.reserveId, [...reserveIds]), inArray(mentorship.status, ["proposed", "agreed"])),
    )
    .returning({ id: mentorship.id });
  const ids = ended.map(({ id }) => id);
  return ids.length === 0 ? [] : placed(tx).where(inArray(mentorship.id, ids)).orderBy(asc(mentorship.id));
}

export const saveMentorLog = (tx: Tx, row: typeof mentorLog.$inferInsert) => tx.insert(mentorLog).values(row);
export const saveMentorRating = (tx: Tx, row: typeof mentorRating.$inferInsert) =>
  tx.insert(mentorRating).values(row);
