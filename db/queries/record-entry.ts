import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import type { RecordKind, RecordStatus } from "#app/domain/daily/work-record.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { ledgerEntry, recordPhoto, storedFile, workRecord } from "#db/schema/daily.ts";
import { cadre, cadreVersion, orgUnit } from "#db/schema/people.ts";

export type RecordRow = typeof workRecord.$inferSelect;
export type RecordInsert = typeof workRecord.$inferInsert;
export type StoredFileRow = typeof storedFile.$inferSelect;

/** Two copies of one record sent at once go one after the other, before there is a row to lock. */
export const lockRecordId = (tx: Tx, recordId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${recordId}))`);

export async function findRecord(db: DbOrTx, recordId: string): Promise<RecordRow | null> {
  const [row] = await db.select().from(workRecord).where(eq(workRecord.id, recordId));
  return row ?? null;
}

/** The record with the units its right depends on, under its lock, and its row of the ledger where it has one. */
export async function lockRecord(tx: Tx, recordId: string) {
  const [found] = await tx.select().from(workRecord).where(eq(workRecord.id, recordId)).for("update");
  if (found === undefined) return null;
  const [person] = await tx
    .select({ path: orgUnit.path, unitId: cadre.unitId })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(eq(cadre.id, found.cadreId));
  const [ledger] = await tx
    .select({ status: ledgerEntry.status, urgency: ledgerEntry.urgency })
    .from(ledgerEntry)
    .where(eq(ledgerEntry.opinionId, recordId))
    .for("update");
  return {
    record: found,
    personPath: person?.path ?? "",
    personUnitId: person?.unitId ?? "",
    ledger: ledger ?? null,
  };
}

/** Units a person belongs or belonged to. */
export async function listFormerUnitIds(db: DbOrTx, cadreId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ unitId: cadreVersion.unitId })
    .from(cadreVersion)
    .where(eq(cadreVersion.cadreId, cadreId));
  return rows.map(({ unitId }) => unitId);
}

export const saveRecord = (tx: Tx, row: RecordInsert) => tx.insert(workRecord).values(row);

export const updateRecord = (tx: Tx, recordId: string, change: Partial<RecordInsert>) =>
  tx.update(workRecord).set(change).where(eq(workRecord.id, recordId));

export const saveLedgerEntry = (tx: Tx, row: typeof ledgerEntry.$inferInsert) =>
  tx.insert(ledgerEntry).values(row);

export const updateLedgerEntry = (
  tx: Tx,
  opinionId: string,
  change: Partial<typeof ledgerEntry.$inferInsert>,
) => tx.update(ledgerEntry).set(change).where(eq(ledgerEntry.opinionId, opinionId));

/** An opinion that was taken back before anybody worked on it leaves nothing of its resident behind. */
export const deleteLedgerEntry = (tx: Tx, opinionId: string) =>
  tx.delete(ledgerEntry).where(eq(ledgerEntry.opinionId, opinionId));

export async function findStoredFile(db: DbOrTx, fileId: string): Promise<StoredFileRow | null> {
  const [row] = await db.select().from(storedFile).where(eq(storedFile.id, fileId));
  return row ?? null;
}

export const saveStoredFile = (tx: Tx, row: typeof storedFile.$inferInsert) =>
  tx.insert(storedFile).values(row);

/** The files named, with the record each belongs to already. */
export async function lockFiles(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const files = await tx
    .select({ id: storedFile.id, accountId: storedFile.accountId })
    .from(storedFile)
    .where(inArray(storedFile.id, [...ids]))
    .orderBy(asc(storedFile.id))
    .for("update");
  const used = await tx
    .select({ fileId: recordPhoto.fileId, recordId: recordPhoto.recordId })
    .from(recordPhoto)
    .where(inArray(recordPhoto.fileId, [...ids]));
  const recordOf = new Map(used.map(({ fileId, recordId }) => [fileId, recordId]));
  return files.map((file) => ({ ...file, recordId: recordOf.get(file.id) ?? null }));
}

/** The photos of a record, in this order and no others. */
export async function replacePhotos(
  tx: Tx,
  { recordId, fileIds }: { recordId: string; fileIds: readonly string[] },
): Promise<void> {
  await tx.delete(recordPhoto).where(eq(recordPhoto.recordId, recordId));
  if (fileIds.length === 0) return;
  await tx
    .insert(recordPhoto)
    .values(fileIds.map((fileId, index) => ({ recordId, fileId, position: index + 1 })));
}

export async function listPhotoIds(db: DbOrTx, recordId: string): Promise<string[]> {
  const rows = await db
    .select({ fileId: recordPhoto.fileId })
    .from(recordPhoto)
    .where(eq(recordPhoto.recordId, recordId))
    .orderBy(asc(recordPhoto.position));
  return rows.map(({ fileId }) => fileId);
}

/** Photos an account sent since then that belong to no record. */
export async function countLoosePhotos(
  db: DbOrTx,
  { accountId, since }: { accountId: string; since: Date },
): Promise<number> {
  const used = db.select({ one: sql`1` }).from(recordPhoto).where(eq(recordPhoto.fileId, storedFile.id));
  const [row] = await db
    .select({ photos: count() })
    .from(storedFile)
    .where(and(eq(storedFile.accountId, accountId), gt(storedFile.createdAt, since), notExists(used)));
  return row?.photos ?? 0;
}

/** A photo with what the right to see its record depends on. */
export async function findRecordPhoto(
  db: DbOrTx,
  { recordId, position }: { recordId: string; position: number },
) {
  const own = sql<string>`(select path from org_unit where id = ${cadre.unitId})`;
  const [row] = await db
    .select({
      hash: storedFile.hash,
      contentType: storedFile.contentType,
      cadreId: workRecord.cadreId,
      enteredBy: workRecord.enteredBy,
      unitPath: orgUnit.path,
      personPath: own,
    })
    .from(recordPhoto)
    .innerJoin(storedFile, eq(recordPhoto.fileId, storedFile.id))
    .innerJoin(workRecord, eq(recordPhoto.recordId, workRecord.id))
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
    .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
    .where(and(eq(recordPhoto.recordId, recordId), eq(recordPhoto.position, position)));
  return row ?? null;
}

export type OwnRecordsQuery = {
  cadreId: string;
  month: string | undefined;
  kind: RecordKind | undefined;
  status: RecordStatus | undefined;
};

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
};

/** The records of one person, newest day first. */
export async function listOwnRecords(db: DbOrTx, query: OwnRecordsQuery & { offset: number; limit: number }) {
  const { cadreId, month, kind, status } = query;
  const where = and(
    eq(workRecord.cadreId, cadreId),
    month === undefined ? undefined : gte(workRecord.happenedOn, `${month}-01`),
    month === undefined ? undefined : lt(workRecord.happenedOn, `${monthAfter(month)}-01`),
    kind === undefined ? undefined : eq(workRecord.kind, kind),
    status === undefined ? undefined : eq(workRecord.status, status),
  );
  const photos = sql<number>`(select count(*)::int from record_photo where record_id = ${workRecord.id})`;
  const [rows, [total]] = await Promise.all([
    db
      .select({
        record: workRecord,
        unitName: orgUnit.name,
        ledger: ledgerEntry.status,
        urgency: ledgerEntry.urgency,
        photos,
      })
      .from(workRecord)
      .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
      .leftJoin(ledgerEntry, eq(ledgerEntry.opinionId, workRecord.id))
      .where(where)
      .orderBy(desc(workRecord.happenedOn), desc(workRecord.enteredAt), desc(workRecord.id))
      .offset(query.offset)
      .limit(query.limit),
    db.select({ records: count() }).from(workRecord).where(where),
  ]);
  return { rows, total: total?.records ?? 0 };
}

/** How many of a person's records wait: for somebody to verify them, or for the person. */
export async function countOwnOpen(db: DbOrTx, cadreId: string) {
  const rows = await db
    .select({ status: workRecord.status, records: count() })
    .from(workRecord)
    .where(
      and(
        eq(workRecord.cadreId, cadreId),
        or(eq(workRecord.status, "submitted"), eq(workRecord.status, "returned")),
      ),
    )
    .groupBy(workRecord.status);
  const of = (status: RecordStatus) => rows.find((row) => row.status === status)?.records ?? 0;
  return { submitted: of("submitted"), returned: of("returned") };
}

/** Whom one may enter work for: living people of these units. */
export async function listEntryPeople(db: DbOrTx, given: { unitIds: readonly string[]; limit: number }) {
  if (given.unitIds.length === 0) return [];
  return db
    .select({ cadreId: cadre.id, name: cadre.name, unitId: cadre.unitId, unitName: orgUnit.name })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(isNull(cadre.archivedAt), inArray(cadre.unitId, [...given.unitIds])))
    .orderBy(asc(orgUnit.position), asc(orgUnit.name), asc(cadre.name))
    .limit(given.limit);
}
