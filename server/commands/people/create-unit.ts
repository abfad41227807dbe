import { uuidv7 } from "uuidv7";
import { CreateUnit } from "#app/contracts/people.ts";
import { normaliseText } from "#app/domain/people/normalise.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findUnitById, listChildren, listCodesWith, lockTree, saveUnit } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { fitsUnder, mayChangeUnits } from "./unit-rules.ts";

/** A unit that moved away took its code along, so the place alone does not make a free one. */
function freeCode({
  prefix,
  position,
  taken,
}: {
  prefix: string;
  position: number;
  taken: ReadonlySet<string>;
}): string {
  let number = position;
  const code = () => `${prefix}${String(number).padStart(2, "0")}`;
  while (taken.has(code())) number += 1;
  return code();
}

/** A unit of the organisation tree; the first one is the district. */
export const createUnit = defineCommand({
  name: "people.create-unit",
  input: CreateUnit,
  load: async ({ tx, input }) => {
    await lockTree(tx);
    const parent = input.parentId === null ? null : await findUnitById(tx, input.parentId);
    if (input.parentId !== null && parent === null) return null;
    const brothers = await listChildren(tx, input.parentId);
    const position = Math.max(0, ...brothers.map((one) => one.position)) + 1;
    const prefix = parent?.code ?? "D";
    const taken = new Set(await listCodesWith(tx, input.code ?? prefix));
    const code = input.code ?? freeCode({ prefix, position, taken });
    return { parent, brothers, position, code, codeTaken: taken.has(code) };
  },
  allow: ({ actor, facts }) => mayChangeUnits(actor, facts.parent?.path ?? ""),
  run: ({ input, facts, now }) => {
    const { parent, brothers, position, code } = facts;
    const name = normaliseText(input.name);
    if (parent === null && brothers.length > 0) return refused("unit.root-exists");
    if (!fitsUnder(input.kind, parent?.kind ?? null))
      return refused("unit.kind-under-parent", { parent: parent?.name ?? "" });
    if (brothers.some((one) => one.name === name))
      return refused("unit.name-taken", { name, parent: parent?.name ?? "" });
    if (facts.codeTaken) return refused("unit.code-taken", { code });
    const unitId = uuidv7();
    const path = `${parent?.path ?? ""}${unitId}/`;
    const row = {
      id: unitId,
      parentId: input.parentId,
      kind: input.kind,
      name,
      code,
      path,
      position,
      createdAt: now,
    };
    return done(
      { unitId, path },
      {
        write: (tx) => saveUnit(tx, row),
        audit: { contestId: null, details: { unitId, parentId: input.parentId, kind: input.kind, name } },
        events: [],
      },
    );
  },
});
