import { StoredScreen } from "#app/contracts/stage.ts";
import type { StageScope } from "#app/domain/access/stage.ts";
import type { Clock } from "#app/domain/contest/clock.ts";
import type { Screen } from "#app/domain/contest/stage.ts";
import type { ContestStatus } from "#app/domain/contest/states.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findPanelOf, lockPerformance, type PerformanceRow } from "#db/queries/performances.ts";
import { findPanelScope, lockStage } from "#db/queries/stages.ts";

/** A panel's stage, its row locked. */
export type StageFacts = {
  scope: StageScope;
  contestStatus: ContestStatus;
  /** Whom the stage holds; the screen shows this performance. */
  onStageId: string | null;
  screen: Screen;
};

export type PerformanceFacts = StageFacts & {
  performance: PerformanceRow;
  /** How the performance is named to people: the number worn, else the name. */
  who: string;
  contestantStatus: "registered" | "withdrawn" | "disqualified";
};

export async function loadStage(tx: Tx, panelId: string): Promise<StageFacts | null> {
  const panel = await findPanelScope(tx, panelId);
  if (panel === null) return null;
  const { contestId, unitPath, status } = panel;
  const row = await lockStage(tx, { panelId, contestId });
  return {
    scope: { contestId, unitPath, panelId },
    contestStatus: status,
    onStageId: row.performanceId,
    screen: StoredScreen.parse(row.screen),
  };
}

/** Stage first, then performance: every command of the stage takes its locks in this order. */
export async function loadPerformance(tx: Tx, performanceId: string): Promise<PerformanceFacts | null> {
  const panelId = await findPanelOf(tx, performanceId);
  if (panelId === null) return null;
  const stage = await loadStage(tx, panelId);
  const found = await lockPerformance(tx, performanceId);
  if (stage === null || found === null) return null;
  return {
    ...stage,
    contestStatus: found.contestStatus,
    performance: found.performance,
    who: nameOf(found.contestant),
    contestantStatus: found.contestant.status,
  };
}

/** The stage with the performance it holds, both locked. */
export async function loadStageWithPerformance(
  tx: Tx,
  panelId: string,
): Promise<{ stage: StageFacts; current: PerformanceFacts | null } | null> {
  const stage = await loadStage(tx, panelId);
  if (stage === null) return null;
  if (stage.onStageId === null) return { stage, current: null };
  return { stage, current: await loadPerformance(tx, stage.onStageId) };
}

const nameOf = (contestant: { number: number | null; name: string }): string =>
  contestant.number === null ? contestant.name : String(contestant.number).padStart(2, "0");

export const clockOf = (row: PerformanceRow): Clock => ({
  startedAtMs: row.clockStartedAt?.getTime() ?? null,
  beforeMs: row.clockBeforeMs,
  stoppedMs: row.elapsedMs,
});

/** The columns of a clock. */
export const clockChanges = (clock: Clock) => ({
  clockStartedAt: clock.startedAtMs === null ? null : new Date(clock.startedAtMs),
  clockBeforeMs: clock.beforeMs,
  elapsedMs: clock.stoppedMs,
});

/** Refuses `stage.not-live`: the stage moves only while the contest is live. */
export function unlessLive(facts: { contestStatus: ContestStatus }): { ok: false; refusal: Refusal } | null {
  return facts.contestStatus === "live" ? null : refused("stage.not-live");
}

/** Refuses `stage.not-under-way`: sheets are locked and returned from the live contest until it is signed. */
export function unlessUnderWay(facts: {
  contestStatus: ContestStatus;
}): { ok: false; refusal: Refusal } | null {
  return facts.contestStatus === "live" || facts.contestStatus === "review"
    ? null
    : refused("stage.not-under-way");
}

export const performerOf = (facts: PerformanceFacts | null) =>
  facts === null ? null : { who: facts.who, locked: facts.performance.lockedAt !== null };
