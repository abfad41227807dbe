import { and, asc, desc, eq, inArray, isNull, like, or, sql } from "drizzle-orm";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { appraisal, appraisalSubject, gradeObjection, signedRating } from "#db/schema/appraisal.ts";
import { scheme } from "#db/schema/daily.ts";
import { appointment, cadre, orgUnit } from "#db/schema/people.ts";
import { audit } from "#db/schema/record.ts";

export type SubjectRow = typeof appraisalSubject.$inferSelect;

const head = {
  appraisal,
  unitName: orgUnit.name,
  unitPath: orgUnit.path,
  schemeName: scheme.name,
  body: scheme.body,
};

/** The appraisal with its unit and the scheme it is held by. */
export async function findAppraisal(db: DbOrTx, appraisalId: string) {
  const [row] = await db
    .select(head)
    .from(appraisal)
    .innerJoin(orgUnit, eq(appraisal.unitId, orgUnit.id))
    .innerJoin(scheme, eq(appraisal.schemeId, scheme.id))
    .where(eq(appraisal.id, appraisalId));
  return row ?? null;
}

/** "update": for steps of its life · "share": for ratings, which any number may give at once while none closes it. */
export async function lockAppraisal(
  tx: Tx,
  { appraisalId, lock }: { appraisalId: string; lock: "update" | "share" },
) {
  const [row] = await tx
    .select(head)
    .from(appraisal)
    .innerJoin(orgUnit, eq(appraisal.unitId, orgUnit.id))
    .innerJoin(scheme, eq(appraisal.schemeId, scheme.id))
    .where(eq(appraisal.id, appraisalId))
    .for(lock, { of: appraisal });
  return row ?? null;
}

export async function listAppraisalsWithin(db: DbOrTx, paths: readonly string[]) {
  if (paths.length === 0) return [];
  return db
    .select({
      id: appraisal.id,
      title: appraisal.title,
      period: appraisal.period,
      status: appraisal.status,
      opensOn: appraisal.opensOn,
      closesOn: appraisal.closesOn,
      objectionsUntil: appraisal.objectionsUntil,
      unitName: orgUnit.name,
      people: sql<number>`(select count(*)::int from ${appraisalSubject} where ${appraisalSubject.appraisalId} = ${appraisal.id})`,
    })
    .from(appraisal)
    .innerJoin(orgUnit, eq(appraisal.unitId, orgUnit.id))
    .where(or(...paths.map((path) => like(orgUnit.path, `${path}%`))))
    .orderBy(desc(appraisal.createdAt), desc(appraisal.id));
}

export async function saveAppraisal(
  tx: Tx,
  {
    row,
    subjects,
  }: { row: typeof appraisal.$inferInsert; subjects: readonly { cadreId: string; unitId: string }[] },
): Promise<void> {
  await tx.insert(appraisal).values(row);
  await tx.insert(appraisalSubject).values(subjects.map((subject) => ({ appraisalId: row.id, ...subject })));
}

export const updateAppraisal = (
  tx: Tx,
  { appraisalId, change }: { appraisalId: string; change: Partial<typeof appraisal.$inferInsert> },
) =>
  tx
    .update(appraisal)
    .set({ ...change, revision: sql`${appraisal.revision} + 1` })
    .where(eq(appraisal.id, appraisalId));

/** Those appraised, in the order of their units and names; `unitName` is where they worked when it began. */
export const listSubjects = (db: DbOrTx, appraisalId: string) =>
  db
    .select({ subject: appraisalSubject, name: cadre.name, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(appraisalSubject)
    .innerJoin(cadre, eq(appraisalSubject.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(appraisalSubject.unitId, orgUnit.id))
    .where(eq(appraisalSubject.appraisalId, appraisalId))
    .orderBy(asc(orgUnit.position), asc(orgUnit.path), asc(cadre.name), asc(cadre.id));

export async function updateSubjects(
  tx: Tx,
  {
    appraisalId,
    changes,
  }: { appraisalId: string; changes: readonly { cadreId: string; change: Partial<SubjectRow> }[] },
): Promise<void> {
  for (const { cadreId, change } of changes) {
    await tx
      .update(appraisalSubject)
      .set(change)
      .where(and(eq(appraisalSubject.appraisalId, appraisalId), eq(appraisalSubject.cadreId, cadreId)));
  }
}

const living = isNull(cadre.archivedAt);
/** Neither gone nor not yet there. */
const works = sql`coalesce(${cadre.inPost}, 'inPost') not in ('retired', 'left', 'absent')`;

/** Who may be appraised: living people of the subtree, with the unit they work in now. */
export async function listAppraisable(
  db: DbOrTx,
  {
    unitPath,
    posts,
    cadreIds,
  }: { unitPath: string; posts: readonly PostKind[]; cadreIds: readonly string[] },
) {
  const inPosts =
    posts.length === 0
      ? undefined
      : and(
          works,
          sql`exists (select 1 from ${appointment} where ${appointment.cadreId} = ${cadre.id}
            and ${inArray(appointment.post, [...posts])} and ${appointment.toOn} is null)`,
        );
  const named = cadreIds.length === 0 ? undefined : inArray(cadre.id, [...cadreIds]);
  if (inPosts === undefined && named === undefined) return [];
  return db
    .select({ cadreId: cadre.id, unitId: cadre.unitId, name: cadre.name })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(living, like(orgUnit.path, `${unitPath}%`), or(inPosts, named)))
    .orderBy(asc(cadre.id));
}

/** Who works at the unit itself now: those asked to rate their colleagues. */
export const listColleagues = (db: DbOrTx, unitId: string) =>
  db
    .select({ cadreId: cadre.id, name: cadre.name })
    .from(cadre)
    .where(and(living, works, eq(cadre.unitId, unitId)))
    .orderBy(asc(cadre.name), asc(cadre.id));

export const listSignedRatings = (db: DbOrTx, appraisalId: string) =>
  db.select().from(signedRating).where(eq(signedRating.appraisalId, appraisalId));

export const saveSignedRating = (tx: Tx, row: typeof signedRating.$inferInsert) =>
  tx
    .insert(signedRating)
    .values(row)
    .onConflictDoUpdate({
      target: [signedRating.appraisalId, signedRating.cadreId, signedRating.raterGroup],
      set: { points: row.points, statement: row.statement ?? null, accountId: row.accountId, at: row.at },
    });

export const listGradeObjections = (db: DbOrTx, appraisalId: string) =>
  db
    .select({ objection: gradeObjection, name: cadre.name })
    .from(gradeObjection)
    .innerJoin(cadre, eq(gradeObjection.cadreId, cadre.id))
    .where(eq(gradeObjection.appraisalId, appraisalId))
    .orderBy(desc(gradeObjection.filedAt));

export const saveGradeObjection = (tx: Tx, row: typeof gradeObjection.$inferInsert) =>
  tx.insert(gradeObjection).values(row);

export const updateGradeObjection = (
  tx: Tx,
  { objectionId, change }: { objectionId: string; change: Partial<typeof gradeObjection.$inferInsert> },
) => tx.update(gradeObjection).set(change).where(eq(gradeObjection.id, objectionId));

const told = inArray(appraisal.status, ["told", "final"]);

/** What somebody was told of: title, period, result and grade, newest first; null grades are of the past. */
export const listToldAppraisals = (db: DbOrTx, cadreId: string) =>
  db
    .select({
      id: appraisal.id,
      title: appraisal.title,
      period: appraisal.period,
      status: appraisal.status,
      unitName: orgUnit.name,
      toldAt: appraisal.toldAt,
      objectionsUntil: appraisal.objectionsUntil,
      total: appraisalSubject.total,
      grade: appraisalSubject.grade,
      readAt: appraisalSubject.readAt,
    })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .innerJoin(orgUnit, eq(appraisal.unitId, orgUnit.id))
    .where(and(eq(appraisalSubject.cadreId, cadreId), told))
    .orderBy(desc(appraisal.period), desc(appraisal.toldAt));

/** Appraisals somebody is in and has not been told of: title and state only. */
export const listRunningAppraisals = (db: DbOrTx, cadreId: string) =>
  db
    .select({
      id: appraisal.id,
      title: appraisal.title,
      period: appraisal.period,
      status: appraisal.status,
      unitName: orgUnit.name,
      closesOn: appraisal.closesOn,
      body: scheme.body,
      selfRated: sql<boolean>`exists (select 1 from ${signedRating} where ${signedRating.appraisalId} = ${appraisal.id}
        and ${signedRating.cadreId} = ${appraisalSubject.cadreId} and ${signedRating.raterGroup} = 'self')`,
    })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .innerJoin(orgUnit, eq(appraisal.unitId, orgUnit.id))
    .innerJoin(scheme, eq(appraisal.schemeId, scheme.id))
    .where(
      and(
        eq(appraisalSubject.cadreId, cadreId),
        inArray(appraisal.status, ["prepared", "open", "closed", "graded"]),
      ),
    )
    .orderBy(desc(appraisal.createdAt));

/** Results of the quarters of a year, as told, of the people named: the newest one of each quarter. */
export async function listQuarterTotals(
  db: DbOrTx,
  { cadreIds, quarters }: { cadreIds: readonly string[]; quarters: readonly string[] },
) {
  if (cadreIds.length === 0 || quarters.length === 0) return [];
  return db
    .select({ cadreId: appraisalSubject.cadreId, period: appraisal.period, total: appraisalSubject.total })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .where(
      and(told, inArray(appraisalSubject.cadreId, [...cadreIds]), inArray(appraisal.period, [...quarters])),
    )
    .orderBy(asc(appraisal.toldAt));
}

/** Which of these people are appraised for the period already, wherever that is. */
export async function listAppraisedFor(
  db: DbOrTx,
  { period, cadreIds }: { period: string; cadreIds: readonly string[] },
): Promise<Set<string>> {
  if (cadreIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ cadreId: appraisalSubject.cadreId })
    .from(appraisalSubject)
    .innerJoin(appraisal, eq(appraisalSubject.appraisalId, appraisal.id))
    .where(and(eq(appraisal.period, period), inArray(appraisalSubject.cadreId, [...cadreIds])));
  return new Set(rows.map(({ cadreId }) => cadreId));
}

/**
 * Everybody who has given grades in it, as the audit log names them: `graded_by` knows the last one only, and where a
 * grader is appraised too, a second person grades that one.
 */
export async function listGraders(db: DbOrTx, appraisalId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ actor: audit.actor })
    .from(audit)
    .where(
      and(
        eq(audit.chain, "main"),
        eq(audit.command, "appraisal.grade-subjects"),
        sql`${audit.details} ->> 'appraisalId' = ${appraisalId}`,
      ),
    );
  return new Set(rows.map(({ actor }) => actor));
}
