import { inArray, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { selectionCandidate } from "#db/schema/selection.ts";

export type RoundCounts = { nominated: number; eligible: number; selected: number };

/** How many stand on the lists, passed the gates, were selected; who withdrew counts nowhere. */
export async function countRounds(
  db: DbOrTx,
  roundIds: readonly string[],
): Promise<Map<string, RoundCounts>> {
  if (roundIds.length === 0) return new Map();
  const standing = sql`${selectionCandidate.withdrawnAt} is null`;
  const rows = await db
    .select({
      roundId: selectionCandidate.roundId,
      nominated: sql<number>`count(*) filter (where ${standing})`.mapWith(Number),
      eligible: sql<number>`count(*) filter (where ${standing} and ${selectionCandidate.eligible})`.mapWith(
        Number,
      ),
      selected:
        sql<number>`count(*) filter (where ${standing} and coalesce(${selectionCandidate.selected}, ${selectionCandidate.advised}))`.mapWith(
          Number,
        ),
    })
    .from(selectionCandidate)
    .where(inArray(selectionCandidate.roundId, [...roundIds]))
    .groupBy(selectionCandidate.roundId);
  return new Map(
    rows.map(({ roundId, nominated, eligible, selected }) => [roundId, { nominated, eligible, selected }]),
  );
}
