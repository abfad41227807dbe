import { DecideList } from "#app/contracts/deliberation.ts";
import { decidedList } from "#app/domain/selection/deliberation.ts";
import { hasReached } from "#app/domain/selection/round-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveDecision } from "#db/queries/selection-meetings.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { refuseQuota } from "./close-deliberation.ts";
import { holds, listFacts, loadDeliberation, recorded } from "./deliberation-facts.ts";

/** People decide, by a document: the advised list with the meeting's moves. Never by somebody who stands on a list. */
export const decideList = defineCommand({
  name: "deliberation.decide-list",
  input: DecideList,
  load: loadDeliberation,
  allow: holds,
  run({ input: { roundId, document }, facts, now }) {
    const { status } = facts.round;
    if (hasReached(status, "decided")) return refused("deliberation.decided-already");
    if (status !== "deliberated") return refused("deliberation.not-closed");
    // Somebody may have withdrawn since the close.
    const quota = refuseQuota(facts);
    if (quota !== null) return quota;
    const selectedIds = listFacts(facts).flatMap((list) => decidedList(list).map(({ id }) => id));
    return done(
      { selected: selectedIds.length },
      {
        async write(tx) {
          await saveDecision(tx, { roundId, selectedIds });
          await updateRound(tx, { roundId, status: "decided", decisionDocument: document, decidedAt: now });
        },
        ...recorded({ roundId, selected: selectedIds.length }),
      },
    );
  },
});
