import { CancelRound } from "#app/contracts/selection.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { mayBeCancelled } from "#app/domain/selection/round-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "./round-facts.ts";

/** The round is given up, with a reason everybody who reads it sees; nothing of it is deleted. */
export const cancelRound = defineCommand({
  name: "selection.cancel-round",
  input: CancelRound,
  load: loadLockedRound,
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input, facts: { round } }) {
    if (round.status === "cancelled") return refused("selection.cancelled-already");
    if (!mayBeCancelled(round.status)) return refused("selection.in-reserve-already");
    return done(
      { roundId: round.id },
      {
        write: (tx) =>
          updateRound(tx, { roundId: round.id, status: "cancelled", cancelReason: input.reason }),
        ...recorded({ roundId: round.id, status: round.status }),
      },
    );
  },
});
