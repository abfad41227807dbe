import { and, desc, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";

export type ContestRow = typeof contest.$inferSelect;
export type NewContest = typeof contest.$inferInsert;
/** A contest with what access rules ask of it. */
export type ScopedContest = { contest: ContestRow; contestId: string; unitPath: string; unitName: string };

const scoped = (db: DbOrTx) =>
  db
    .select({ contest, contestId: contest.id, unitPath: orgUnit.path, unitName: orgUnit.name })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id));

export async function findContest(db: DbOrTx, contestId: string): Promise<ScopedContest | null> {
  const [row] = await scoped(db).where(eq(contest.id, contestId));
  return row ?? null;
}

/** The contest with its row locked: whatever depends on its state or its settings stays true until the commit. */
export async function lockContest(tx: Tx, contestId: string): Promise<ScopedContest | null> {
  const [row] = await scoped(tx).where(eq(contest.id, contestId)).for("update", { of: contest });
  return row ?? null;
}

export async function findContestByCode(db: DbOrTx, publicCode: string): Promise<ScopedContest | null> {
  const [row] = await scoped(db).where(eq(contest.publicCode, publicCode));
  return row ?? null;
}

/** Which contests a reader may list: all, or those under the paths and those named. */
export type ContestScope = "all" | { unitPaths: readonly string[]; contestIds: readonly string[] };

const within = (scope: ContestScope): SQL | undefined => {
  if (scope === "all") return undefined;
  const parts = scope.unitPaths.map((path) => like(orgUnit.path, `${path}%`));
  if (scope.contestIds.length > 0) parts.push(inArray(contest.id, [...scope.contestIds]));
  return parts.length === 0 ? sql`false` : or(...parts);
};

/** Newest day first, those without a day on top, with the number of registered contestants. */
export async function listContests(db: DbOrTx, scope: ContestScope) {
  return db
    .select({
      contest,
      unitPath: orgUnit.path,
      unitName: orgUnit.name,
      contestants: sql<number>`(select count(*)::int from ${contestant}
        where ${contestant.contestId} = ${contest.id} and ${contestant.status} = 'registered')`,
    })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(and(within(scope)))
    .orderBy(sql`${contest.heldOn} desc nulls first`, desc(contest.createdAt), contest.id);
}

export const insertContest = (tx: Tx, row: NewContest) => tx.insert(contest).values(row);

export const saveContest = (
  tx: Tx,
  {
    contestId,
    ...changes
  }: { contestId: string } & Partial<
    Pick<ContestRow, "title" | "venue" | "heldOn" | "ruleVersion" | "screenTokenHash">
  >,
) => tx.update(contest).set(changes).where(eq(contest.id, contestId));

export const saveContestStatus = (
  tx: Tx,
  { contestId, status }: { contestId: string; status: ContestStatus },
) => tx.update(contest).set({ status }).where(eq(contest.id, contestId));
