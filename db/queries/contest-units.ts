import { asc, eq, inArray, like, sql } from "drizzle-orm";
import type { OrgUnitKind } from "#app/domain/people/organisation.ts";
import type { DbOrTx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";

export type UnitRow = { id: string; name: string; kind: OrgUnitKind; path: string; parentId: string | null };

const columns = {
  id: orgUnit.id,
  name: orgUnit.name,
  kind: orgUnit.kind,
  path: orgUnit.path,
  parentId: orgUnit.parentId,
};

export async function findUnit(db: DbOrTx, unitId: string): Promise<UnitRow | null> {
  const [row] = await db.select(columns).from(orgUnit).where(eq(orgUnit.id, unitId));
  return row ?? null;
}

/** The subtree of a path, level by level from its root, in the organisation's own order, then by name. */
export const listUnitsUnder = (db: DbOrTx, path: string): Promise<UnitRow[]> =>
  db
    .select(columns)
    .from(orgUnit)
    .where(like(orgUnit.path, `${path}%`))
    .orderBy(sql`length(${orgUnit.path})`, asc(orgUnit.position), asc(orgUnit.name));

export type UnitPlace = { communityId: string | null; subdistrictId: string | null };

/** Community and subdistrict each unit lies in, itself included. */
export async function findPlaces(db: DbOrTx, unitIds: readonly string[]): Promise<Map<string, UnitPlace>> {
  if (unitIds.length === 0) return new Map();
  const units = await db
    .select(columns)
    .from(orgUnit)
    .where(inArray(orgUnit.id, [...new Set(unitIds)]));
  const chains = new Map(units.map(({ id, path }) => [id, path.split("/").filter((part) => part !== "")]));
  const ancestors = [...new Set([...chains.values()].flat())];
  const kinds = new Map(
    (await db.select(columns).from(orgUnit).where(inArray(orgUnit.id, ancestors))).map(({ id, kind }) => [
      id,
      kind,
    ]),
  );
  const nearest = (chain: readonly string[], kind: OrgUnitKind) =>
    chain.findLast((id) => kinds.get(id) === kind) ?? null;
  return new Map(
    [...chains].map(([id, chain]) => [
      id,
      { communityId: nearest(chain, "community"), subdistrictId: nearest(chain, "subdistrict") },
    ]),
  );
}
