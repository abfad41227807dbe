import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like, ne, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { CallBackOutcome } from "#app/domain/daily/call-back-sample.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { callBack, workRecord } from "#db/schema/daily.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

/** Call-backs drawn by lot. Those that close a deed belong to the ledger. */
export type CallBackRow = typeof callBack.$inferSelect;

const personUnit = alias(orgUnit, "person_unit");

export async function lockCallBack(tx: Tx, callBackId: string): Promise<CallBackRow | null> {
  const [row] = await tx.select().from(callBack).where(eq(callBack.id, callBackId)).for("update");
  return row ?? null;
}

export const settleCallBack = (
  tx: Tx,
  {
    callBackId,
    ...told
  }: {
    callBackId: string;
    outcome: CallBackOutcome;
    note: string | null;
    calledBy: string | null;
    calledAt: Date;
  },
) => tx.update(callBack).set(told).where(eq(callBack.id, callBackId));

export const listCallBacksOf = (db: DbOrTx, recordId: string): Promise<CallBackRow[]> =>
  db.select().from(callBack).where(eq(callBack.recordId, recordId)).orderBy(asc(callBack.drawnAt));

type Query = {
  paths: readonly string[];
  /** Whoever is asked about must not know before: their own are left out while they are open. */
  reader: string | null;
  state: "open" | "notReached" | "done";
  offset: number;
  limit: number;
};

/** An open one whose record has been struck meanwhile asks nothing any more. */
const inState = (state: Query["state"]): SQL | undefined => {
  const counted = eq(workRecord.status, "verified");
  if (state === "open") return and(isNull(callBack.outcome), counted);
  if (state === "notReached") return and(eq(callBack.outcome, "notReached"), counted);
  return and(isNotNull(callBack.outcome), inArray(callBack.outcome, ["satisfied", "notSatisfied", "untrue"]));
};

export async function listSampledCallBacks(db: DbOrTx, query: Query) {
  if (query.paths.length === 0) return { rows: [], total: 0 };
  const where = and(
    eq(callBack.purpose, "sample"),
    inState(query.state),
    query.reader === null || query.state === "done" ? undefined : ne(workRecord.cadreId, query.reader),
    query.paths.includes("")
      ? undefined
      : or(...query.paths.map((path) => like(personUnit.path, `${path}%`))),
  );
  const order = query.state === "done" ? desc(callBack.calledAt) : asc(callBack.drawnAt);
  const [rows, [found]] = await Promise.all([
    db
      .select({ callBack })
      .from(callBack)
      .innerJoin(workRecord, eq(callBack.recordId, workRecord.id))
      .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
      .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
      .where(where)
      .orderBy(order, asc(callBack.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ total: count() })
      .from(callBack)
      .innerJoin(workRecord, eq(callBack.recordId, workRecord.id))
      .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
      .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
      .where(where),
  ]);
  return { rows: rows.map((row) => row.callBack), total: found?.total ?? 0 };
}
