import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { appraisal, appraisalSubject } from "#db/schema/appraisal.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { appointment, cadre, orgUnit } from "#db/schema/people.ts";

/** What gates are judged by, for many people in one statement each: the ids travel as one array. */
const ids = (cadreIds: readonly string[]) => sql`any(${sql.param([...cadreIds])}::uuid[])`;

export const listCadresById = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({ cadre, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(sql`${cadre.id} = ${ids(cadreIds)}`);

/** Every unit by what kind of place it is. */
export const listUnitPlaces = (db: DbOrTx) =>
  db.select({ id: orgUnit.id, kind: orgUnit.kind, communityKind: orgUnit.communityKind }).from(orgUnit);

/** Posts held on the day; the last day of an appointment is not one of it. */
export const listPostsOn = (db: DbOrTx, { cadreIds, day }: { cadreIds: readonly string[]; day: string }) =>
  db
    .selectDistinct({ cadreId: appointment.cadreId, post: appointment.post })
    .from(appointment)
    .where(
      and(
        sql`${appointment.cadreId} = ${ids(cadreIds)}`,
        lte(appointment.fromOn, day),
        or(isNull(appointment.toOn), sql`${appointment.toOn} > ${day}::date`),
      ),
    )
    .orderBy(asc(appointment.cadreId), asc(appointment.post));

/** Grades of whole years that the people were told; the later appraisal of a year comes last. */
export const listYearGradesOf = (db: DbOrTx, cadreIds: readonly string[]) =>
  db
    .select({
      cadreId: appraisalSubject.cadreId,
      period: appraisal.period,
      grade: appraisalSubject.grade,
    })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .where(
      and(
        sql`${appraisalSubject.cadreId} = ${ids(cadreIds)}`,
        isNotNull(appraisalSubject.grade),
        inArray(appraisal.status, ["told", "final"]),
        sql`${appraisal.period} ~ '^[0-9]{4}$'`,
      ),
    )
    .orderBy(asc(appraisal.toldAt), asc(appraisal.id));

/** Who has a place in the latest signed result of which of these contests; rehearsals and results under revision do not count. */
export const listOfficialResults = (
  db: DbOrTx,
  { cadreIds, contestIds }: { cadreIds: readonly string[]; contestIds: readonly string[] },
) =>
  db
    .select({ cadreId: contestant.cadreId, contestId: contestant.contestId })
    .from(contestant)
    .innerJoin(contest, eq(contestant.contestId, contest.id))
    .where(
      and(
        sql`${contestant.cadreId} = ${ids(cadreIds)}`,
        inArray(contestant.contestId, [...contestIds]),
        eq(contest.rehearsal, false),
        inArray(contest.status, ["signed", "published", "archived"]),
        sql`exists (select 1
          from (select result from signed_result where contest_id = ${contest.id} order by version desc limit 1) latest,
               jsonb_array_elements(latest.result -> 'ranking') placed
          where placed ->> 'contestant' = ${contestant.id}::text)`,
      ),
    )
    .orderBy(asc(contest.heldOn), asc(contest.id));
