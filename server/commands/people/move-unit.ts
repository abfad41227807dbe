import { MoveUnit } from "#app/contracts/people.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findUnitById, listChildren, lockTree, moveSubtree } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { fitsUnder, mayChangeUnits } from "./unit-rules.ts";

/**
 * A unit goes under another parent, e.g. a community to another subdistrict. Its id stays, so people, posts, contests
 * and their history stay with it; only who may see them follows the new place.
 */
export const moveUnit = defineCommand({
  name: "people.move-unit",
  input: MoveUnit,
  load: async ({ tx, input }) => {
    await lockTree(tx);
    const unit = await findUnitById(tx, input.unitId);
    const parent = await findUnitById(tx, input.parentId);
    if (unit === null || parent === null) return null;
    return { unit, parent, brothers: await listChildren(tx, parent.id) };
  },
  allow: ({ actor, facts }) =>
    mayChangeUnits(actor, facts.unit.path) && mayChangeUnits(actor, facts.parent.path),
  run: ({ facts }) => {
    const { unit, parent, brothers } = facts;
    if (unit.parentId === parent.id)
      return refused("unit.already-there", { unit: unit.name, parent: parent.name });
    if (liesIn(parent.path, unit.path)) return refused("unit.under-itself", { unit: unit.name });
    if (!fitsUnder(unit.kind, parent.kind)) return refused("unit.kind-under-parent", { parent: parent.name });
    if (brothers.some(({ name }) => name === unit.name))
      return refused("unit.name-taken", { name: unit.name, parent: parent.name });
    const move = {
      unitId: unit.id,
      parentId: parent.id,
      position: Math.max(0, ...brothers.map(({ position }) => position)) + 1,
      oldPath: unit.path,
      newPath: `${parent.path}${unit.id}/`,
    };
    return done(
      { path: move.newPath },
      {
        write: (tx) => moveSubtree(tx, move),
        audit: { contestId: null, details: { unitId: unit.id, from: unit.parentId, to: parent.id } },
        events: [],
      },
    );
  },
});
