import { OnSheetWithReason } from "#app/contracts/stage.ts";
import { mayHeadPanel } from "#app/domain/access/stage.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand } from "../define-command.ts";
import { giveBack, loadSheet, needsSecondPerson, submittedSheet } from "./sheet-return.ts";

/**
 * The head judge returns a submitted sheet to its judge, with the reason the judge reads. A locked performance is open
 * again (scoring). Refuses `stage.needs-second-person` once the performance is verified or the contest is signed.
 */
export const returnTheSheet = defineCommand({
  name: "stage.return-sheet",
  input: OnSheetWithReason,
  load: ({ tx, input }) => loadSheet(tx, input),
  allow: ({ actor, facts }) => mayHeadPanel(actor, facts.scope),
  run({ input, facts, actor, now }) {
    const sheet = submittedSheet(facts);
    if (!sheet.ok) return sheet;
    if (needsSecondPerson(facts)) return refused("stage.needs-second-person", { who: facts.who });
    const { status } = facts.performance;
    const open = PerformanceLife.acceptsMarks(status) || PerformanceLife.allows("returnSheet", status);
    if (!open) return refused(PerformanceLife.STATUS_RULES[status], { who: facts.who });
    return giveBack({ facts, sheet: sheet.value, reason: input.reason, actor, now });
  },
});
