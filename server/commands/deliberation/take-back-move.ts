import { TakeBackMove } from "#app/contracts/deliberation.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { refuseTakingBack } from "#app/domain/selection/deliberation.ts";
import { isAccountRecused } from "#app/domain/selection/meeting-voice.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateMove } from "#db/queries/selection-meetings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountOf,
  attendants,
  domainMoves,
  listFactsOf,
  loadDeliberation,
  recorded,
  refuseUnlessRanked,
} from "./deliberation-facts.ts";

/** Taken back with a reason by who holds the round or proposed it; it stays on record. */
export const takeBackMove = defineCommand({
  name: "deliberation.take-back-move",
  input: TakeBackMove,
  load: loadDeliberation,
  allow({ actor, input, facts }) {
    const proposer = facts.moves.find(({ id }) => id === input.moveId)?.proposedBy;
    return (
      mayHoldRound(actor, facts) ||
      facts.attendance.some(({ id, accountId }) => id === proposer && accountId === accountOf(actor))
    );
  },
  run({ input: { roundId, moveId, reason }, facts, actor, now }) {
    const no = refuseUnlessRanked(facts.round);
    if (no !== null) return no;
    const move = facts.moves.find(({ id }) => id === moveId);
    if (move === undefined) return refused("deliberation.no-such-move");
    const { candidateId } = move;
    const people = { attendants: attendants(facts.attendance), recusals: facts.recusals };
    if (isAccountRecused({ ...people, candidateId, accountId: accountOf(actor) }))
      return refused("deliberation.recused");
    const list = listFactsOf(facts, candidateId);
    // Of somebody who has withdrawn it moves nobody any more.
    const gone = domainMoves(facts.moves).some(({ id, state }) => id === moveId && state === "takenBack");
    const refusal = list === null ? null : refuseTakingBack(list, { moveId });
    if (refusal !== null) return refusal;
    if (gone) return refused("deliberation.move-taken-back");
    return done(
      {},
      {
        write: (tx) => updateMove(tx, { moveId, takenBackAt: now, takenBackReason: reason }),
        ...recorded({ roundId, moveId, candidateId, direction: move.direction }),
      },
    );
  },
});
