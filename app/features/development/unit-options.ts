import type { UnitChoice } from "#app/contracts/people-views.ts";
import type { Choice } from "#app/ui/fields/select-field.tsx";

/** The tree as a list to choose from, deeper units further in. */
export const unitOptions = (units: readonly UnitChoice[]): Choice[] =>
  units.map(({ id, name, depth }) => ({ value: id, label: `${"　".repeat(depth)}${name}` }));
