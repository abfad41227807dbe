import type { SelectionRules } from "./selection-rules.ts";

/** Units that caps and floors of the rules name. PURE. */
export const unitsOfRules = ({ lists }: Pick<SelectionRules, "lists">): string[] =>
  lists.flatMap(({ unitCaps, floors }) => [
    ...unitCaps.map(({ unitId }) => unitId),
    ...floors.flatMap((floor) => (floor.kind === "unit" ? [floor.unitId] : [])),
  ]);

/** Contests that criteria and gates of the rules name. PURE. */
export const contestsOfRules = ({
  criteria,
  gates,
}: Pick<SelectionRules, "criteria" | "gates">): string[] => [
  ...criteria.flatMap(({ source }) => (source.kind === "contest" ? source.contestIds : [])),
  ...gates.flatMap((gate) => (gate.kind === "contest" ? gate.contestIds : [])),
];
