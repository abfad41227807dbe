import { uuidv7 } from "uuidv7";
import { PaperSheet } from "#app/contracts/device.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayEnterPaper } from "#app/domain/access/device.ts";
import { afterPaper, confirmPaper } from "#app/domain/contest/paper-sheet.ts";
import { lockSheetPlace, savingOpAndSheet } from "#db/queries/sheets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { receiptOf } from "./receipt.ts";
import { scopeOf, sheetPlaceOf } from "./sheet-place.ts";

/** The same paper sheet typed by a second person: equal marks make it a received sheet, marked as paper. */
export const confirmPaperSheet = defineCommand({
  name: "score.confirm-paper-sheet",
  input: PaperSheet,
  load: ({ tx, input }) => lockSheetPlace(tx, input),
  allow: ({ actor, facts }) => mayEnterPaper(actor, scopeOf(facts)),
  run({ input, facts, actor, now }) {
    const place = sheetPlaceOf(facts);
    const checked = afterPaper({ place, marks: input.marks });
    if (!checked.ok) return checked;
    const who = actor.kind === "account" ? actor.accountId : null;
    const agreed = confirmPaper({ place, marks: input.marks, enteredBy: facts.enteredBy, confirmedBy: who });
    if (!agreed.ok) return agreed;
    const { performanceId, seatId, marks } = input;
    const { contestId } = facts;
    const opId = uuidv7();
    const seq = facts.seq ?? 0;
    const receipt = receiptOf({ opId, seatId, performanceId, seq, kind: "submit", marks });
    const op = { opId, performanceId, seatId, seq, kind: "paper" as const, marks, comments: {}, receipt };
    const sheet = {
      id: facts.sheetId ?? uuidv7(),
      performanceId,
      seatId,
      status: "received" as const,
      marks,
      comments: {},
      seq,
      revision: (facts.revision ?? 0) + 1,
      receipt,
      source: "paper" as const,
      returnReason: null,
      enteredBy: facts.enteredBy,
      confirmedBy: who,
      submittedAt: now,
      changedAt: now,
    };
    return done(
      { receipt },
      {
        writing: (tx) =>
          savingOpAndSheet(tx, { op: { ...op, applied: "yes", by: actorKey(actor), at: now }, sheet }),
        audit: { contestId, details: { performanceId, seatId, opId, marks, receipt } },
        events: [{ contestId, type: "paper-sheet-confirmed", performanceIds: [performanceId] }],
      },
    );
  },
});
