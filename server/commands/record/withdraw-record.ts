import { WithdrawRecord } from "#app/contracts/record.ts";
import { LEDGER_KIND } from "#app/domain/daily/record-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteLedgerEntry, updateRecord } from "#db/queries/record-entry.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowChange, loadChange, refuseChange } from "./change-facts.ts";
import { accountIdOf } from "./wording.ts";

/** Takes a record back that nobody has verified; an opinion only while nobody works on it. It stays, and counts nowhere. */
export const withdrawRecord = defineCommand({
  name: "record.withdraw",
  input: WithdrawRecord,
  load: ({ tx, input, actor }) => loadChange(tx, { recordId: input.recordId, actor }),
  allow: allowChange,
  run: ({ input: { recordId, revision }, facts: { record, ledger }, actor, now }) => {
    const no = refuseChange({ record, revision });
    if (no !== null) return no;
    if (record.kind === LEDGER_KIND) return refused("record.deed-stays");
    if (ledger !== null && ledger.status !== "registered") return refused("record.opinion-under-way");
    return done(
      { recordId },
      {
        write: async (tx) => {
          if (ledger !== null) await deleteLedgerEntry(tx, recordId);
          const change = { status: "withdrawn" as const, settledBy: accountIdOf(actor), settledAt: now };
          await updateRecord(tx, recordId, { ...change, revision: revision + 1 });
        },
        audit: { contestId: null, details: { recordId, cadreId: record.cadreId, kind: record.kind } },
        events: [],
      },
    );
  },
});
