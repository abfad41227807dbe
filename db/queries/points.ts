import { and, asc, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { workRecord } from "#db/schema/daily.ts";
import { cadreVersion, orgUnit } from "#db/schema/people.ts";

const columns = {
  id: workRecord.id,
  cadreId: workRecord.cadreId,
  kind: workRecord.kind,
  status: workRecord.status,
  happenedOn: workRecord.happenedOn,
  happenedAt: workRecord.happenedAt,
  details: workRecord.details,
};

/** Verified records of many people over a range of days (`before` excluded), in one statement. */
export const listPointRecords = (
  db: DbOrTx,
  { cadreIds, from, before }: { cadreIds: readonly string[]; from: string; before: string },
) =>
  db
    .select(columns)
    .from(workRecord)
    .where(
      and(
        sql`${workRecord.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`,
        eq(workRecord.status, "verified"),
        gte(workRecord.happenedOn, from),
        lt(workRecord.happenedOn, before),
      ),
    );

/** One person's records that count or may yet, with their words, newest first. */
export const listOwnRecords = (
  db: DbOrTx,
  { cadreId, from, before }: { cadreId: string; from: string; before: string },
) =>
  db
    .select({
      ...columns,
      content: workRecord.content,
      reason: workRecord.reason,
      unitName: orgUnit.name,
    })
    .from(workRecord)
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
    .where(
      and(
        eq(workRecord.cadreId, cadreId),
        inArray(workRecord.status, ["submitted", "returned", "verified", "struck"]),
        gte(workRecord.happenedOn, from),
        lt(workRecord.happenedOn, before),
      ),
    )
    .orderBy(desc(workRecord.happenedOn), desc(workRecord.happenedAt), desc(workRecord.id));

/** Where these people belonged, by the history of the roster. */
export const listBelonging = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({
      cadreId: cadreVersion.cadreId,
      fromOn: cadreVersion.fromOn,
      toOn: cadreVersion.toOn,
      unitPath: orgUnit.path,
    })
    .from(cadreVersion)
    .innerJoin(orgUnit, eq(cadreVersion.unitId, orgUnit.id))
    .where(sql`${cadreVersion.cadreId} = any(${sql.param([...cadreIds])}::uuid[])`)
    .orderBy(asc(cadreVersion.cadreId), asc(cadreVersion.fromOn));

/** What people were told of their appraisals, newest first. */
export const listToldResults = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({
      appraisalId: appraisal.id,
      cadreId: appraisalSubject.cadreId,
      title: appraisal.title,
      period: appraisal.period,
      toldAt: appraisal.toldAt,
      grade: appraisalSubject.grade,
      total: appraisalSubject.total,
      components: appraisalSubject.components,
    })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .where(
      and(inArray(appraisalSubject.cadreId, [...cadreIds]), inArray(appraisal.status, ["told", "final"])),
    )
    .orderBy(desc(appraisal.toldAt));
