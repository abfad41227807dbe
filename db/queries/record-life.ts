import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { SchemeTerms } from "#app/domain/daily/call-back-sample.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { callBack, scheme, workRecord } from "#db/schema/daily.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";

/** A record with its person and the two units its rights depend on: the person's own now, and where it happened. */
export type WorkRecordRow = typeof workRecord.$inferSelect;
export type PlacedRecord = {
  record: WorkRecordRow;
  personName: string;
  personUnitId: string;
  personPath: string;
  unitPath: string;
  unitName: string;
};

const personUnit = alias(orgUnit, "person_unit");

const placed = (db: DbOrTx) =>
  db
    .select({
      record: workRecord,
      personName: cadre.name,
      personUnitId: cadre.unitId,
      personPath: personUnit.path,
      unitPath: orgUnit.path,
      unitName: orgUnit.name,
    })
    .from(workRecord)
    .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id));

export async function listPlacedRecords(db: DbOrTx, ids: readonly string[]): Promise<PlacedRecord[]> {
  return ids.length === 0 ? [] : placed(db).where(inArray(workRecord.id, [...ids]));
}

export async function findPlacedRecord(db: DbOrTx, recordId: string): Promise<PlacedRecord | null> {
  const [found] = await listPlacedRecords(db, [recordId]);
  return found ?? null;
}

/** In the order of their ids, so that batches that overlap wait for each other and do not meet crosswise. */
export const lockPlacedRecords = (tx: Tx, ids: readonly string[]): Promise<PlacedRecord[]> =>
  placed(tx)
    .where(inArray(workRecord.id, [...ids]))
    .orderBy(asc(workRecord.id))
    .for("update", { of: workRecord });

/** `by`: null for the system. */
type Step = { by: string | null; at: Date };

export const markVerified = (tx: Tx, { ids, by, at }: Step & { ids: readonly string[] }) =>
  tx
    .update(workRecord)
    .set({ status: "verified", verifiedBy: by, verifiedAt: at })
    .where(and(inArray(workRecord.id, [...ids]), eq(workRecord.status, "submitted")));

export const settleRecord = (
  tx: Tx,
  {
    recordId,
    status,
    reason,
    by,
    at,
  }: Step & { recordId: string; status: "returned" | "struck"; reason: string },
) =>
  tx
    .update(workRecord)
    .set({ status, reason, settledBy: by, settledAt: at })
    .where(eq(workRecord.id, recordId));

export const saveCallBacks = (tx: Tx, rows: (typeof callBack.$inferInsert)[]) =>
  tx.insert(callBack).values(rows);

/** Every scheme that is or was in force, with its unit's path. */
export const listSchemeTerms = (db: DbOrTx): Promise<SchemeTerms[]> =>
  db
    .select({
      unitPath: orgUnit.path,
      status: scheme.status,
      fromMonth: scheme.fromMonth,
      toMonth: scheme.toMonth,
      callBackShare: sql<number>`(${scheme.body} ->> 'callBackShare')::integer`,
      objectionWorkingDays: sql<number>`(${scheme.body} ->> 'objectionWorkingDays')::integer`,
    })
    .from(scheme)
    .innerJoin(orgUnit, eq(scheme.unitId, orgUnit.id))
    .where(ne(scheme.status, "draft"));

/** Names of accounts by id, for "who did it". */
export async function listAccountNames(
  db: DbOrTx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))];
  if (known.length === 0) return new Map();
  const rows = await db
    .select({ id: account.id, name: account.displayName })
    .from(account)
    .where(inArray(account.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
