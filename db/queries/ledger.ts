import { and, asc, count, desc, eq, inArray, like, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { LedgerState } from "#app/domain/daily/ledger-life.ts";
import type { Urgency } from "#app/domain/daily/work-record.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { callBack, ledgerEntry, recordPhoto, storedFile, workRecord } from "#db/schema/daily.ts";
import { account, cadre, orgUnit } from "#db/schema/people.ts";

export type LedgerEntryRow = typeof ledgerEntry.$inferSelect;
export type WorkRecordRow = typeof workRecord.$inferSelect;

const author = alias(cadre, "author");
const responsible = alias(cadre, "responsible");

export type LedgerQuery = {
  /** Subtrees the reader may read; an empty path is everything. */
  paths: readonly string[];
  /** Of a cadre who reads: what the person registered or is to do is shown whatever unit it lies in. */
  cadreId: string | null;
  /** Subtree asked for. */
  unitPath: string | null;
  state: LedgerState | undefined;
  urgency: Urgency | undefined;
  /** YYYY-MM it was registered for. */
  month: string | undefined;
  now: Date;
};

const past = (now: Date): SQL => sql`${ledgerEntry.dueAt} < ${now.toISOString()}::timestamptz`;

function stateIs(state: LedgerState, now: Date): SQL | undefined {
  const status = ledgerEntry.status;
  if (state === "registered") return eq(status, "registered");
  if (state === "open") return eq(status, "assigned");
  if (state === "overdue") return and(eq(status, "assigned"), past(now));
  if (state === "done") return eq(status, "done");
  return inArray(status, ["closed", "answered"]);
}

const inMonth = (month: string): SQL =>
  sql`${workRecord.happenedOn} >= ${`${month}-01`}::date
    and ${workRecord.happenedOn} < ${`${month}-01`}::date + interval '1 month'`;

/** What was withdrawn or struck is no opinion any more. */
function matching(query: LedgerQuery): SQL | undefined {
  const { cadreId, now } = query;
  const own =
    cadreId === null ? [] : [eq(ledgerEntry.responsibleId, cadreId), eq(workRecord.cadreId, cadreId)];
  return and(
    notInArray(workRecord.status, ["withdrawn", "struck"]),
    or(...query.paths.map((path) => like(orgUnit.path, `${path}%`)), ...own),
    query.unitPath === null ? undefined : like(orgUnit.path, `${query.unitPath}%`),
    query.state === undefined ? undefined : stateIs(query.state, now),
    query.urgency === undefined ? undefined : eq(ledgerEntry.urgency, query.urgency),
    query.month === undefined ? undefined : inMonth(query.month),
  );
}

const lastCall = sql<string | null>`(select c.outcome from ${callBack} c
  where c.record_id = ${ledgerEntry.deedId} and c.purpose = 'deed' and c.outcome is not null
  order by c.called_at desc, c.id desc limit 1)`;

/** What comes next first: to be given out, then by due date, then what is closed, newest first. */
const order = [
  sql`case ${ledgerEntry.status} when 'registered' then 0 when 'assigned' then 1 when 'done' then 2 else 3 end`,
  sql`case when ${ledgerEntry.status} = 'assigned' then ${ledgerEntry.dueAt} end asc nulls last`,
  desc(workRecord.happenedOn),
  desc(workRecord.enteredAt),
  asc(ledgerEntry.opinionId),
];

const selected = (db: DbOrTx) =>
  db
    .select({
      entry: ledgerEntry,
      record: workRecord,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
      registeredBy: author.name,
      responsible: responsible.name,
      outcome: lastCall,
    })
    .from(ledgerEntry)
    .innerJoin(workRecord, eq(workRecord.id, ledgerEntry.opinionId))
    .innerJoin(orgUnit, eq(orgUnit.id, workRecord.unitId))
    .innerJoin(author, eq(author.id, workRecord.cadreId))
    .leftJoin(responsible, eq(responsible.id, ledgerEntry.responsibleId));

export type LedgerListRow = Awaited<ReturnType<typeof listLedger>>[number];

export async function listLedger(db: DbOrTx, query: LedgerQuery & { offset: number; limit: number }) {
  return selected(db)
    .where(matching(query))
    .orderBy(...order)
    .offset(query.offset)
    .limit(query.limit);
}

export async function findLedgerEntry(db: DbOrTx, opinionId: string) {
  const [row] = await selected(db).where(eq(ledgerEntry.opinionId, opinionId));
  return row ?? null;
}

const counted = (condition: SQL | undefined) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

/** Of everything but the state asked for. */
export async function countLedger(db: DbOrTx, query: LedgerQuery) {
  const where = matching({ ...query, state: undefined });
  const { now } = query;
  const [[row], [calls]] = await Promise.all([
    db
      .select({
        registered: count(),
        waiting: counted(stateIs("registered", now)),
        open: counted(stateIs("open", now)),
        overdue: counted(stateIs("overdue", now)),
        done: counted(stateIs("done", now)),
        closed: counted(stateIs("closed", now)),
      })
      .from(ledgerEntry)
      .innerJoin(workRecord, eq(workRecord.id, ledgerEntry.opinionId))
      .innerJoin(orgUnit, eq(orgUnit.id, workRecord.unitId))
      .where(where),
    db
      .select({
        satisfied: counted(eq(callBack.outcome, "satisfied")),
        notSatisfied: counted(eq(callBack.outcome, "notSatisfied")),
      })
      .from(callBack)
      .innerJoin(ledgerEntry, eq(ledgerEntry.deedId, callBack.recordId))
      .innerJoin(workRecord, eq(workRecord.id, ledgerEntry.opinionId))
      .innerJoin(orgUnit, eq(orgUnit.id, workRecord.unitId))
      .where(and(eq(callBack.purpose, "deed"), where)),
  ]);
  const none = { registered: 0, waiting: 0, open: 0, overdue: 0, done: 0, closed: 0 };
  return { ...none, ...row, calls: calls ?? { satisfied: 0, notSatisfied: 0 } };
}

/** The entry under its lock, with the opinion's record and the path of its unit. */
export async function lockLedgerEntry(tx: Tx, opinionId: string) {
  const [row] = await tx
    .select({ entry: ledgerEntry, record: workRecord, unitPath: orgUnit.path })
    .from(ledgerEntry)
    .innerJoin(workRecord, eq(workRecord.id, ledgerEntry.opinionId))
    .innerJoin(orgUnit, eq(orgUnit.id, workRecord.unitId))
    .where(eq(ledgerEntry.opinionId, opinionId))
    .for("update", { of: ledgerEntry });
  return row ?? null;
}

const deedOf = (db: DbOrTx, deedId: string) =>
  db
    .select({ record: workRecord, personPath: orgUnit.path })
    .from(workRecord)
    .innerJoin(cadre, eq(cadre.id, workRecord.cadreId))
    .innerJoin(orgUnit, eq(orgUnit.id, cadre.unitId))
    .where(eq(workRecord.id, deedId));

/** The deed's record, with the path of the unit its person belongs to now. */
export async function findDeed(db: DbOrTx, deedId: string) {
  const [row] = await deedOf(db, deedId);
  return row ?? null;
}

export async function lockDeed(tx: Tx, deedId: string) {
  const [row] = await deedOf(tx, deedId).for("update", { of: workRecord });
  return row ?? null;
}

export async function saveOpinion(
  tx: Tx,
  given: { record: typeof workRecord.$inferInsert; entry: typeof ledgerEntry.$inferInsert },
): Promise<void> {
  await tx.insert(workRecord).values(given.record);
  await tx.insert(ledgerEntry).values(given.entry);
}

export const updateLedgerEntry = (
  tx: Tx,
  opinionId: string,
  change: Partial<typeof ledgerEntry.$inferInsert>,
) =>
  tx
    .update(ledgerEntry)
    .set({ ...change, revision: sql`${ledgerEntry.revision} + 1` })
    .where(eq(ledgerEntry.opinionId, opinionId));

export const saveDeed = (tx: Tx, row: typeof workRecord.$inferInsert) => tx.insert(workRecord).values(row);

export const updateDeed = (tx: Tx, deedId: string, change: Partial<typeof workRecord.$inferInsert>) =>
  tx.update(workRecord).set(change).where(eq(workRecord.id, deedId));

/** The photos of a record, anew. */
export async function saveDeedPhotos(
  tx: Tx,
  { recordId, fileIds }: { recordId: string; fileIds: readonly string[] },
): Promise<void> {
  await tx.delete(recordPhoto).where(eq(recordPhoto.recordId, recordId));
  if (fileIds.length > 0)
    await tx.insert(recordPhoto).values(fileIds.map((fileId, position) => ({ recordId, position, fileId })));
}

/** Of the files, those this account uploaded and no other record has. */
export async function listFreeFiles(
  db: DbOrTx,
  { ids, accountId, recordId }: { ids: readonly string[]; accountId: string | null; recordId: string | null },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: storedFile.id })
    .from(storedFile)
    .leftJoin(recordPhoto, eq(recordPhoto.fileId, storedFile.id))
    .where(
      and(
        inArray(storedFile.id, [...ids]),
        accountId === null ? undefined : eq(storedFile.accountId, accountId),
        recordId === null
          ? sql`${recordPhoto.recordId} is null`
          : sql`(${recordPhoto.recordId} is null or ${recordPhoto.recordId} = ${recordId}::uuid)`,
      ),
    );
  return rows.map((row) => row.id);
}

export const saveCallBack = (tx: Tx, row: typeof callBack.$inferInsert) => tx.insert(callBack).values(row);

export const listDeedCalls = (db: DbOrTx, deedId: string) =>
  db
    .select({ call: callBack, by: account.displayName })
    .from(callBack)
    .leftJoin(account, eq(account.id, callBack.calledBy))
    .where(and(eq(callBack.recordId, deedId), eq(callBack.purpose, "deed")))
    .orderBy(asc(callBack.calledAt), asc(callBack.id));
