import { eq, or, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

/** Cadres of each unit itself within the subtrees; a unit without any is not named. */
export async function countCadresWithin(db: DbOrTx, paths: readonly string[]): Promise<Map<string, number>> {
  if (paths.length === 0) return new Map();
  const rows = await db
    .select({ unitId: cadre.unitId, people: sql<number>`count(*)::integer` })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      sql`${cadre.archivedAt} is null and ${or(...paths.map((path) => sql`starts_with(${orgUnit.path}, ${path})`))}`,
    )
    .groupBy(cadre.unitId);
  return new Map(rows.map(({ unitId, people }) => [unitId, people]));
}
