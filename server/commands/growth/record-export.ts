import { OnFile } from "#app/contracts/growth.ts";
import { mayReadFile } from "#app/domain/access/growth.ts";
import { findFile } from "#db/queries/growth-files.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded, rightOf } from "./file-facts.ts";

/** That somebody took a growth file as a document: whose. Changes nothing. */
export const recordExport = defineCommand({
  name: "growth.record-export",
  input: OnFile,
  load: ({ tx, input }) => findFile(tx, input.reserveId),
  allow: ({ actor, facts }) => mayReadFile(actor, rightOf(facts)),
  run: ({ input: { reserveId } }) => done(null, { write: async () => {}, ...recorded({ reserveId }) }),
});
