import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { CriterionAt, ItemAt } from "./rule-lists.ts";

/** The page shows one part at a time: the programme (rounds and items), one item, or the order of places. PURE. */
export type Part = { kind: "programme" } | { kind: "item"; itemKey: string } | { kind: "places" };

export const partId = (part: Part): string => (part.kind === "item" ? `item-${part.itemKey}` : part.kind);

export const partsOf = (ruleSet: RuleSet): Part[] => [
  { kind: "programme" },
  ...ruleSet.rounds.flatMap((round) => round.items.map(({ key }): Part => ({ kind: "item", itemKey: key }))),
  { kind: "places" },
];

export function findItem(ruleSet: RuleSet, itemKey: string): ItemAt | null {
  for (const [round, { items }] of ruleSet.rounds.entries()) {
    const item = items.findIndex(({ key }) => key === itemKey);
    if (item >= 0) return { round, item };
  }
  return null;
}

const ITEM_DETAIL = /^rounds\[(\d+)\]\.items\[(\d+)\]\.(?:criteria|scoring|timing)/;
const PLACES = /^(?:tieChain|tieEnd|othersMarks|judgeNames|appealDays)/;
const CRITERION_DETAIL = /^rounds\[(\d+)\]\.items\[(\d+)\]\.criteria\[(\d+)\]\.(?:levels|phrases)/;

/** The part in which a path is edited. */
export function partOfPath(ruleSet: RuleSet, path: string): Part {
  if (PLACES.test(path)) return { kind: "places" };
  const [, round, item] = ITEM_DETAIL.exec(path) ?? [];
  const found = ruleSet.rounds[Number(round)]?.items[Number(item)];
  return found === undefined ? { kind: "programme" } : { kind: "item", itemKey: found.key };
}

/** The criterion whose panel must be open for a path to be seen. */
export function panelOfPath(path: string): CriterionAt | null {
  const match = CRITERION_DETAIL.exec(path);
  return match && { round: Number(match[1]), item: Number(match[2]), criterion: Number(match[3]) };
}

export const problemsOfPart = (given: {
  ruleSet: RuleSet;
  problems: readonly Problem[];
  part: Part;
}): Problem[] =>
  given.problems.filter(({ path }) => partId(partOfPath(given.ruleSet, path)) === partId(given.part));

/** Problems of one place: the path itself or what lies below it. */
export const problemsUnder = (problems: readonly Problem[], path: string): Problem[] =>
  problems.filter(
    (problem) =>
      problem.path === path || problem.path.startsWith(`${path}.`) || problem.path.startsWith(`${path}[`),
  );
