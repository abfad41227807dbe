import { and, asc, eq, inArray, isNull, like, ne, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { GONE } from "#app/domain/daily/person-condition.ts";
import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { kinPair } from "#db/schema/growth.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { rotationPlan, rotationSlot, rotationVersion, standIn } from "#db/schema/rotation.ts";
import { handover, stintAssessment } from "#db/schema/rotation-use.ts";
import type { PlanRow } from "./rotation-plans.ts";

/** People in service in a unit and below it, with the path of the unit they belong to. */
export const listServing = (db: DbOrTx, unitPath: string) =>
  db
    .select({ id: cadre.id, name: cadre.name, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      and(
        isNull(cadre.archivedAt),
        or(isNull(cadre.inPost), notInArray(cadre.inPost, [...GONE])),
        like(orgUnit.path, `${unitPath}%`),
      ),
    )
    .orderBy(asc(cadre.name), asc(cadre.id));

/** Settings of the other plans that are not ended, of the unit, of units below it and of those above it. */
export async function listPlansAround(
  db: DbOrTx,
  { unitPath, exceptId }: { unitPath: string; exceptId: string | null },
): Promise<PlanRow[]> {
  const rows = await db
    .select({ plan: rotationPlan })
    .from(rotationPlan)
    .innerJoin(orgUnit, eq(rotationPlan.unitId, orgUnit.id))
    .where(
      and(
        ne(rotationPlan.status, "ended"),
        exceptId === null ? undefined : ne(rotationPlan.id, exceptId),
        or(like(orgUnit.path, `${unitPath}%`), sql`starts_with(${unitPath}::text, ${orgUnit.path})`),
      ),
    );
  return rows.map(({ plan }) => plan);
}

export const savePlan = (tx: Tx, row: typeof rotationPlan.$inferInsert) =>
  tx.insert(rotationPlan).values(row);

export const updatePlan = (tx: Tx, { planId, ...set }: { planId: string } & Partial<Omit<PlanRow, "id">>) =>
  tx.update(rotationPlan).set(set).where(eq(rotationPlan.id, planId));

/** Names of people, whether or not their records still live. */
export async function listNames(db: DbOrTx, cadreIds: readonly string[]): Promise<Map<string, string>> {
  if (cadreIds.length === 0) return new Map();
  const rows = await db
    .select({ id: cadre.id, name: cadre.name })
    .from(cadre)
    .where(inArray(cadre.id, [...cadreIds]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who leads which area from which period on, by the versions in force of these plans. */
export async function listLeads(db: DbOrTx, planIds: readonly string[]) {
  if (planIds.length === 0) return [];
  return db
    .select({
      planId: rotationVersion.planId,
      personId: rotationSlot.aId,
      area: rotationSlot.area,
      period: sql<number>`min(${rotationSlot.period})`.mapWith(Number),
    })
    .from(rotationSlot)
    .innerJoin(rotationVersion, eq(rotationSlot.versionId, rotationVersion.id))
    .where(and(inArray(rotationVersion.planId, [...planIds]), eq(rotationVersion.status, "published")))
    .groupBy(rotationVersion.planId, rotationSlot.aId, rotationSlot.area);
}

export const listPlanVersions = (db: DbOrTx, planIds: readonly string[]) =>
  planIds.length === 0
    ? Promise.resolve([])
    : db
        .select({
          planId: rotationVersion.planId,
          id: rotationVersion.id,
          number: rotationVersion.number,
          status: rotationVersion.status,
          settings: rotationVersion.settings,
        })
        .from(rotationVersion)
        .where(
          and(
            inArray(rotationVersion.planId, [...planIds]),
            inArray(rotationVersion.status, ["draft", "published"]),
          ),
        );

export const listRaters = (
  db: DbOrTx,
  planId: string,
): Promise<{ personId: string; area: WorkArea; period: number; rater: "head" | "mentor" }[]> =>
  db
    .select({
      personId: stintAssessment.cadreId,
      area: stintAssessment.area,
      period: stintAssessment.period,
      rater: stintAssessment.rater,
    })
    .from(stintAssessment)
    .where(eq(stintAssessment.planId, planId));

/** Handovers somebody has not signed. */
export const listUnsignedHandovers = (db: DbOrTx, planId: string) =>
  db
    .select({ id: handover.id, dueOn: handover.dueOn })
    .from(handover)
    .where(
      and(
        eq(handover.planId, planId),
        or(isNull(handover.fromSignedAt), isNull(handover.toSignedAt), isNull(handover.headSignedAt)),
      ),
    );

/** Posts for which nobody has been named while both are away, from the day on. */
export const listUncovered = (db: DbOrTx, { planId, day }: { planId: string; day: string }) =>
  db
    .select({ id: standIn.id })
    .from(standIn)
    .where(
      and(
        eq(standIn.planId, planId),
        isNull(standIn.actingId),
        ne(standIn.way, "head"),
        sql`${standIn.toOn} >= ${day}::date`,
      ),
    );

const other = alias(cadre, "other_cadre");
const otherUnit = alias(orgUnit, "other_unit");

const pairs = (db: DbOrTx) =>
  db
    .select({
      pair: kinPair,
      name: cadre.name,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
      otherName: other.name,
      otherUnitName: otherUnit.name,
      otherPath: otherUnit.path,
    })
    .from(kinPair)
    .innerJoin(cadre, eq(kinPair.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .innerJoin(other, eq(kinPair.otherId, other.id))
    .innerJoin(otherUnit, eq(other.unitId, otherUnit.id));

/** Pairs in force one of whom belongs to the unit or below it. */
export const listKinPairs = (db: DbOrTx, unitPath: string) =>
  pairs(db)
    .where(
      and(
        isNull(kinPair.endedAt),
        or(like(orgUnit.path, `${unitPath}%`), like(otherUnit.path, `${unitPath}%`)),
      ),
    )
    .orderBy(asc(cadre.name), asc(kinPair.id));

export async function lockKinPair(tx: Tx, pairId: string) {
  const [row] = await pairs(tx).where(eq(kinPair.id, pairId)).for("update", { of: kinPair });
  return row ?? null;
}

export async function findKinPair(db: DbOrTx, pair: { cadreId: string; otherId: string }) {
  const [row] = await db
    .select({ id: kinPair.id })
    .from(kinPair)
    .where(
      and(eq(kinPair.cadreId, pair.cadreId), eq(kinPair.otherId, pair.otherId), isNull(kinPair.endedAt)),
    );
  return row ?? null;
}

export const saveKinPair = (tx: Tx, row: typeof kinPair.$inferInsert) => tx.insert(kinPair).values(row);

export const endKinPair = (tx: Tx, { pairId, at }: { pairId: string; at: Date }) =>
  tx.update(kinPair).set({ endedAt: at }).where(eq(kinPair.id, pairId));

/** Paths of the units these people belong to. */
export async function listPersonPaths(db: DbOrTx, cadreIds: readonly string[]): Promise<Map<string, string>> {
  if (cadreIds.length === 0) return new Map();
  const rows = await db
    .select({ id: cadre.id, path: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(inArray(cadre.id, [...cadreIds]), isNull(cadre.archivedAt)));
  return new Map(rows.map(({ id, path }) => [id, path]));
}
