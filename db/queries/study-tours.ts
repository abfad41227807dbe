import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  or,
} from "drizzle-orm";
import type { TourState } from "#app/domain/development/development.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { studyTour, studyTourMember } from "#db/schema/development.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

export type StudyTourInsert = typeof studyTour.$inferInsert;

/** `paths`: subtrees the reader may read; an empty one is everything. `unitPath`: the subtree asked for. */
export type ListQuery = {
  paths: readonly string[];
  unitPath: string | null;
  year: number | undefined;
  offset: number;
  limit: number;
};

/** Subtrees as a condition on the path of a unit. */
export const withinPaths = ({ paths, unitPath }: Pick<ListQuery, "paths" | "unitPath">) =>
  and(
    or(...paths.map((path) => like(orgUnit.path, `${path}%`))),
    unitPath === null ? undefined : like(orgUnit.path, `${unitPath}%`),
  );

function inState(state: TourState | undefined, today: string) {
  const over = lt(studyTour.toOn, today);
  switch (state) {
    case undefined:
      return undefined;
    case "planned":
      return gt(studyTour.fromOn, today);
    case "underway":
      return and(lte(studyTour.fromOn, today), gte(studyTour.toOn, today));
    case "unreported":
      return and(over, isNull(studyTour.report));
    case "reported":
      return and(over, isNotNull(studyTour.report));
  }
}

export async function listStudyTours(
  db: DbOrTx,
  query: ListQuery & { state: TourState | undefined; today: string },
) {
  if (query.paths.length === 0) return { rows: [], total: 0 };
  const { year, state, today } = query;
  const where = and(
    withinPaths(query),
    year === undefined
      ? undefined
      : and(gte(studyTour.toOn, `${year}-01-01`), lte(studyTour.fromOn, `${year}-12-31`)),
    inState(state, today),
  );
  const [rows, [total]] = await Promise.all([
    db
      .select({ tour: studyTour, unitName: orgUnit.name, unitPath: orgUnit.path })
      .from(studyTour)
      .innerJoin(orgUnit, eq(studyTour.unitId, orgUnit.id))
      .where(where)
      .orderBy(desc(studyTour.fromOn), desc(studyTour.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ tours: count() })
      .from(studyTour)
      .innerJoin(orgUnit, eq(studyTour.unitId, orgUnit.id))
      .where(where),
  ]);
  return { rows, total: total?.tours ?? 0 };
}

/** Who was on these tours, with the unit they belong to now. */
export async function listTourMembers(db: DbOrTx, tourIds: readonly string[]) {
  if (tourIds.length === 0) return [];
  return db
    .select({
      tourId: studyTourMember.tourId,
      cadreId: cadre.id,
      name: cadre.name,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
    })
    .from(studyTourMember)
    .innerJoin(cadre, eq(studyTourMember.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(inArray(studyTourMember.tourId, [...tourIds]))
    .orderBy(asc(orgUnit.position), asc(cadre.name));
}

export const listToursOf = (db: DbOrTx, cadreId: string) =>
  db
    .select({ tour: studyTour, unitName: orgUnit.name })
    .from(studyTourMember)
    .innerJoin(studyTour, eq(studyTourMember.tourId, studyTour.id))
    .innerJoin(orgUnit, eq(studyTour.unitId, orgUnit.id))
    .where(eq(studyTourMember.cadreId, cadreId))
    .orderBy(desc(studyTour.fromOn));

export async function lockStudyTour(tx: Tx, tourId: string) {
  const [row] = await tx
    .select({ tour: studyTour, unitPath: orgUnit.path })
    .from(studyTour)
    .innerJoin(orgUnit, eq(studyTour.unitId, orgUnit.id))
    .where(eq(studyTour.id, tourId))
    .for("update", { of: studyTour });
  return row ?? null;
}

/** The living among these people, with the path of their unit. */
export async function listPeopleById(db: DbOrTx, cadreIds: readonly string[]) {
  if (cadreIds.length === 0) return [];
  return db
    .select({ id: cadre.id, name: cadre.name, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(inArray(cadre.id, [...cadreIds]), isNull(cadre.archivedAt)));
}

/** The tour as it stands now and exactly these members. */
export async function saveStudyTour(
  tx: Tx,
  { row, cadreIds }: { row: StudyTourInsert; cadreIds: readonly string[] },
): Promise<void> {
  const { id, createdBy: _, createdAt: __, ...change } = row;
  await tx.insert(studyTour).values(row).onConflictDoUpdate({ target: studyTour.id, set: change });
  await tx.delete(studyTourMember).where(eq(studyTourMember.tourId, id));
  await tx.insert(studyTourMember).values(cadreIds.map((cadreId) => ({ tourId: id, cadreId })));
}
