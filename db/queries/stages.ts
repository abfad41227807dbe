import { and, eq } from "drizzle-orm";
import { FIRST_SCREEN, type Screen } from "#app/domain/contest/stage.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest, panel, ruleSetVersion, stage } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";

/** The panel with what access rules and states ask of its contest. */
export async function findPanelScope(db: DbOrTx, panelId: string) {
  const [row] = await db
    .select({
      panelId: panel.id,
      contestId: contest.id,
      unitPath: orgUnit.path,
      status: contest.status,
    })
    .from(panel)
    .innerJoin(contest, eq(panel.contestId, contest.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(panel.id, panelId));
  return row ?? null;
}

/** What access rules ask of a contest. */
export async function findContestScope(db: DbOrTx, contestId: string) {
  const [row] = await db
    .select({ contestId: contest.id, unitPath: orgUnit.path })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(contest.id, contestId));
  return row ?? null;
}

/** The contest of a spectators' link. */
export async function findContestByCode(db: DbOrTx, publicCode: string): Promise<{ id: string } | null> {
  const [row] = await db.select({ id: contest.id }).from(contest).where(eq(contest.publicCode, publicCode));
  return row ?? null;
}

/** The panel's stage, locked; made with the first screen where there is none yet. */
export async function lockStage(tx: Tx, { panelId, contestId }: { panelId: string; contestId: string }) {
  const lock = () =>
    tx
      .select({ performanceId: stage.performanceId, screen: stage.screen })
      .from(stage)
      .where(eq(stage.panelId, panelId))
      .for("update");
  const [row] = await lock();
  if (row !== undefined) return row;
  await tx.insert(stage).values({ panelId, contestId, screen: FIRST_SCREEN }).onConflictDoNothing();
  const [made] = await lock();
  if (made === undefined) throw new Error("the stage just made is gone");
  return made;
}

export async function saveStage(
  tx: Tx,
  { panelId, ...changes }: { panelId: string; performanceId?: string | null; screen?: Screen },
): Promise<void> {
  await tx.update(stage).set(changes).where(eq(stage.panelId, panelId));
}

/** The rules of a contest in the version it runs by. */
export async function findRuleSet(db: DbOrTx, contestId: string) {
  const [row] = await db
    .select({ body: ruleSetVersion.body })
    .from(contest)
    .innerJoin(
      ruleSetVersion,
      and(eq(ruleSetVersion.contestId, contest.id), eq(ruleSetVersion.version, contest.ruleVersion)),
    )
    .where(eq(contest.id, contestId));
  return row?.body ?? null;
}
