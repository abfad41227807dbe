import { uuidv7 } from "uuidv7";
import { OnSheetWithReason } from "#app/contracts/stage.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayHeadPanel } from "#app/domain/access/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveReturnOp, saveReturnReason } from "#db/queries/performances.ts";
import { defineCommand, done } from "../define-command.ts";
import { loadSheet, needsSecondPerson, submittedSheet } from "./sheet-return.ts";

/**
 * The head judge asks for the return of a sheet whose performance is verified or signed. Nothing is opened until a
 * second person confirms. Refuses `stage.return-directly` where one person is enough.
 */
export const requestReturn = defineCommand({
  name: "stage.request-return",
  input: OnSheetWithReason,
  load: ({ tx, input }) => loadSheet(tx, input),
  allow: ({ actor, facts }) => mayHeadPanel(actor, facts.scope),
  run({ input, facts, actor, now }) {
    const { scope, performance } = facts;
    const sheet = submittedSheet(facts);
    if (!sheet.ok) return sheet;
    if (!needsSecondPerson(facts)) return refused("stage.return-directly", { who: facts.who });
    if (facts.askedBy !== null) return refused("stage.return-already-asked", { who: facts.who });
    const row = sheet.value;
    const { reason } = input;
    return done(
      { performanceId: performance.id, seatId: row.seatId },
      {
        write: async (tx) => {
          await saveReturnOp(tx, {
            opId: uuidv7(),
            row,
            reason,
            by: actorKey(actor),
            at: now,
            effect: "asked",
          });
          await saveReturnReason(tx, { row, reason, at: now });
        },
        audit: {
          contestId: scope.contestId,
          details: { performanceId: performance.id, seatId: row.seatId, reason },
        },
        events: [{ contestId: scope.contestId, type: "return-requested", performanceIds: [performance.id] }],
      },
    );
  },
});
