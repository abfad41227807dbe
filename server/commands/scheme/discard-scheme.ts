import { OnScheme } from "#app/contracts/scheme.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { removeDraft } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadScheme, managesScheme, schemeRecorded } from "./scheme-facts.ts";

/** A draft nobody needs. What was in force stays: points were counted by it. */
export const discardScheme = defineCommand({
  name: "scheme.discard-scheme",
  input: OnScheme,
  load: ({ tx, input, actor }) => loadScheme({ tx, schemeId: input.schemeId, actor }),
  allow: managesScheme,
  run({ facts: { scheme } }) {
    if (scheme.status !== "draft") return refused("scheme.not-draft");
    return done(
      { schemeId: scheme.id },
      {
        write: (tx) => removeDraft(tx, scheme.id),
        ...schemeRecorded({ schemeId: scheme.id, unitId: scheme.unitId }),
      },
    );
  },
});
