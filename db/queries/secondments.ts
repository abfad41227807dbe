import { and, count, desc, eq, gte, isNull, like, lt, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { SecondmentState } from "#app/domain/development/development.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { secondment } from "#db/schema/development.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import type { ListQuery } from "./study-tours.ts";

export type SecondmentInsert = typeof secondment.$inferInsert;

const fromUnit = alias(orgUnit, "from_unit");

/** Read where the person belongs now, and where they were sent from. */
export async function listSecondments(
  db: DbOrTx,
  query: ListQuery & { state: SecondmentState | undefined; today: string },
) {
  if (query.paths.length === 0) return { rows: [], total: 0 };
  const { year, state, today, unitPath } = query;
  const within = (path: string) => or(like(orgUnit.path, `${path}%`), like(fromUnit.path, `${path}%`));
  const where = and(
    or(...query.paths.map(within)),
    unitPath === null ? undefined : within(unitPath),
    year === undefined
      ? undefined
      : and(
          lte(secondment.fromOn, `${year}-12-31`),
          or(isNull(secondment.toOn), gte(secondment.toOn, `${year}-01-01`)),
        ),
    state === "underway" ? or(isNull(secondment.toOn), gte(secondment.toOn, today)) : undefined,
    state === "ended" ? lt(secondment.toOn, today) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    db
      .select({
        secondment,
        name: cadre.name,
        unitName: orgUnit.name,
        unitPath: orgUnit.path,
        fromUnitName: fromUnit.name,
      })
      .from(secondment)
      .innerJoin(cadre, eq(secondment.cadreId, cadre.id))
      .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .innerJoin(fromUnit, eq(secondment.fromUnitId, fromUnit.id))
      .where(where)
      .orderBy(desc(secondment.fromOn), desc(secondment.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ secondments: count() })
      .from(secondment)
      .innerJoin(cadre, eq(secondment.cadreId, cadre.id))
      .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .innerJoin(fromUnit, eq(secondment.fromUnitId, fromUnit.id))
      .where(where),
  ]);
  return { rows, total: total?.secondments ?? 0 };
}

export const listSecondmentsOf = (db: DbOrTx, cadreId: string) =>
  db
    .select({ secondment, fromUnitName: orgUnit.name })
    .from(secondment)
    .innerJoin(orgUnit, eq(secondment.fromUnitId, orgUnit.id))
    .where(eq(secondment.cadreId, cadreId))
    .orderBy(desc(secondment.fromOn));

export async function lockSecondment(tx: Tx, secondmentId: string) {
  const [row] = await tx.select().from(secondment).where(eq(secondment.id, secondmentId)).for("update");
  return row ?? null;
}

export const saveSecondmentRow = (tx: Tx, row: SecondmentInsert) => tx.insert(secondment).values(row);

export const updateSecondment = (
  tx: Tx,
  { secondmentId, change }: { secondmentId: string; change: Partial<SecondmentInsert> },
) =>
  tx
    .update(secondment)
    .set({ ...change, revision: sql`${secondment.revision} + 1` })
    .where(eq(secondment.id, secondmentId));
