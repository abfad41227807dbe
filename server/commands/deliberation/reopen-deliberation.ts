import { ReopenDeliberation } from "#app/contracts/deliberation.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holds, loadDeliberation, recorded } from "./deliberation-facts.ts";

/** Back to the meeting, with a reason, until the list is decided. */
export const reopenDeliberation = defineCommand({
  name: "deliberation.reopen-deliberation",
  input: ReopenDeliberation,
  load: loadDeliberation,
  allow: holds,
  run({ input: { roundId, reason }, facts: { round } }) {
    if (hasReached(round.status, "decided")) return refused("deliberation.decided-already");
    if (round.status !== "deliberated") return refused("deliberation.not-closed");
    return done(
      { status: "ranked" as const },
      {
        write: (tx) => updateRound(tx, { roundId, status: "ranked" }),
        // Nowhere else is said why; the form asks for a reason without names.
        ...recorded({ roundId, reason }),
      },
    );
  },
});
