import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { scheme } from "#db/schema/daily.ts";
import { orgUnit } from "#db/schema/people.ts";

const columns = {
  id: scheme.id,
  unitId: scheme.unitId,
  unitPath: orgUnit.path,
  unitName: orgUnit.name,
  unitKind: orgUnit.kind,
  name: scheme.name,
  status: scheme.status,
  body: scheme.body,
  hash: scheme.hash,
  fromMonth: scheme.fromMonth,
  toMonth: scheme.toMonth,
  revision: scheme.revision,
  inForceAt: scheme.inForceAt,
  createdAt: scheme.createdAt,
};

const selected = (db: DbOrTx) =>
  db.select(columns).from(scheme).innerJoin(orgUnit, eq(scheme.unitId, orgUnit.id));

export type SchemeFacts = Awaited<ReturnType<typeof listSchemes>>[number];

/** All schemes of all units, drafts too; upper units first, then the newest first. */
export const listSchemes = (db: DbOrTx) =>
  selected(db).orderBy(asc(orgUnit.path), desc(scheme.fromMonth), desc(scheme.createdAt));

/** Those that hold or held for some month: what points are counted by. */
export const listSchemesInForce = (db: DbOrTx) => selected(db).where(ne(scheme.status, "draft"));

export async function findScheme(db: DbOrTx, schemeId: string): Promise<SchemeFacts | null> {
  const [row] = await selected(db).where(eq(scheme.id, schemeId));
  return row ?? null;
}

/** The row and all of its unit's: which scheme follows which depends on them. */
export async function lockScheme(tx: Tx, schemeId: string): Promise<SchemeFacts | null> {
  const [known] = await tx.select({ unitId: scheme.unitId }).from(scheme).where(eq(scheme.id, schemeId));
  if (known === undefined) return null;
  await tx.select({ id: orgUnit.id }).from(orgUnit).where(eq(orgUnit.id, known.unitId)).for("update");
  return findScheme(tx, schemeId);
}

export const saveScheme = (tx: Tx, row: typeof scheme.$inferInsert) => tx.insert(scheme).values(row);

export const updateScheme = (
  tx: Tx,
  { schemeId, ...changes }: { schemeId: string } & Partial<typeof scheme.$inferInsert>,
) => tx.update(scheme).set(changes).where(eq(scheme.id, schemeId));

export const endSchemes = (
  tx: Tx,
  { schemeIds, toMonth }: { schemeIds: readonly string[]; toMonth: string },
) =>
  tx
    .update(scheme)
    .set({ status: "ended", toMonth })
    .where(inArray(scheme.id, [...schemeIds]));

export const removeDraft = (tx: Tx, schemeId: string) =>
  tx.delete(scheme).where(and(eq(scheme.id, schemeId), eq(scheme.status, "draft")));
