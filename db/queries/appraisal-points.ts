import { and, eq, gte, inArray, lt } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { workRecord } from "#db/schema/daily.ts";

/** Verified records of these people from a day up to another, which is not one of them. */
export async function listVerifiedRecords(
  db: DbOrTx,
  { cadreIds, from, before }: { cadreIds: readonly string[]; from: string; before: string },
) {
  if (cadreIds.length === 0) return [];
  return db
    .select({
      cadreId: workRecord.cadreId,
      id: workRecord.id,
      kind: workRecord.kind,
      status: workRecord.status,
      happenedOn: workRecord.happenedOn,
      happenedAt: workRecord.happenedAt,
      details: workRecord.details,
    })
    .from(workRecord)
    .where(
      and(
        inArray(workRecord.cadreId, [...cadreIds]),
        eq(workRecord.status, "verified"),
        gte(workRecord.happenedOn, from),
        lt(workRecord.happenedOn, before),
      ),
    );
}
