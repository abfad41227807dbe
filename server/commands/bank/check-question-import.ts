import { CheckBankImport } from "#app/contracts/bank-import.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateBankImport } from "#db/queries/bank-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { dryRun } from "./bank-report.ts";
import { loadBankImport } from "./import-facts.ts";

/** The dry run: nothing of the bank is written, only the report, so that confirming can be held to it. */
export const checkQuestionImport = defineCommand({
  name: "bank.check-import",
  input: CheckBankImport,
  load: ({ tx, input, actor }) => loadBankImport({ tx, importId: input.importId, actor }),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts }) => {
    if (facts.row.status === "applied" || facts.row.status === "discarded")
      return refused("bank.import-closed");
    const { settings } = input;
    const dry = dryRun({ ...facts, settings });
    if (!dry.ok) return dry;
    const { counts, digest } = dry.value;
    return done(
      { counts },
      {
        write: (tx) =>
          updateBankImport(tx, input.importId, { settings, report: { counts, digest }, status: "checked" }),
        nothingToRecord:
          "a dry run changes nothing of the bank; the confirmation is recorded with its counts",
      },
    );
  },
});
