import { ITEM_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import type { Criterion, Item, Round, RuleSet } from "#app/domain/scoring/rule-set.ts";

/** Changes of lists inside a rule set; everything else stays the same object. */
export const replaced = <T>(list: readonly T[], at: number, next: T): T[] =>
  list.map((each, index) => (index === at ? next : each));
export const removed = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);
/** The entry moved by one place; the same list where it cannot. */
export const moved = <T>(list: readonly T[], at: number, by: -1 | 1): T[] => {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each));
};

/** A key nobody has: the stem itself, then stem-2, stem-3. */
export const freshKey = (stem: string, taken: readonly string[]): string => {
  if (!taken.includes(stem)) return stem;
  for (let n = 2; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
};

const WHOLE = 10_000;

/** Shares that make a whole, as equal as whole basis points allow; the last takes the rest. */
export const evenShares = <T extends { weight: number }>(list: readonly T[]): T[] => {
  const share = Math.floor(WHOLE / Math.max(1, list.length));
  return list.map((each, index) => ({
    ...each,
    weight: index === list.length - 1 ? WHOLE - share * (list.length - 1) : share,
  }));
};

export const blankCriterion = (taken: readonly string[]): Criterion => ({
  key: freshKey("criterion", taken),
  name: "",
  minimum: 0,
  maximum: 10_00,
  step: 50,
  weight: 0,
  factor: WHOLE,
  levels: [],
  phrases: [],
});

/** An item like one of the templates, or an empty one that is marked like them. */
export const newItem = (input: { templateKey: string | null; taken: readonly string[] }): Item | null => {
  const [first] = ITEM_TEMPLATES;
  const template = ITEM_TEMPLATES.find(({ key }) => key === input.templateKey);
  if (template !== undefined) return { ...template, key: freshKey(template.key, input.taken) };
  if (first === undefined) return null;
  return {
    ...first,
    key: freshKey("item", input.taken),
    name: "",
    criteria: [blankCriterion([])],
    timing: null,
  };
};

export const itemKeys = (ruleSet: RuleSet): string[] =>
  ruleSet.rounds.flatMap((round) => round.items.map(({ key }) => key));

export const newRound = (ruleSet: RuleSet, name: string): Round => ({
  key: freshKey(
    "round",
    ruleSet.rounds.map(({ key }) => key),
  ),
  name,
  weight: 0,
  combineItems: "weightedMean",
  rounding: null,
  advancement: { kind: "all" },
  items: [],
});
