import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { SaveScheme } from "#app/contracts/scheme.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { mayManageScheme, SCHEME_UNIT_KINDS } from "#app/domain/access/schemes.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { saveScheme as insertScheme, updateScheme } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadScheme, schemeRecorded } from "./scheme-facts.ts";

type Input = z.output<typeof SaveScheme>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  if ("schemeId" in input) {
    const found = await loadScheme({ tx, schemeId: input.schemeId, actor });
    if (found === null) return null;
    const { scheme, managedPaths } = found;
    return { known: scheme, unitPath: scheme.unitPath, unitKind: scheme.unitKind, managedPaths };
  }
  const unit = await findUnitById(tx, input.unitId);
  if (unit === null || !mayReadPeople(actor, unit.path)) return null;
  const managedPaths = await listManagedPaths(tx);
  return { known: null, unitPath: unit.path, unitKind: unit.kind, managedPaths };
}

/** A draft, new or overwritten. It may be unfinished: what is wrong with it keeps it from being put in force only. */
export const saveScheme = defineCommand({
  name: "scheme.save-scheme",
  input: SaveScheme,
  load,
  allow: ({ actor, facts }) => mayManageScheme(actor, facts),
  run({ input, facts, actor, now }) {
    const { known } = facts;
    const { name, body } = input;
    if ("schemeId" in input) {
      if (known === null) throw new Error("a known scheme was loaded");
      if (known.status !== "draft") return refused("scheme.not-draft");
      if (known.revision !== input.revision) {
        return { ok: false, refusal: { kind: "conflict", expected: input.revision, actual: known.revision } };
      }
      const revision = known.revision + 1;
      const change = { schemeId: known.id, name, body, revision };
      return done(
        { schemeId: known.id, revision },
        {
          write: (tx) => updateScheme(tx, change),
          ...schemeRecorded({ schemeId: known.id, unitId: known.unitId, version: revision }),
        },
      );
    }
    if (!SCHEME_UNIT_KINDS.some((kind) => kind === facts.unitKind)) return refused("scheme.unit-kind");
    const { unitId } = input;
    const row = { id: uuidv7(), unitId, name, body, status: "draft" as const, createdAt: now };
    return done(
      { schemeId: row.id, revision: 1 },
      {
        write: (tx) => insertScheme(tx, { ...row, createdBy: accountOf(actor) }),
        ...schemeRecorded({ schemeId: row.id, unitId, version: 1 }),
      },
    );
  },
});
