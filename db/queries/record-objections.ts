import { and, asc, count, desc, eq, gte, isNotNull, isNull, like, notInArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { RecordKind } from "#app/domain/daily/work-record.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { recordObjection, workRecord } from "#db/schema/daily.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

export type ObjectionRow = typeof recordObjection.$inferSelect;

const personUnit = alias(orgUnit, "person_unit");

export const saveObjection = (tx: Tx, row: typeof recordObjection.$inferInsert) =>
  tx.insert(recordObjection).values(row);

export async function lockObjection(tx: Tx, objectionId: string): Promise<ObjectionRow | null> {
  const [row] = await tx
    .select()
    .from(recordObjection)
    .where(eq(recordObjection.id, objectionId))
    .for("update");
  return row ?? null;
}

export const settleObjection = (
  tx: Tx,
  {
    objectionId,
    ...told
  }: {
    objectionId: string;
    decision: "upheld" | "dismissed";
    answer: string;
    decidedBy: string | null;
    decidedAt: Date;
  },
) => tx.update(recordObjection).set(told).where(eq(recordObjection.id, objectionId));

export const listObjectionsOf = (db: DbOrTx, recordId: string): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(recordObjection)
    .where(eq(recordObjection.recordId, recordId))
    .orderBy(asc(recordObjection.filedAt));

/** `paths`: where the persons belong now. */
export async function listObjections(
  db: DbOrTx,
  query: { paths: readonly string[]; state: "open" | "decided"; offset: number; limit: number },
): Promise<{ rows: ObjectionRow[]; total: number }> {
  if (query.paths.length === 0) return { rows: [], total: 0 };
  const open = query.state === "open";
  const where = and(
    open ? isNull(recordObjection.decision) : isNotNull(recordObjection.decision),
    query.paths.includes("")
      ? undefined
      : or(...query.paths.map((path) => like(personUnit.path, `${path}%`))),
  );
  const [rows, [found]] = await Promise.all([
    db
      .select({ objection: recordObjection })
      .from(recordObjection)
      .innerJoin(workRecord, eq(recordObjection.recordId, workRecord.id))
      .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
      .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
      .where(where)
      .orderBy(open ? asc(recordObjection.filedAt) : desc(recordObjection.decidedAt), asc(recordObjection.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ total: count() })
      .from(recordObjection)
      .innerJoin(workRecord, eq(recordObjection.recordId, workRecord.id))
      .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
      .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
      .where(where),
  ]);
  return { rows: rows.map((row) => row.objection), total: found?.total ?? 0 };
}

/** The verified records of a unit and what lies below it, the newest first. */
export async function listBoardRecords(
  db: DbOrTx,
  query: {
    unitPath: string;
    since: Date;
    without: readonly RecordKind[];
    offset: number;
    limit: number;
  },
) {
  const where = and(
    eq(workRecord.status, "verified"),
    like(orgUnit.path, `${query.unitPath}%`),
    gte(workRecord.verifiedAt, query.since),
    notInArray(workRecord.kind, [...query.without]),
  );
  const [rows, [found]] = await Promise.all([
    db
      .select({
        id: workRecord.id,
        kind: workRecord.kind,
        happenedOn: workRecord.happenedOn,
        compound: workRecord.compound,
        building: workRecord.building,
        content: workRecord.content,
        verifiedAt: workRecord.verifiedAt,
        name: cadre.name,
        personPath: personUnit.path,
      })
      .from(workRecord)
      .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
      .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
      .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
      .where(where)
      .orderBy(desc(workRecord.verifiedAt), desc(workRecord.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ total: count() })
      .from(workRecord)
      .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
      .where(where),
  ]);
  return { rows, total: found?.total ?? 0 };
}
