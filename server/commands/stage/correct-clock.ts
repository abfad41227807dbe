import { uuidv7 } from "uuidv7";
import { CorrectClock } from "#app/contracts/stage.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayCorrectClock } from "#app/domain/access/stage.ts";
import * as Clock from "#app/domain/contest/clock.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveStamp } from "#db/queries/clock.ts";
import { savePerformance } from "#db/queries/performances.ts";
import { defineCommand, done } from "../define-command.ts";
import { clockChanges, clockOf, loadPerformance, unlessUnderWay } from "./stage-facts.ts";

/**
 * A reading written by hand, with the reason; the old one stays among the stamps.
 * Refuses once the performance is verified, and while the clock runs.
 */
export const correctClock = defineCommand({
  name: "stage.correct-clock",
  input: CorrectClock,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) =>
    mayCorrectClock(actor, { ...facts.scope, locked: facts.performance.lockedAt !== null }),
  run({ input, facts, now, actor }) {
    const { performance, scope } = facts;
    const closed = unlessUnderWay(facts);
    if (closed !== null) return closed;
    if (performance.status === "verified" || performance.status === "revealed") {
      return refused(PerformanceLife.STATUS_RULES[performance.status], { who: facts.who });
    }
    const clock = Clock.correct({ clock: clockOf(performance), readingMs: input.readingMs });
    if (!clock.ok) return clock;
    return done(
      { readingMs: input.readingMs },
      {
        write: async (tx) => {
          await savePerformance(tx, { id: performance.id, changes: clockChanges(clock.value), scored: true });
          await saveStamp(tx, {
            id: uuidv7(),
            performanceId: performance.id,
            kind: "correct",
            at: now,
            readingMs: input.readingMs,
            by: actorKey(actor),
            reason: input.reason,
          });
        },
        audit: {
          contestId: scope.contestId,
          details: {
            performanceId: performance.id,
            readingMs: input.readingMs,
            before: performance.elapsedMs,
            reason: input.reason,
          },
        },
        events: [{ contestId: scope.contestId, type: "clock-corrected", performanceIds: [performance.id] }],
      },
    );
  },
});
