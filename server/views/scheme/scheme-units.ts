import type { Actor } from "#app/domain/access/actor.ts";
import { mayManageScheme, SCHEME_UNIT_KINDS } from "#app/domain/access/schemes.ts";
import type { UnitFacts } from "#db/queries/org.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";

/** Units the actor keeps the schemes of, to choose from. */
export function ownUnits(given: {
  units: readonly UnitFacts[];
  managedPaths: readonly string[];
  actor: Actor;
}) {
  const { managedPaths, actor } = given;
  const units = given.units.filter(
    ({ kind, path }) =>
      SCHEME_UNIT_KINDS.some((known) => known === kind) &&
      mayManageScheme(actor, { unitPath: path, managedPaths }),
  );
  return unitChoices({ units, paths: [""] });
}
