import { ImportOnly } from "#app/contracts/people.ts";
import { mayListPeople } from "#app/domain/access/people.ts";
import { lockImport, updateImport } from "#db/queries/roster-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isOwnImport } from "./import-facts.ts";

/** Deletes what the import still holds of the file: before confirming nothing is imported, after it the rejected rows go. */
export const discardRosterImport = defineCommand({
  name: "people.discard-roster-import",
  input: ImportOnly,
  load: async ({ tx, input, actor }) => {
    const row = await lockImport(tx, input.importId);
    return row !== null && isOwnImport(actor, row) ? row : null;
  },
  allow: ({ actor }) => mayListPeople(actor),
  run: ({ input, facts }) => {
    const status = facts.status === "applied" ? "applied" : "discarded";
    return done(
      { status },
      {
        write: (tx) =>
          updateImport(tx, input.importId, { status, sheets: "", report: null, containsPersonalData: false }),
        audit: { contestId: null, details: { importId: input.importId, status } },
        events: [],
      },
    );
  },
});
