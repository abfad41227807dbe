import { BankImportOnly } from "#app/contracts/bank-import.ts";
import { mayWriteSomeBank } from "#app/domain/access/bank.ts";
import { GONE, lockBankImport, updateBankImport } from "#db/queries/bank-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isOwnBankImport } from "./import-facts.ts";

/** Deletes what the import still holds of the file. */
export const discardQuestionImport = defineCommand({
  name: "bank.discard-import",
  input: BankImportOnly,
  load: async ({ tx, input, actor }) => {
    const row = await lockBankImport(tx, input.importId);
    return row !== null && isOwnBankImport(actor, row) ? row : null;
  },
  allow: ({ actor }) => mayWriteSomeBank(actor),
  run: ({ input, facts }) => {
    const applied = facts.status === "applied";
    const status = applied ? ("applied" as const) : ("discarded" as const);
    return done(
      { status },
      {
        write: (tx) =>
          updateBankImport(tx, input.importId, {
            status,
            content: GONE,
            ...(applied ? {} : { report: null }),
          }),
        audit: { contestId: null, details: { importId: input.importId, status } },
        events: [],
      },
    );
  },
});
