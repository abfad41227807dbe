import { DeclineSeat } from "#app/contracts/notice.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findCandidate, updateCandidate } from "#db/queries/selection-candidates.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holdsRound, loadNoticeFacts, recorded, refuseState, selectedOf } from "./notice-facts.ts";

/** Somebody selected or offered a seat does not take it; the reason is kept, the seat is free. */
export const declineSeat = defineCommand({
  name: "notice.decline-seat",
  input: DeclineSeat,
  async load({ tx, input, actor }) {
    const known = await findCandidate(tx, input.candidateId);
    return known === null ? null : loadNoticeFacts({ tx, roundId: known.candidate.roundId, actor });
  },
  allow: holdsRound,
  run({ input: { candidateId, reason }, facts }) {
    const { round } = facts;
    const no = refuseState({ status: round.status, wanted: ["notice"] });
    if (no !== null) return no;
    if (!selectedOf(facts).some(({ candidate }) => candidate.id === candidateId))
      return refused("notice.holds-no-seat");
    return done(
      {},
      {
        write: (tx) =>
          updateCandidate(tx, {
            ...{ candidateId, selected: false },
            ...{ replacement: "declined", replacementReason: reason },
          }),
        ...recorded({ roundId: round.id, candidateId }),
      },
    );
  },
});
