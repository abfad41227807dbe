import {
  and,
  asc,
  count,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  like,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { SHARED_KINDS } from "#app/domain/daily/duplicates.ts";
import type { RecordKind, RecordStatus } from "#app/domain/daily/work-record.ts";
import type { DbOrTx } from "#db/client.ts";
import { recordPhoto, workRecord } from "#db/schema/daily.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import type { PlacedRecord, WorkRecordRow } from "./record-life.ts";

export type RecordQuery = {
  /** Subtrees the reader may read; an empty path is everything. */
  paths: readonly string[];
  /** Subtree asked for. */
  unitPath: string | null;
  status: RecordStatus | "all";
  kind: RecordKind | undefined;
  /** Part of the person's name. */
  person: string;
  /** First and last day, YYYY-MM-DD. */
  from: string | undefined;
  to: string | undefined;
};

const personUnit = alias(orgUnit, "person_unit");
const escaped = (search: string): string => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
/** The person belongs there now, or it happened there: both levels read the record. */
const within = (path: string): SQL | undefined =>
  path === "" ? undefined : or(like(orgUnit.path, `${path}%`), like(personUnit.path, `${path}%`));

const withinAny = (paths: readonly string[]): SQL | undefined =>
  paths.includes("") ? undefined : or(...paths.map(within));

const matching = (query: RecordQuery): SQL | undefined =>
  and(
    withinAny(query.paths),
    query.unitPath === null ? undefined : within(query.unitPath),
    query.status === "all" ? undefined : eq(workRecord.status, query.status),
    query.kind === undefined ? undefined : eq(workRecord.kind, query.kind),
    query.person === "" ? undefined : ilike(cadre.name, escaped(query.person)),
    query.from === undefined ? undefined : gte(workRecord.happenedOn, query.from),
    query.to === undefined ? undefined : lte(workRecord.happenedOn, query.to),
  );

export async function countRecords(db: DbOrTx, query: RecordQuery): Promise<number> {
  if (query.paths.length === 0) return 0;
  const [found] = await db
    .select({ total: count() })
    .from(workRecord)
    .innerJoin(cadre, eq(workRecord.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
    .where(matching(query));
  return found?.total ?? 0;
}

/** What waits longest stands first; of what is settled, the newest. */
export async function listRecords(
  db: DbOrTx,
  query: RecordQuery & { offset: number; limit: number },
): Promise<PlacedRecord[]> {
  if (query.paths.length === 0) return [];
  const order = query.status === "submitted" ? asc : desc;
  return db
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
    .innerJoin(orgUnit, eq(workRecord.unitId, orgUnit.id))
    .where(matching(query))
    .orderBy(order(workRecord.happenedOn), order(workRecord.enteredAt), order(workRecord.id))
    .offset(query.offset)
    .limit(query.limit);
}

export async function listPhotoPositions(db: DbOrTx, recordId: string): Promise<number[]> {
  const rows = await db
    .select({ position: recordPhoto.position })
    .from(recordPhoto)
    .where(eq(recordPhoto.recordId, recordId))
    .orderBy(asc(recordPhoto.position));
  return rows.map(({ position }) => position);
}

export async function countPhotos(db: DbOrTx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: recordPhoto.recordId, photos: count() })
    .from(recordPhoto)
    .where(inArray(recordPhoto.recordId, [...ids]))
    .groupBy(recordPhoto.recordId);
  return new Map(rows.map(({ id, photos }) => [id, photos]));
}

const twin = alias(workRecord, "twin");
const until = (row: typeof workRecord | typeof twin) =>
  sql`coalesce((${row.details} ->> 'untilOn')::date, ${row.happenedOn})`;

export type TwinRow = {
  ofId: string;
  record: WorkRecordRow;
  personName: string;
  personPath: string;
  unitPath: string;
};

/**
 * What may tell the same as one of the records, before the texts are compared: of the same kind and day, by the same
 * person or, of what happens once, at the same unit; leaves of a person that overlap. Struck ones too: entered again after they were struck.
 */
export async function listTwins(db: DbOrTx, ids: readonly string[]): Promise<TwinRow[]> {
  if (ids.length === 0) return [];
  const sameDay = eq(twin.happenedOn, workRecord.happenedOn);
  const overlapping = and(
    eq(workRecord.kind, "leave"),
    sql`${twin.happenedOn} <= ${until(workRecord)}`,
    sql`${until(twin)} >= ${workRecord.happenedOn}`,
  );
  const near = or(
    and(eq(twin.cadreId, workRecord.cadreId), or(sameDay, overlapping)),
    and(inArray(workRecord.kind, [...SHARED_KINDS]), eq(twin.unitId, workRecord.unitId), sameDay),
  );
  return db
    .select({
      ofId: workRecord.id,
      record: twin,
      personName: cadre.name,
      personPath: personUnit.path,
      unitPath: orgUnit.path,
    })
    .from(workRecord)
    .innerJoin(twin, and(ne(twin.id, workRecord.id), eq(twin.kind, workRecord.kind), near))
    .innerJoin(cadre, eq(twin.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(twin.unitId, orgUnit.id))
    .where(and(inArray(workRecord.id, [...ids]), inArray(twin.status, ["submitted", "verified", "struck"])));
}
