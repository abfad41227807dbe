import { inArray } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

/** Names by roster id. */
export async function listNames(db: DbOrTx, cadreIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(cadreIds)];
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: cadre.id, name: cadre.name }).from(cadre).where(inArray(cadre.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names and paths of units. */
export async function listUnits(db: DbOrTx, unitIds: readonly string[]) {
  const ids = [...new Set(unitIds)];
  if (ids.length === 0) return [];
  return db
    .select({ id: orgUnit.id, name: orgUnit.name, path: orgUnit.path })
    .from(orgUnit)
    .where(inArray(orgUnit.id, ids));
}

export const listUnitNames = async (db: DbOrTx, unitIds: readonly string[]): Promise<Map<string, string>> =>
  new Map((await listUnits(db, unitIds)).map(({ id, name }) => [id, name]));
