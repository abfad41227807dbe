import { OnAbsence } from "#app/contracts/handover.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { returns } from "#app/domain/rotation/absence-handovers.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "#server/commands/define-command.ts";
import { loadAbsence, mayOpenFor, openMoves, refuseCancelled } from "./absence-facts.ts";

/** On return whoever acted reports and hands back, of their own accord (AB rule 5): they too may open it. */
export const openReturn = defineCommand({
  name: "handover.open-return",
  input: OnAbsence,
  load: ({ tx, input }) => loadAbsence(tx, input.absenceId),
  allow: (given) =>
    mayOpenFor(given) ||
    given.facts.standIns.some(({ actingId }) => actingId !== null && isOwn(given.actor, actingId)),
  run({ facts, actor, now }) {
    const { absence, led, standIns } = facts;
    const { returnedOn, cadreId, fromOn } = absence;
    const cancelled = refuseCancelled(absence);
    if (cancelled !== null) return cancelled;
    if (returnedOn === null) return refused("handover.not-returned");
    const moves = returns({ absence: { cadreId, fromOn, returnedOn }, led, standIns });
    return openMoves({ facts, kind: "return", onDay: returnedOn, moves, actor, now });
  },
});
