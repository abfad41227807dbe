import { OnSheet } from "#app/contracts/stage.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayConfirmReturn } from "#app/domain/access/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "../define-command.ts";
import { giveBack, loadSheet, submittedSheet } from "./sheet-return.ts";

/**
 * The second person, supervisor or tabulator, confirms a return that was asked for; now the sheet goes back to its judge.
 * Refuses `stage.return-not-asked`, and whoever asked for it (`stage.second-person`).
 */
export const confirmReturn = defineCommand({
  name: "stage.confirm-return",
  input: OnSheet,
  load: ({ tx, input }) => loadSheet(tx, input),
  allow: ({ actor, facts }) => mayConfirmReturn(actor, facts.scope),
  run({ facts, actor, now }) {
    const sheet = submittedSheet(facts);
    if (!sheet.ok) return sheet;
    const reason = sheet.value.returnReason;
    if (facts.askedBy === null || reason === null)
      return refused("stage.return-not-asked", { who: facts.who });
    if (facts.askedBy === actorKey(actor)) return refused("stage.second-person");
    return giveBack({ facts, sheet: sheet.value, reason, actor, now });
  },
});
