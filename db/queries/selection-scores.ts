import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest, contestant } from "#db/schema/contest.ts";

/** Contests whose result is signed; rehearsals and results under revision decide nothing. */
export const listConfirmedContests = (db: DbOrTx, contestIds: readonly string[]) =>
  db
    .select({
      id: contest.id,
      title: contest.title,
      heldOn: contest.heldOn,
      publishedAt: contest.publishedAt,
    })
    .from(contest)
    .where(
      and(
        inArray(contest.id, [...contestIds]),
        inArray(contest.status, ["signed", "published", "archived"]),
        eq(contest.rehearsal, false),
      ),
    )
    .orderBy(asc(contest.heldOn), asc(contest.publishedAt), asc(contest.id));
export type ConfirmedContest = Awaited<ReturnType<typeof listConfirmedContests>>[number];

/** Which contestants of these contests these people are. */
export const listContestantsOfPeople = (
  db: DbOrTx,
  { contestIds, cadreIds }: { contestIds: readonly string[]; cadreIds: readonly string[] },
) =>
  db
    .select({ id: contestant.id, contestId: contestant.contestId, cadreId: contestant.cadreId })
    .from(contestant)
    .where(
      and(
        inArray(contestant.contestId, [...contestIds]),
        sql`${contestant.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`,
      ),
    );
