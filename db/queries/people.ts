import {
  and,
  asc,
  count,
  desc,
  eq,
  ilike,
  inArray,
  isNull,
  like,
  lte,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { GONE } from "#app/domain/daily/person-condition.ts";
import type { Education, PoliticalStatus } from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { account, appointment, cadre, orgUnit } from "#db/schema/people.ts";
import { keepVersions } from "./cadre-versions.ts";

export type CadreRow = typeof cadre.$inferSelect;
export type CadreInsert = typeof cadre.$inferInsert;
export type AppointmentRow = typeof appointment.$inferSelect;

const living = isNull(cadre.archivedAt);
const escaped = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

export async function findCadre(db: DbOrTx, cadreId: string): Promise<CadreRow | null> {
  const [row] = await db
    .select()
    .from(cadre)
    .where(and(eq(cadre.id, cadreId), living));
  return row ?? null;
}

/** The record and the unit it belongs to, under the record's lock. */
export async function lockCadre(tx: Tx, cadreId: string) {
  const [row] = await tx
    .select({ cadre, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(eq(cadre.id, cadreId), living))
    .for("update", { of: cadre });
  return row ?? null;
}

/** Living records of these people, locked. */
export async function lockCadres(tx: Tx, cadreIds: readonly string[]): Promise<CadreRow[]> {
  if (cadreIds.length === 0) return [];
  return tx
    .select()
    .from(cadre)
    .where(and(inArray(cadre.id, [...cadreIds]), living))
    .orderBy(asc(cadre.id))
    .for("update");
}

export async function findCadreWithUnit(db: DbOrTx, cadreId: string) {
  const [row] = await db
    .select({ cadre, unitPath: orgUnit.path, unitName: orgUnit.name })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(eq(cadre.id, cadreId), living));
  return row ?? null;
}

export async function findCadreByIdentity(db: DbOrTx, identityIndex: Uint8Array): Promise<CadreRow | null> {
  const [row] = await db
    .select()
    .from(cadre)
    .where(and(eq(cadre.identityIndex, identityIndex), living));
  return row ?? null;
}

export type PeopleQuery = {
  /** Subtrees the reader may read; an empty path is everything. */
  paths: readonly string[];
  /** Subtree asked for. */
  unitPath: string | null;
  post: PostKind | undefined;
  search: string;
  politicalStatus: PoliticalStatus | undefined;
  education: Education | undefined;
  /** Without those who have retired or left. */
  inService?: boolean;
};

/** People counted under a post now; a person without a current appointment is counted under none. */
const holds = (post: PostKind): SQL =>
  sql`exists (select 1 from ${appointment} where ${appointment.cadreId} = ${cadre.id}
    and ${appointment.post} = ${post} and ${appointment.toOn} is null)`;

function matching(query: PeopleQuery): SQL | undefined {
  return and(
    living,
    query.inService === true ? or(isNull(cadre.inPost), notInArray(cadre.inPost, [...GONE])) : undefined,
    or(...query.paths.map((path) => like(orgUnit.path, `${path}%`))),
    query.unitPath === null ? undefined : like(orgUnit.path, `${query.unitPath}%`),
    query.post === undefined ? undefined : holds(query.post),
    query.search === "" ? undefined : ilike(cadre.name, escaped(query.search)),
    query.politicalStatus === undefined ? undefined : eq(cadre.politicalStatus, query.politicalStatus),
    query.education === undefined
      ? undefined
      : or(eq(cadre.fullTimeEducation, query.education), eq(cadre.partTimeEducation, query.education)),
  );
}

export async function listPeople(db: DbOrTx, query: PeopleQuery & { offset: number; limit: number }) {
  if (query.paths.length === 0) return { rows: [], total: 0 };
  const where = matching(query);
  const [rows, [total]] = await Promise.all([
    db
      .select({ cadre, unitName: orgUnit.name, unitPath: orgUnit.path })
      .from(cadre)
      .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .where(where)
      .orderBy(asc(orgUnit.position), asc(orgUnit.path), asc(cadre.name), asc(cadre.id))
      .offset(query.offset)
      .limit(query.limit),
    db.select({ people: count() }).from(cadre).innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id)).where(where),
  ]);
  return { rows, total: total?.people ?? 0 };
}

/** Every living record with the path of its unit, locked: what an import is compared against. */
export const lockAllPeople = (tx: Tx) =>
  tx
    .select({ cadre, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(living)
    .orderBy(asc(cadre.id))
    .for("update", { of: cadre });

/** Single edits and imports of people one after another where they look for duplicates. */
export const lockRoster = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('yanzhen roster'))`);

const CHUNK = 200;

/** `on`: the day (YYYY-MM-DD) the versions begin. */
export async function saveCadres(tx: Tx, { rows, on }: { rows: CadreInsert[]; on: string }): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await tx.insert(cadre).values(rows.slice(at, at + CHUNK));
  await keepVersions(tx, { cadreIds: rows.map(({ id }) => id), on });
}

export type CadreChange = { cadreId: string; change: Partial<CadreInsert> };

export async function updateCadres(
  tx: Tx,
  { changes, on }: { changes: readonly CadreChange[]; on: string },
): Promise<void> {
  for (const { cadreId, change } of changes) {
    await tx
      .update(cadre)
      .set({ ...change, revision: sql`${cadre.revision} + 1` })
      .where(eq(cadre.id, cadreId));
  }
  await keepVersions(tx, { cadreIds: changes.map(({ cadreId }) => cadreId), on });
}

/** The account of a cadre signs in by the phone of the roster, unless that phone signs in somebody else. */
export const followPhone = (tx: Tx, { cadreId, phoneIndex }: { cadreId: string; phoneIndex: Uint8Array }) =>
  tx
    .update(account)
    .set({ phoneIndex })
    .where(
      and(
        eq(account.cadreId, cadreId),
        sql`not exists (select 1 from ${account} other where other.phone_index = ${phoneIndex} and other.cadre_id is distinct from ${cadreId}::uuid)`,
      ),
    );

export const listAppointments = (db: DbOrTx, cadreId: string) =>
  db
    .select({ appointment, unitName: orgUnit.name })
    .from(appointment)
    .innerJoin(orgUnit, eq(appointment.unitId, orgUnit.id))
    .where(eq(appointment.cadreId, cadreId))
    .orderBy(desc(appointment.fromOn), desc(appointment.createdAt));

export async function listCurrentAppointments(
  db: DbOrTx,
  cadreIds: readonly string[],
): Promise<AppointmentRow[]> {
  if (cadreIds.length === 0) return [];
  return db
    .select()
    .from(appointment)
    .where(and(inArray(appointment.cadreId, [...cadreIds]), isNull(appointment.toOn)));
}

/** An appointment with the unit its holder belongs to, under the lock of that person. */
export async function lockAppointment(tx: Tx, appointmentId: string) {
  const [row] = await tx
    .select({ appointment, unitPath: orgUnit.path })
    .from(appointment)
    .innerJoin(cadre, eq(appointment.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(eq(appointment.id, appointmentId), living))
    .for("update", { of: cadre });
  return row ?? null;
}

export async function saveAppointments(tx: Tx, rows: (typeof appointment.$inferInsert)[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(appointment).values(rows.slice(at, at + CHUNK));
}

export const updateAppointment = (
  tx: Tx,
  appointmentId: string,
  change: Partial<typeof appointment.$inferInsert>,
) => tx.update(appointment).set(change).where(eq(appointment.id, appointmentId));

/** Who held the post at the unit on the day; the last day of an appointment is not one of it. */
export const listHoldersOn = (db: DbOrTx, query: { unitId: string; post: PostKind; day: string }) =>
  db
    .select({
      cadreId: cadre.id,
      name: cadre.name,
      fromOn: appointment.fromOn,
      toOn: appointment.toOn,
      documentNumber: appointment.documentNumber,
    })
    .from(appointment)
    .innerJoin(cadre, eq(appointment.cadreId, cadre.id))
    .where(
      and(
        eq(appointment.unitId, query.unitId),
        eq(appointment.post, query.post),
        lte(appointment.fromOn, query.day),
        or(isNull(appointment.toOn), sql`${appointment.toOn} > ${query.day}::date`),
      ),
    )
    .orderBy(asc(appointment.fromOn));
