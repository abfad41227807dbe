import { SecondMove } from "#app/contracts/deliberation.ts";
import { refuseSeconding } from "#app/domain/selection/deliberation.ts";
import { refuseVoice } from "#app/domain/selection/meeting-voice.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateMove } from "#db/queries/selection-meetings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountOf,
  attendants,
  deliberates,
  listFactsOf,
  loadDeliberation,
  recorded,
  refuseUnlessRanked,
} from "./deliberation-facts.ts";

/** A second person present at the same sitting agrees: the move is in force. */
export const secondMove = defineCommand({
  name: "deliberation.second-move",
  input: SecondMove,
  load: loadDeliberation,
  allow: deliberates,
  run({ input: { roundId, moveId, secondedBy }, facts, actor }) {
    const no = refuseUnlessRanked(facts.round);
    if (no !== null) return no;
    const move = facts.moves.find(({ id }) => id === moveId);
    if (move === undefined) return refused("deliberation.no-such-move");
    const { meetingId, candidateId } = move;
    if (move.proposedBy === secondedBy) return refused("deliberation.same-person");
    const list = listFactsOf(facts, candidateId);
    if (list === null) return refused("deliberation.not-ranked");
    const refusal =
      refuseVoice({
        attendants: attendants(facts.attendance),
        recusals: facts.recusals,
        ...{ meetingId, candidateId, attendanceId: secondedBy, accountId: accountOf(actor) },
      }) ?? refuseSeconding(list, { moveId });
    if (refusal !== null) return refusal;
    return done(
      {},
      {
        write: (tx) => updateMove(tx, { moveId, secondedBy }),
        ...recorded({ roundId, moveId, candidateId, direction: move.direction, secondedBy }),
      },
    );
  },
});
