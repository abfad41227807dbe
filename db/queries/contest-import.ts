import { and, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import {
  clockStamp,
  contest,
  contestant,
  deduction,
  panel,
  performance,
  recusal,
  seat,
} from "#db/schema/contest.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";

/** Living cadres among the ids who belong to the unit or lie below it. */
export async function findCadresUnder(
  db: DbOrTx,
  { ids, unitPath }: { ids: readonly string[]; unitPath: string },
): Promise<Map<string, { unitId: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: cadre.id, unitId: cadre.unitId })
    .from(cadre)
    .innerJoin(orgUnit, sql`${orgUnit.id} = ${cadre.unitId}`)
    .where(
      and(
        inArray(cadre.id, [...ids]),
        isNull(cadre.archivedAt),
        sql`starts_with(${orgUnit.path}, ${unitPath})`,
      ),
    );
  return new Map(rows.map(({ id, unitId }) => [id, { unitId }]));
}

/**
 * All rows of a contest put in from a file; the rule set comes with `insertRules`. A draw made elsewhere was made under
 * other ids and could not be repeated here, so it stays in the file.
 */
export type ImportedRows = {
  contest: typeof contest.$inferInsert;
  contestants: (typeof contestant.$inferInsert)[];
  panels: (typeof panel.$inferInsert)[];
  seats: (typeof seat.$inferInsert)[];
  recusals: (typeof recusal.$inferInsert)[];
  performances: (typeof performance.$inferInsert)[];
  stamps: (typeof clockStamp.$inferInsert)[];
  breaches: (typeof deduction.$inferInsert)[];
  sheets: (typeof sheet.$inferInsert)[];
  ops: (typeof scoreOp.$inferInsert)[];
};

/** Well below the 65 535 parameters of one statement. */
const AT_ONCE = 500;

export async function insertImported(tx: Tx, rows: ImportedRows): Promise<void> {
  const batches = <T>(all: readonly T[]): T[][] =>
    Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
      all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
  for (const batch of batches(rows.contestants)) await tx.insert(contestant).values(batch);
  for (const batch of batches(rows.panels)) await tx.insert(panel).values(batch);
  for (const batch of batches(rows.seats)) await tx.insert(seat).values(batch);
  for (const batch of batches(rows.recusals)) await tx.insert(recusal).values(batch);
  for (const batch of batches(rows.performances)) await tx.insert(performance).values(batch);
  for (const batch of batches(rows.stamps)) await tx.insert(clockStamp).values(batch);
  for (const batch of batches(rows.breaches)) await tx.insert(deduction).values(batch);
  for (const batch of batches(rows.sheets)) await tx.insert(sheet).values(batch);
  for (const batch of batches(rows.ops)) await tx.insert(scoreOp).values(batch);
}

export const insertImportedContest = (tx: Tx, row: ImportedRows["contest"]) => tx.insert(contest).values(row);

/** Units that lie in no other. */
export const findRootUnits = (db: DbOrTx) =>
  db.select({ id: orgUnit.id, name: orgUnit.name }).from(orgUnit).where(isNull(orgUnit.parentId));
