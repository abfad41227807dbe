import type { OrgUnitKind } from "#app/domain/people/organisation.ts";
import type { UnitFacts } from "#db/queries/org.ts";

/** A unit to be chosen from a list: names alone repeat, so those above it stand in front, without the district. */
export type UnitChoice = { id: string; kind: OrgUnitKind; label: string };

/** In the order of the tree. `units`: parents before children. */
export function unitChoices(units: readonly UnitFacts[]): UnitChoice[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chainOf = (unit: UnitFacts): UnitFacts[] => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return parent === undefined ? [unit] : [...chainOf(parent), unit];
  };
  const rank = new Map(units.map((unit, index) => [unit.id, String(index).padStart(6, "0")]));
  return units
    .map((unit) => ({ unit, chain: chainOf(unit) }))
    .map(({ unit, chain }) => ({
      choice: {
        id: unit.id,
        kind: unit.kind,
        label: (chain.length > 1 ? chain.slice(1) : chain).map(({ name }) => name).join(" / "),
      },
      order: chain.map(({ id }) => rank.get(id)).join("/"),
    }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ choice }) => choice);
}
