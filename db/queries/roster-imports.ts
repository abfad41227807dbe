import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { rosterImport } from "#db/schema/people.ts";

export type RosterImportRow = typeof rosterImport.$inferSelect;

export const saveImport = (tx: Tx, row: typeof rosterImport.$inferInsert) =>
  tx.insert(rosterImport).values(row);

export async function findImport(db: DbOrTx, importId: string): Promise<RosterImportRow | null> {
  const [row] = await db.select().from(rosterImport).where(eq(rosterImport.id, importId));
  return row ?? null;
}

export async function lockImport(tx: Tx, importId: string): Promise<RosterImportRow | null> {
  const [row] = await tx.select().from(rosterImport).where(eq(rosterImport.id, importId)).for("update");
  return row ?? null;
}

export const updateImport = (tx: Tx, importId: string, change: Partial<typeof rosterImport.$inferInsert>) =>
  tx.update(rosterImport).set(change).where(eq(rosterImport.id, importId));

/** What the person uploaded before, without the contents. */
export const listImportsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      id: rosterImport.id,
      fileName: rosterImport.fileName,
      status: rosterImport.status,
      createdAt: rosterImport.createdAt,
      appliedAt: rosterImport.appliedAt,
    })
    .from(rosterImport)
    .where(eq(rosterImport.accountId, accountId))
    .orderBy(desc(rosterImport.createdAt))
    .limit(10);

/** Files nobody came back to: their personal data goes. */
export const forgetAbandonedImports = (db: DbOrTx, { before }: { before: Date }) =>
  db
    .update(rosterImport)
    .set({ sheets: "", report: null, containsPersonalData: false, status: "discarded" })
    .where(and(inArray(rosterImport.status, ["uploaded", "checked"]), lt(rosterImport.createdAt, before)));
