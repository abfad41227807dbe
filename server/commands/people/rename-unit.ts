import { RenameUnit } from "#app/contracts/people.ts";
import { normaliseText } from "#app/domain/people/normalise.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findUnitById, listChildren, lockTree, updateUnit } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { mayChangeUnits } from "./unit-rules.ts";

/** The name of a unit, and of a community what kind of place it is. */
export const renameUnit = defineCommand({
  name: "people.rename-unit",
  input: RenameUnit,
  load: async ({ tx, input }) => {
    await lockTree(tx);
    const unit = await findUnitById(tx, input.unitId);
    return unit === null ? null : { unit, brothers: await listChildren(tx, unit.parentId) };
  },
  allow: ({ actor, facts }) => mayChangeUnits(actor, facts.unit.path),
  run: ({ input, facts }) => {
    const { unit, brothers } = facts;
    const name = normaliseText(input.name);
    if (brothers.some((one) => one.id !== unit.id && one.name === name))
      return refused("unit.name-taken", { name, parent: "" });
    const communityKind = input.communityKind === undefined ? unit.communityKind : input.communityKind;
    if (communityKind !== null && unit.kind !== "community")
      return refused("unit.kind-of-community", { unit: unit.name });
    return done(null, {
      write: (tx) => updateUnit(tx, { unitId: unit.id, name, communityKind }),
      audit: { contestId: null, details: { unitId: unit.id, from: unit.name, to: name, communityKind } },
      events: [],
    });
  },
});
