import { uuidv7 } from "uuidv7";
import { PaperSheet } from "#app/contracts/device.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayEnterPaper } from "#app/domain/access/device.ts";
import { afterPaper } from "#app/domain/contest/paper-sheet.ts";
import { lockSheetPlace, savingOpAndSheet } from "#db/queries/sheets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { scopeOf, sheetPlaceOf } from "./sheet-place.ts";

/**
 * A judge's paper sheet, typed a first time. It is a draft until a second person has typed the same; typing it again
 * replaces the first entry. A received sheet must be returned by the head judge before.
 */
export const enterPaperSheet = defineCommand({
  name: "score.enter-paper-sheet",
  input: PaperSheet,
  load: ({ tx, input }) => lockSheetPlace(tx, input),
  allow: ({ actor, facts }) => mayEnterPaper(actor, scopeOf(facts)),
  run({ input, facts, actor, now }) {
    const checked = afterPaper({ place: sheetPlaceOf(facts), marks: input.marks });
    if (!checked.ok) return checked;
    const { performanceId, seatId, marks } = input;
    const { contestId } = facts;
    const sheet = {
      id: facts.sheetId ?? uuidv7(),
      performanceId,
      seatId,
      status: "draft" as const,
      marks,
      comments: {},
      seq: facts.seq ?? 0,
      revision: facts.revision ?? 0,
      receipt: null,
      source: "paper" as const,
      returnReason: null,
      enteredBy: actor.kind === "account" ? actor.accountId : null,
      confirmedBy: null,
      submittedAt: null,
      changedAt: now,
    };
    return done(null, {
      writing: (tx) => savingOpAndSheet(tx, { op: null, sheet }),
      audit: { contestId, details: { performanceId, seatId, marks, by: actorKey(actor) } },
      events: [{ contestId, type: "paper-sheet-entered", performanceIds: [performanceId] }],
    });
  },
});
