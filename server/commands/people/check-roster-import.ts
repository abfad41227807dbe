import { CheckImport } from "#app/contracts/people.ts";
import { mayListPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateImport } from "#db/queries/roster-imports.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { StoredReport } from "./import-contents.ts";
import { loadImportFacts } from "./import-facts.ts";
import { dryRun } from "./roster-report.ts";
import { sealJson } from "./sealed-json.ts";

/** The dry run: nothing of the roster is written, only the report, so that confirming can be held to it. */
export const checkRosterImport = defineCommand({
  name: "people.check-roster-import",
  input: CheckImport,
  load: ({ tx, input, actor, runtime }) => loadImportFacts({ tx, importId: input.importId, actor, runtime }),
  allow: ({ actor }) => mayListPeople(actor),
  run: ({ input, facts, runtime, now }) => {
    const { row, sheets, scope, people } = facts;
    if (sheets === null || row.status === "applied") return refused("roster.import-closed");
    const dry = dryRun({ runtime, sheets, settings: input.settings, scope, people, today: dayOf(now) });
    if (!dry.ok) return dry;
    const { shown, skipped, counts, digest } = dry.value;
    const report: StoredReport = { sealedRows: sealJson(runtime, shown), skipped, counts, digest };
    return done(
      { counts },
      {
        write: (tx) =>
          updateImport(tx, input.importId, { settings: input.settings, report, status: "checked" }),
        nothingToRecord:
          "a dry run changes nothing of the roster; the confirmation is recorded with its counts",
      },
    );
  },
});
