import { uuidv7 } from "uuidv7";
import { CopyScheme } from "#app/contracts/scheme.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { mayManageScheme, SCHEME_UNIT_KINDS } from "#app/domain/access/schemes.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findUnitById } from "#db/queries/org.ts";
import { saveScheme } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadScheme, schemeRecorded } from "./scheme-facts.ts";

/** A draft with the body of a scheme that may be read, for a unit one keeps the schemes of. */
export const copyScheme = defineCommand({
  name: "scheme.copy-scheme",
  input: CopyScheme,
  async load({ tx, input, actor }) {
    const found = await loadScheme({ tx, schemeId: input.schemeId, actor });
    const unit = await findUnitById(tx, input.unitId);
    if (found === null || unit === null || !mayReadPeople(actor, unit.path)) return null;
    return { ...found, unit };
  },
  allow: ({ actor, facts }) =>
    mayManageScheme(actor, { unitPath: facts.unit.path, managedPaths: facts.managedPaths }),
  run({ input, facts, actor, now }) {
    const { scheme, unit } = facts;
    if (!SCHEME_UNIT_KINDS.some((kind) => kind === unit.kind)) return refused("scheme.unit-kind");
    const { name, unitId } = input;
    const row = { id: uuidv7(), unitId, name, body: scheme.body, createdAt: now };
    return done(
      { schemeId: row.id },
      {
        write: (tx) => saveScheme(tx, { ...row, status: "draft", createdBy: accountOf(actor) }),
        ...schemeRecorded({ schemeId: row.id, unitId, from: scheme.id }),
      },
    );
  },
});
