import { and, asc, eq, exists, inArray, isNull, like, notExists, or, sql } from "drizzle-orm";
import type { ContestantStatus } from "#app/domain/contest/states.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contestant, performance, recusal } from "#db/schema/contest.ts";
import { appointment, cadre, orgUnit } from "#db/schema/people.ts";

export type ContestantRow = typeof contestant.$inferSelect;
export type NewContestant = typeof contestant.$inferInsert;

/** By number, then by name. */
export const listContestants = (db: DbOrTx, contestId: string): Promise<ContestantRow[]> =>
  db
    .select()
    .from(contestant)
    .where(eq(contestant.contestId, contestId))
    .orderBy(
      sql`${contestant.number} nulls last`,
      asc(contestant.unitName),
      asc(contestant.name),
      asc(contestant.id),
    );

export async function findContestant(db: DbOrTx, of: { contestId: string; contestantId: string }) {
  const [row] = await db
    .select()
    .from(contestant)
    .where(and(eq(contestant.id, of.contestantId), eq(contestant.contestId, of.contestId)));
  return row ?? null;
}

export type RosterFilter = { unitPath: string; posts: readonly PostKind[]; name: string | null };
export type RosterPerson = {
  cadreId: string;
  name: string;
  unitId: string;
  unitName: string;
  post: PostKind | null;
};

const ROSTER_AT_MOST = 2_000;

const person = {
  cadreId: cadre.id,
  name: cadre.name,
  unitId: orgUnit.id,
  unitName: orgUnit.name,
  post: sql<PostKind | null>`(select a.post from ${appointment} a where a.cadre_id = ${cadre.id} and a.to_on is null
    order by a.from_on desc, a.id limit 1)`,
};

/** Living cadres of a subtree who hold one of the posts (all without any), not yet in the contest. */
export async function listCandidates(
  db: DbOrTx,
  { contestId, filter }: { contestId: string; filter: RosterFilter },
): Promise<RosterPerson[]> {
  const holdsPost = exists(
    db
      .select({ one: sql`1` })
      .from(appointment)
      .where(
        and(
          eq(appointment.cadreId, cadre.id),
          isNull(appointment.toOn),
          inArray(appointment.post, [...filter.posts]),
        ),
      ),
  );
  const competes = db
    .select({ one: sql`1` })
    .from(contestant)
    .where(and(eq(contestant.contestId, contestId), eq(contestant.cadreId, cadre.id)));
  return db
    .select(person)
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      and(
        isNull(cadre.archivedAt),
        like(orgUnit.path, `${filter.unitPath}%`),
        filter.posts.length === 0 ? undefined : holdsPost,
        filter.name === null ? undefined : or(like(cadre.name, `%${escapeLike(filter.name)}%`)),
        notExists(competes),
      ),
    )
    .orderBy(asc(orgUnit.path), asc(cadre.name), asc(cadre.id))
    .limit(ROSTER_AT_MOST);
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Living cadres of a subtree, by id or all of them. */
export const listRoster = (
  db: DbOrTx,
  of: { unitPath: string; cadreIds: readonly string[] | null },
): Promise<RosterPerson[]> =>
  db
    .select(person)
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      and(
        isNull(cadre.archivedAt),
        like(orgUnit.path, `${of.unitPath}%`),
        of.cadreIds === null ? undefined : inArray(cadre.id, [...of.cadreIds]),
      ),
    );

export const insertContestants = (tx: Tx, rows: readonly NewContestant[]) =>
  rows.length === 0 ? Promise.resolve() : tx.insert(contestant).values([...rows]);

export const saveContestantStatus = (
  tx: Tx,
  row: { contestantId: string; status: ContestantStatus; reason: string | null },
) =>
  tx
    .update(contestant)
    .set({ status: row.status, statusReason: row.reason })
    .where(eq(contestant.id, row.contestantId));

/** Takes contestants out for good, with what was proposed about them. They have no performance. */
export async function deleteContestants(tx: Tx, contestantIds: readonly string[]): Promise<void> {
  await tx.delete(recusal).where(inArray(recusal.contestantId, [...contestantIds]));
  await tx.delete(contestant).where(inArray(contestant.id, [...contestantIds]));
}

/** A contestant's performances with their rows locked. */
export const lockPerformancesOf = (tx: Tx, contestantId: string) =>
  tx
    .select({ id: performance.id, status: performance.status })
    .from(performance)
    .where(eq(performance.contestantId, contestantId))
    .for("update");

/** Puts performances aside, or back into the running order. */
export const savePerformancesAside = (
  tx: Tx,
  given: { performanceIds: readonly string[]; status: "absent" | "waiting"; reason: string | null },
) =>
  given.performanceIds.length === 0
    ? Promise.resolve()
    : tx
        .update(performance)
        .set({ status: given.status, statusReason: given.reason })
        .where(inArray(performance.id, [...given.performanceIds]));
