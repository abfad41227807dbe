import type { Criterion, Item, Round, RuleSet } from "#app/domain/scoring/rule-set.ts";

/** The lists of a rule set in which rows are moved and removed, and their paths as `RuleSetProblems` names them. PURE. */
export type ItemAt = { round: number; item: number };
export type CriterionAt = ItemAt & { criterion: number };
export type ListAt =
  | { list: "rounds" | "tieChain" }
  | { list: "items"; round: number }
  | ({ list: "criteria" | "trim" | "overtime" | "undertime" } & ItemAt)
  | ({ list: "levels" } & CriterionAt);

export const roundPath = (round: number): string => `rounds[${round}]`;
export const itemPath = ({ round, item }: ItemAt): string => `${roundPath(round)}.items[${item}]`;
export const criterionPath = (at: CriterionAt): string => `${itemPath(at)}.criteria[${at.criterion}]`;

export function listPath(at: ListAt): string {
  switch (at.list) {
    case "rounds":
    case "tieChain":
      return at.list;
    case "items":
      return `${roundPath(at.round)}.items`;
    case "criteria":
      return `${itemPath(at)}.criteria`;
    case "trim":
      return `${itemPath(at)}.scoring.trim`;
    case "overtime":
    case "undertime":
      return `${itemPath(at)}.timing.${at.list}`;
    case "levels":
      return `${criterionPath(at)}.levels`;
  }
}

/** One row of a list goes to another place (`to`), or away (null). */
export type RowChange = { from: number; to: number | null };

export const rearranged = <T>(list: readonly T[], { from, to }: RowChange): T[] => {
  const rest = list.filter((_, index) => index !== from);
  const row = list[from];
  if (row === undefined || to === null) return rest;
  return [...rest.slice(0, to), row, ...rest.slice(to)];
};

/** Where the row of an index stands afterwards; null when it went away. */
export const indexAfter = (index: number, { from, to }: RowChange): number | null => {
  if (index === from) return to;
  const without = index > from ? index - 1 : index;
  return to !== null && without >= to ? without + 1 : without;
};

const replaced = <T>(list: readonly T[], at: { index: number; change: (row: T) => T }): T[] =>
  list.map((row, index) => (index === at.index ? at.change(row) : row));

type In<At, Row> = { ruleSet: RuleSet; at: At; change: (row: Row) => Row };

export const changeRound = ({ ruleSet, at, change }: In<{ round: number }, Round>): RuleSet => ({
  ...ruleSet,
  rounds: replaced(ruleSet.rounds, { index: at.round, change }),
});

export const changeItem = ({ ruleSet, at, change }: In<ItemAt, Item>): RuleSet =>
  changeRound({
    ruleSet,
    at,
    change: (round) => ({ ...round, items: replaced(round.items, { index: at.item, change }) }),
  });

export const changeCriterion = ({ ruleSet, at, change }: In<CriterionAt, Criterion>): RuleSet =>
  changeItem({
    ruleSet,
    at,
    change: (item) => ({ ...item, criteria: replaced(item.criteria, { index: at.criterion, change }) }),
  });

/** The rule set with one row of one list moved or removed. */
export function rearrange({
  ruleSet,
  of,
  change,
}: {
  ruleSet: RuleSet;
  of: ListAt;
  change: RowChange;
}): RuleSet {
  switch (of.list) {
    case "rounds":
      return { ...ruleSet, rounds: rearranged(ruleSet.rounds, change) };
    case "tieChain":
      return { ...ruleSet, tieChain: rearranged(ruleSet.tieChain, change) };
    case "items":
      return changeRound({
        ruleSet,
        at: of,
        change: (round) => ({ ...round, items: rearranged(round.items, change) }),
      });
    case "criteria":
      return changeItem({
        ruleSet,
        at: of,
        change: (item) => ({ ...item, criteria: rearranged(item.criteria, change) }),
      });
    case "trim":
      return changeItem({
        ruleSet,
        at: of,
        change: ({ scoring, ...item }) => ({
          ...item,
          scoring: { ...scoring, trim: rearranged(scoring.trim, change) },
        }),
      });
    case "overtime":
    case "undertime": {
      const side = of.list;
      return changeItem({
        ruleSet,
        at: of,
        change: ({ timing, ...item }) => ({
          ...item,
          timing: timing && { ...timing, [side]: rearranged(timing[side], change) },
        }),
      });
    }
    case "levels":
      return changeCriterion({
        ruleSet,
        at: of,
        change: (row) => ({ ...row, levels: rearranged(row.levels, change) }),
      });
  }
}
