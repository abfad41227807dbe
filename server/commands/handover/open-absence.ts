import { OnAbsence } from "#app/contracts/handover.ts";
import { briefings } from "#app/domain/rotation/absence-handovers.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import { loadAbsence, mayOpenFor, openMoves, refuseCancelled } from "./absence-facts.ts";

/** Before a planned absence A briefs whoever acts, at the latest the day before (AB rule 3). */
export const openAbsence = defineCommand({
  name: "handover.open-absence",
  input: OnAbsence,
  load: ({ tx, input }) => loadAbsence(tx, input.absenceId),
  allow: mayOpenFor,
  run({ facts, actor, now }) {
    const { absence, led, standIns } = facts;
    const cancelled = refuseCancelled(absence);
    if (cancelled !== null) return cancelled;
    if (absence.fromOn <= dayOf(now)) return refused("handover.absence-began", { day: absence.fromOn });
    const moves = briefings({ absence, led, standIns });
    return openMoves({ facts, kind: "absence", onDay: absence.fromOn, moves, actor, now });
  },
});
