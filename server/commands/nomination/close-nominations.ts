import { OnRound } from "#app/contracts/nomination.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { refuseClosing } from "#app/domain/selection/nomination-life.ts";
import { dayOf } from "#app/text/time.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "#server/commands/selection/round-facts.ts";

/** From the last day of nominations on: who is on a list now is looked at, nobody comes after. */
export const closeNominations = defineCommand({
  name: "nomination.close-nominations",
  input: OnRound,
  load: loadLockedRound,
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input: { roundId }, facts, now }) {
    const people = facts.candidateIds.length;
    const no = refuseClosing(facts.round, { today: dayOf(now), standing: people });
    if (no !== null) return no;
    return done(
      { people },
      {
        write: (tx) => updateRound(tx, { roundId, status: "nominated" }),
        ...recorded({ roundId, people }),
      },
    );
  },
});
