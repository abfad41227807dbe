import { uuidv7 } from "uuidv7";
import { ProposeMove } from "#app/contracts/deliberation.ts";
import { refuseProposal } from "#app/domain/selection/deliberation.ts";
import { refuseVoice } from "#app/domain/selection/meeting-voice.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveMove } from "#db/queries/selection-meetings.ts";
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

/** A move in or out against the present list, with its reason; it waits for a second person. */
export const proposeMove = defineCommand({
  name: "deliberation.propose-move",
  input: ProposeMove,
  load: loadDeliberation,
  allow: deliberates,
  run({ input, facts, actor, now }) {
    const { roundId, meetingId, candidateId, direction, reason, proposedBy } = input;
    const no =
      refuseUnlessRanked(facts.round) ??
      refuseVoice({
        attendants: attendants(facts.attendance),
        recusals: facts.recusals,
        ...{ meetingId, candidateId, attendanceId: proposedBy, accountId: accountOf(actor) },
      });
    if (no !== null) return no;
    const list = listFactsOf(facts, candidateId);
    if (list === null) return refused("deliberation.not-ranked");
    const refusal = refuseProposal(list, { candidateId, direction });
    if (refusal !== null) return refusal;
    const moveId = uuidv7();
    return done(
      { moveId },
      {
        write: (tx) =>
          saveMove(tx, { id: moveId, meetingId, candidateId, direction, reason, proposedBy, at: now }),
        ...recorded({ roundId, meetingId, moveId, candidateId, direction, proposedBy }),
      },
    );
  },
});
