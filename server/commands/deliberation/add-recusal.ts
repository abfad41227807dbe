import { uuidv7 } from "uuidv7";
import { AddRecusal } from "#app/contracts/deliberation.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { stateOfMove } from "#app/domain/selection/deliberation.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveRecusals } from "#db/queries/selection-meetings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadDeliberation, recorded, refuseUnlessRanked } from "./deliberation-facts.ts";

/** Somebody present takes no part where a candidate is concerned: said by themselves, or entered by who holds the round. */
export const addRecusal = defineCommand({
  name: "deliberation.add-recusal",
  input: AddRecusal,
  load: loadDeliberation,
  allow: ({ actor, input, facts }) =>
    mayHoldRound(actor, facts) ||
    facts.attendance.some(({ id, accountId }) => id === input.attendanceId && accountId === accountOf(actor)),
  run({ input: { roundId, attendanceId, candidateId, reason }, facts }) {
    const no = refuseUnlessRanked(facts.round);
    if (no !== null) return no;
    if (!facts.attendance.some(({ id }) => id === attendanceId)) return refused("deliberation.not-present");
    if (!facts.ranked.some(({ id }) => id === candidateId)) return refused("deliberation.not-ranked");
    const known = facts.recusals.some(
      (each) => each.attendanceId === attendanceId && each.candidateId === candidateId,
    );
    if (known) return refused("deliberation.recused-already");
    const spoke = facts.moves.some(
      (move) =>
        move.candidateId === candidateId &&
        stateOfMove(move) !== "takenBack" &&
        [move.proposedBy, move.secondedBy].includes(attendanceId),
    );
    if (spoke) return refused("deliberation.took-part");
    const id = uuidv7();
    return done(
      { recusalId: id },
      {
        write: (tx) => saveRecusals(tx, [{ id, attendanceId, candidateId, reason }]),
        ...recorded({ roundId, attendanceId, candidateId }),
      },
    );
  },
});
