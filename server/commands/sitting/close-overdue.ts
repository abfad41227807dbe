import { uuidv7 } from "uuidv7";
import { z } from "zod";
import * as SittingTime from "#app/domain/quiz/sitting-time.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savingEvents, savingSubmissions } from "#db/queries/answers.ts";
import { listOpenedPapers, listUnsubmitted, type SatHours, tellingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { loadSatContest } from "./sat-contest.ts";
import { hoursOf } from "./sat-paper.ts";

/** Hands in for whoever is gone when the time and the grace period are over: their answers stand as they are. */
export const closeOverdue = defineCommand({
  name: "sitting.close-overdue",
  input: z.strictObject({ contestId: z.uuid(), sittingIds: z.array(z.uuid()).min(1) }),
  load: ({ tx, input }) => loadSatContest(tx, input),
  allow: ({ actor }) => actor.kind === "system",
  run({ input, facts, now }) {
    const over = facts.sittings.flatMap((row) => overdueAt(row, now));
    if (over.length === 0) return refused("sitting.none-open");
    const events = over.map(({ sittingId, at }) => ({
      id: uuidv7(),
      sittingId,
      kind: "submitted",
      at,
      details: { by: "time" },
    }));
    const sittingIds = over.map(({ sittingId }) => sittingId);
    return done(
      { closed: over.length },
      {
        async write(tx) {
          await tx.execute(savingSubmissions(over));
          await tx.execute(savingEvents(events));
          await tx.execute(tellingSittings(sittingIds));
        },
        audit: { contestId: input.contestId, details: { sittings: over.length } },
        events: [],
      },
    );
  },
});

function overdueAt(row: SatHours, now: Date) {
  const hours = hoursOf(row);
  if (hours === null || row.submittedAt !== null || !SittingTime.isSettledAt(hours, now.getTime())) return [];
  return [{ sittingId: row.id, at: new Date(SittingTime.endsAt(hours)), by: "time" as const }];
}

/** Looks for them. Nothing is written, and no sitting is read, while every opened paper still has time. */
export async function sweepOverdue(runtime: Runtime): Promise<void> {
  const now = runtime.now();
  const { db } = runtime.database;
  for (const paper of await listOpenedPapers(db, now)) {
    const { opensAt, closesAt, settings } = paper;
    const end = SittingTime.paperEndsAt({
      opensAt: opensAt?.getTime() ?? 0,
      closesAt: closesAt?.getTime() ?? null,
      ...settings,
    });
    if (now.getTime() <= end + settings.graceMs) continue;
    const over = (await listUnsubmitted(db, paper.paperId)).flatMap((row) => overdueAt(row, now));
    if (over.length === 0) continue;
    const input = { contestId: paper.contestId, sittingIds: over.map(({ sittingId }) => sittingId) };
    const actor = { kind: "system", name: "clock" } as const;
    const closed = await closeOverdue.execute({ runtime, actor, requestId: uuidv7() }, input);
    if (!closed.ok) runtime.log.debug({ refusal: closed.refusal }, "overdue sittings were closed elsewhere");
  }
}
