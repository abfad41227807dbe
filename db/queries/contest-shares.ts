import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest, contestant } from "#db/schema/contest.ts";

/** Published contests in which these people took part, rehearsals aside. */
export const listPublishedEntries = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({
      cadreId: contestant.cadreId,
      contestantId: contestant.id,
      contestId: contest.id,
      publishedAt: contest.publishedAt,
    })
    .from(contestant)
    .innerJoin(contest, eq(contestant.contestId, contest.id))
    .where(
      and(
        sql`${contestant.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`,
        eq(contest.rehearsal, false),
        isNotNull(contest.publishedAt),
      ),
    )
    .orderBy(asc(contest.heldOn), asc(contest.id));
