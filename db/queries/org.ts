import { and, asc, eq, inArray, like, or, sql } from "drizzle-orm";
import { PEOPLE_ROLES } from "#app/domain/access/people.ts";
import type { CommunityKind, OrgUnitKind } from "#app/domain/people/organisation.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { roleGrant } from "#db/schema/access.ts";
import { account, orgUnit } from "#db/schema/people.ts";

export type UnitFacts = {
  id: string;
  parentId: string | null;
  kind: OrgUnitKind;
  name: string;
  code: string;
  path: string;
  position: number;
  /** Of a community; null: nobody said. */
  communityKind: CommunityKind | null;
};

const columns = {
  id: orgUnit.id,
  parentId: orgUnit.parentId,
  kind: orgUnit.kind,
  name: orgUnit.name,
  code: orgUnit.code,
  path: orgUnit.path,
  position: orgUnit.position,
  communityKind: orgUnit.communityKind,
};

/** Units of the subtrees, parents before children. An empty path is the whole tree. */
export async function listUnitsWithin(db: DbOrTx, paths: readonly string[]): Promise<UnitFacts[]> {
  if (paths.length === 0) return [];
  return db
    .select(columns)
    .from(orgUnit)
    .where(or(...paths.map((path) => like(orgUnit.path, `${path}%`))))
    .orderBy(asc(sql`length(${orgUnit.path})`), asc(orgUnit.position), asc(orgUnit.name));
}

export const listUnits = (db: DbOrTx): Promise<UnitFacts[]> => listUnitsWithin(db, [""]);

export async function listUnitsById(db: DbOrTx, ids: readonly string[]): Promise<Map<string, UnitFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select(columns)
    .from(orgUnit)
    .where(inArray(orgUnit.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findUnitById(db: DbOrTx, unitId: string): Promise<UnitFacts | null> {
  const units = await listUnitsById(db, [unitId]);
  return units.get(unitId) ?? null;
}

/** The shape of the tree changes under one lock: moves and new units see each other. */
export const lockTree = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('yanzhen organisation'))`);

/** Paths of the units that have a manager who can sign in. */
export async function listManagedPaths(db: DbOrTx): Promise<string[]> {
  const rows = await db
    .selectDistinct({ path: orgUnit.path })
    .from(roleGrant)
    .innerJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .innerJoin(account, eq(roleGrant.accountId, account.id))
    .where(and(inArray(roleGrant.role, [...PEOPLE_ROLES]), sql`${account.disabledAt} is null`));
  return rows.map(({ path }) => path);
}

/** Who manages which subtree, with the cadre behind the account. */
export const listManagers = (db: DbOrTx) =>
  db
    .select({ unitPath: orgUnit.path, accountId: account.id, cadreId: account.cadreId })
    .from(roleGrant)
    .innerJoin(orgUnit, eq(roleGrant.unitId, orgUnit.id))
    .innerJoin(account, eq(roleGrant.accountId, account.id))
    .where(and(inArray(roleGrant.role, [...PEOPLE_ROLES]), sql`${account.disabledAt} is null`));

export const saveUnit = (tx: Tx, row: typeof orgUnit.$inferInsert) => tx.insert(orgUnit).values(row);

export const updateUnit = (
  tx: Tx,
  { unitId, ...set }: { unitId: string; name: string; communityKind: CommunityKind | null },
) => tx.update(orgUnit).set(set).where(eq(orgUnit.id, unitId));

export async function listChildren(db: DbOrTx, parentId: string | null): Promise<UnitFacts[]> {
  return db
    .select(columns)
    .from(orgUnit)
    .where(parentId === null ? sql`${orgUnit.parentId} is null` : eq(orgUnit.parentId, parentId))
    .orderBy(asc(orgUnit.position));
}

/** Puts a unit with its whole subtree under another parent. */
export async function moveSubtree(
  tx: Tx,
  move: { unitId: string; parentId: string; position: number; oldPath: string; newPath: string },
): Promise<void> {
  await tx
    .update(orgUnit)
    .set({ path: sql`${move.newPath}::text || substr(${orgUnit.path}, ${move.oldPath.length + 1}::integer)` })
    .where(like(orgUnit.path, `${move.oldPath}%`));
  await tx
    .update(orgUnit)
    .set({ parentId: move.parentId, position: move.position })
    .where(eq(orgUnit.id, move.unitId));
}

export async function listCodesWith(db: DbOrTx, prefix: string): Promise<string[]> {
  const rows = await db
    .select({ code: orgUnit.code })
    .from(orgUnit)
    .where(sql`starts_with(${orgUnit.code}, ${prefix})`);
  return rows.map(({ code }) => code);
}
