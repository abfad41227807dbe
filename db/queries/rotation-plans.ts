import { and, asc, desc, eq, like, or } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { rotationPlan, rotationSlot, rotationVersion } from "#db/schema/rotation.ts";

export type PlanRow = typeof rotationPlan.$inferSelect;
export type VersionRow = typeof rotationVersion.$inferSelect;
export type SlotRow = typeof rotationSlot.$inferSelect;
export type PlacedPlan = { plan: PlanRow; unitName: string; unitPath: string };

const placed = (db: DbOrTx) =>
  db
    .select({ plan: rotationPlan, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(rotationPlan)
    .innerJoin(orgUnit, eq(rotationPlan.unitId, orgUnit.id));

export async function findPlan(db: DbOrTx, planId: string): Promise<PlacedPlan | null> {
  const [row] = await placed(db).where(eq(rotationPlan.id, planId));
  return row ?? null;
}

/** Every change of a plan, of its versions and of what is recorded by it goes through this lock. */
export async function lockPlan(tx: Tx, planId: string): Promise<PlacedPlan | null> {
  const [row] = await placed(tx).where(eq(rotationPlan.id, planId)).for("update", { of: rotationPlan });
  return row ?? null;
}

/** Plans of units within the paths, the newest first. */
export async function listPlansWithin(db: DbOrTx, paths: readonly string[]): Promise<PlacedPlan[]> {
  if (paths.length === 0) return [];
  return placed(db)
    .where(or(...paths.map((path) => like(orgUnit.path, `${path}%`))))
    .orderBy(desc(rotationPlan.createdAt), desc(rotationPlan.id));
}

export async function findVersion(db: DbOrTx, versionId: string): Promise<VersionRow | null> {
  const [row] = await db.select().from(rotationVersion).where(eq(rotationVersion.id, versionId));
  return row ?? null;
}

/** Null: nothing is published. */
export async function findPublished(db: DbOrTx, planId: string): Promise<VersionRow | null> {
  const [row] = await db
    .select()
    .from(rotationVersion)
    .where(and(eq(rotationVersion.planId, planId), eq(rotationVersion.status, "published")));
  return row ?? null;
}

export const listSlots = (db: DbOrTx, versionId: string): Promise<SlotRow[]> =>
  db
    .select()
    .from(rotationSlot)
    .where(eq(rotationSlot.versionId, versionId))
    .orderBy(asc(rotationSlot.period), asc(rotationSlot.communityId), asc(rotationSlot.area));

const CHUNK = 1_000;

export async function saveSlots(tx: Tx, rows: readonly SlotRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(rotationSlot).values(rows.slice(at, at + CHUNK));
}
