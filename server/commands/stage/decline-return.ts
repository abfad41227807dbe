import { OnSheetWithReason } from "#app/contracts/stage.ts";
import { mayConfirmReturn, mayHeadPanel } from "#app/domain/access/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveReturnReason } from "#db/queries/performances.ts";
import { defineCommand, done } from "../define-command.ts";
import { loadSheet } from "./sheet-return.ts";

/** The second person declines a return that was asked for, or the head judge takes the request back: the marks stand. */
export const declineReturn = defineCommand({
  name: "stage.decline-return",
  input: OnSheetWithReason,
  load: ({ tx, input }) => loadSheet(tx, input),
  allow: ({ actor, facts }) => mayConfirmReturn(actor, facts.scope) || mayHeadPanel(actor, facts.scope),
  run({ input, facts, now }) {
    const { sheet, scope, performance } = facts;
    if (sheet === null || facts.askedBy === null)
      return refused("stage.return-not-asked", { who: facts.who });
    return done(
      { performanceId: performance.id, seatId: sheet.seatId },
      {
        write: (tx) => saveReturnReason(tx, { row: sheet, reason: null, at: now }),
        audit: {
          contestId: scope.contestId,
          details: {
            performanceId: performance.id,
            seatId: sheet.seatId,
            askedBy: facts.askedBy,
            reason: input.reason,
          },
        },
        events: [{ contestId: scope.contestId, type: "return-declined", performanceIds: [performance.id] }],
      },
    );
  },
});
