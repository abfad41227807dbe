import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { questionImport } from "#db/schema/quiz.ts";

/** The contents of an import that were deleted. */
export const GONE = { kind: "gone" } as const;

export type BankImportRow = typeof questionImport.$inferSelect;

export const saveBankImport = (tx: Tx, row: typeof questionImport.$inferInsert) =>
  tx.insert(questionImport).values(row);

export async function findBankImport(db: DbOrTx, importId: string): Promise<BankImportRow | null> {
  const [row] = await db.select().from(questionImport).where(eq(questionImport.id, importId));
  return row ?? null;
}

export async function lockBankImport(tx: Tx, importId: string): Promise<BankImportRow | null> {
  const [row] = await tx.select().from(questionImport).where(eq(questionImport.id, importId)).for("update");
  return row ?? null;
}

export const updateBankImport = (
  tx: Tx,
  importId: string,
  change: Partial<typeof questionImport.$inferInsert>,
) => tx.update(questionImport).set(change).where(eq(questionImport.id, importId));

/** What the person uploaded before, without the contents. */
export const listBankImportsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      id: questionImport.id,
      fileName: questionImport.fileName,
      status: questionImport.status,
      createdAt: questionImport.createdAt,
    })
    .from(questionImport)
    .where(eq(questionImport.accountId, accountId))
    .orderBy(desc(questionImport.createdAt))
    .limit(10);

/** Files nobody came back to: what was read of them goes. */
export const forgetOldBankImports = (db: DbOrTx, { before }: { before: Date }) =>
  db
    .update(questionImport)
    .set({ content: GONE, report: null, status: "discarded" })
    .where(
      and(inArray(questionImport.status, ["uploaded", "checked"]), lt(questionImport.createdAt, before)),
    );
