import { and, eq } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { performance } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";

/** What is recorded of an item that no judge marks: hundredths by criterion, for everybody who took part. */
export const listMeasuredMarks = (db: DbOrTx, of: { contestId: string; itemKey: string }) =>
  db
    .select({ contestantId: performance.contestantId, marks: sheet.marks })
    .from(performance)
    .innerJoin(sheet, eq(sheet.performanceId, performance.id))
    .where(
      and(
        eq(performance.contestId, of.contestId),
        eq(performance.itemKey, of.itemKey),
        eq(sheet.source, "measured"),
      ),
    );
