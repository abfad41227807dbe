import { and, desc, eq, gte, inArray, lt, lte } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { ledgerEntry, recordImport, workRecord } from "#db/schema/daily.ts";

export type RecordImportRow = typeof recordImport.$inferSelect;

/** The contents of an import that were deleted. */
export const GONE = { sealed: null };

export const saveRecordImport = (tx: Tx, row: typeof recordImport.$inferInsert) =>
  tx.insert(recordImport).values(row);

export async function findRecordImport(db: DbOrTx, importId: string): Promise<RecordImportRow | null> {
  const [row] = await db.select().from(recordImport).where(eq(recordImport.id, importId));
  return row ?? null;
}

export async function lockRecordImport(tx: Tx, importId: string): Promise<RecordImportRow | null> {
  const [row] = await tx.select().from(recordImport).where(eq(recordImport.id, importId)).for("update");
  return row ?? null;
}

export const updateRecordImport = (
  tx: Tx,
  importId: string,
  change: Partial<typeof recordImport.$inferInsert>,
) => tx.update(recordImport).set(change).where(eq(recordImport.id, importId));

/** What the person uploaded before, without the contents. */
export const listRecordImportsOf = (db: DbOrTx, accountId: string) =>
  db
    .select({
      id: recordImport.id,
      fileName: recordImport.fileName,
      status: recordImport.status,
      createdAt: recordImport.createdAt,
    })
    .from(recordImport)
    .where(eq(recordImport.accountId, accountId))
    .orderBy(desc(recordImport.createdAt))
    .limit(10);

/** Files nobody came back to: what was read of them goes. */
export const forgetOldRecordImports = (db: DbOrTx, { before }: { before: Date }) =>
  db
    .update(recordImport)
    .set({ content: GONE, report: null, containsPersonalData: false, status: "discarded" })
    .where(and(inArray(recordImport.status, ["uploaded", "checked"]), lt(recordImport.createdAt, before)));

/** What these people did on the days from the first to the last: what a file is compared against. */
export async function listToldRecords(
  db: DbOrTx,
  { cadreIds, from, to }: { cadreIds: readonly string[]; from: string; to: string },
) {
  if (cadreIds.length === 0) return [];
  return db
    .select({
      id: workRecord.id,
      cadreId: workRecord.cadreId,
      kind: workRecord.kind,
      happenedOn: workRecord.happenedOn,
      building: workRecord.building,
      content: workRecord.content,
      status: workRecord.status,
    })
    .from(workRecord)
    .where(
      and(
        inArray(workRecord.cadreId, [...cadreIds]),
        gte(workRecord.happenedOn, from),
        lte(workRecord.happenedOn, to),
      ),
    );
}

export async function listKnownRecordIds(db: DbOrTx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: workRecord.id })
    .from(workRecord)
    .where(inArray(workRecord.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** As many rows as stay under the 65 535 parameters of a statement. */
const CHUNK = 2_000;

/** Records by the thousand, and a line of the ledger for each opinion. */
export async function saveImportedRecords(
  tx: Tx,
  rows: readonly (typeof workRecord.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(workRecord).values(rows.slice(at, at + CHUNK));
  const opinions = rows.filter(({ kind }) => kind === "opinion");
  for (let at = 0; at < opinions.length; at += CHUNK)
    await tx.insert(ledgerEntry).values(
      opinions.slice(at, at + CHUNK).map(({ id }) => ({
        ...{ opinionId: id, urgency: "ordinary" as const, status: "registered" as const },
      })),
    );
}
