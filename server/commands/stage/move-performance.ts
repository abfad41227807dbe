import { uuidv7 } from "uuidv7";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import type { Screen } from "#app/domain/contest/stage.ts";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { saveStamp } from "#db/queries/clock.ts";
import { type PerformanceChanges, savePerformance } from "#db/queries/performances.ts";
import { saveStage } from "#db/queries/stages.ts";
import { type Done, done } from "../define-command.ts";
import { clockChanges, clockOf, type PerformanceFacts } from "./stage-facts.ts";

type Move = {
  facts: PerformanceFacts;
  arrow: PerformanceLife.ArrowName;
  /** Of the event: past tense. */
  type: string;
  actor: Actor;
  now: Date;
  /** What becomes of a clock that has begun; a clock that has not is left alone. */
  clock?: "pause" | "stop" | "reset";
  /** When the clock was pressed, where a device says so. */
  atMs?: number;
  reason?: string | undefined;
  changes?: PerformanceChanges;
  /** The stage after the move, where it changes; the whole contest is read again then. */
  stage?: { performanceId?: string | null; screen?: Screen };
};

export type Moved = { performanceId: string; status: PerformanceStatus };

/** Follows one arrow of a performance's life, with its clock, its stage and the record of it. Refuses as the arrow does. */
export function movePerformance(move: Move): Done<Moved> | { ok: false; refusal: Refusal } {
  const { facts } = move;
  const status = PerformanceLife.follow({
    arrow: move.arrow,
    status: facts.performance.status,
    who: facts.who,
  });
  return status.ok ? settle({ ...move, status: status.value }) : status;
}

/** As `movePerformance`, into a state the caller has worked out. */
export function settle(move: Omit<Move, "arrow"> & { status: PerformanceStatus }): Done<Moved> {
  const { facts, actor, now, status, reason } = move;
  const { performance, scope } = facts;
  const stamp = stampOf(move);
  const changes = { ...move.changes, ...(stamp === null ? {} : clockChanges(stamp.clock)), status };
  return done(
    { performanceId: performance.id, status },
    {
      write: async (tx: Tx) => {
        await savePerformance(tx, { id: performance.id, changes, scored: stamp !== null });
        if (stamp !== null) {
          const { kind, atMs, readingMs } = stamp;
          const made = {
            id: uuidv7(),
            performanceId: performance.id,
            by: actorKey(actor),
            reason: reason ?? null,
          };
          await saveStamp(tx, { ...made, kind, at: new Date(atMs), readingMs });
        }
        if (move.stage !== undefined) await saveStage(tx, { panelId: scope.panelId, ...move.stage });
      },
      audit: {
        contestId: scope.contestId,
        details: {
          performanceId: performance.id,
          from: performance.status,
          to: status,
          at: now.toISOString(),
          ...(reason === undefined ? {} : { reason }),
        },
      },
      events: [
        {
          contestId: scope.contestId,
          type: move.type,
          performanceIds: move.stage === undefined ? [performance.id] : null,
        },
      ],
    },
  );
}

/** The stamp that goes with the move; null where the clock has nothing to be pressed for. */
function stampOf(move: Pick<Move, "facts" | "clock" | "now" | "atMs">) {
  if (move.clock === undefined) return null;
  const before = clockOf(move.facts.performance);
  const state = Clock.stateOf(before);
  if (state === "idle" || (state === "paused" && move.clock === "pause")) return null;
  const atMs = move.atMs ?? move.now.getTime();
  const after = Clock.press({ clock: before, press: move.clock, atMs });
  return after.ok
    ? { kind: move.clock, atMs, readingMs: Clock.reading(before, atMs), clock: after.value }
    : null;
}
