import * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";

/** How a performance stands for the ranking: `counted` is complete, verified or revealed; `open` is not there yet. */
export type PerformanceState = "counted" | "open" | "absent" | "disqualified";

export type PerformanceFacts = Omit<ItemScore.ItemInput, "item"> & {
  id: string;
  contestantId: string;
  roundKey: string;
  itemKey: string;
  state: PerformanceState;
};

export type PerformanceScore = {
  facts: PerformanceFacts;
  item: Item;
  outcome: ItemScore.ItemScore | { kind: "open" } | { kind: "absent" } | { kind: "disqualified"; time: null };
};

/** The score of every performance of an item the rule set knows. PURE. */
export const of = (input: {
  ruleSet: RuleSet;
  performances: readonly PerformanceFacts[];
}): PerformanceScore[] => {
  const items = new Map(
    input.ruleSet.rounds.flatMap((round) => round.items.map((item) => [`${round.key}/${item.key}`, item])),
  );
  return input.performances.flatMap((facts) => {
    const item = items.get(`${facts.roundKey}/${facts.itemKey}`);
    return item === undefined ? [] : [{ facts, item, outcome: outcomeOf({ facts, item }) }];
  });
};

const outcomeOf = (input: { facts: PerformanceFacts; item: Item }): PerformanceScore["outcome"] => {
  switch (input.facts.state) {
    case "counted":
      return ItemScore.of({ ...input.facts, item: input.item });
    case "disqualified":
      return { kind: "disqualified", time: null };
    case "open":
    case "absent":
      return { kind: input.facts.state };
  }
};

/** The same performance with other sheets: what a changed mark or an absent judge would have made of it. */
export const rescore = (input: {
  performance: PerformanceScore;
  sheets: PerformanceFacts["sheets"];
}): PerformanceScore => {
  const { item } = input.performance;
  const facts = { ...input.performance.facts, sheets: input.sheets };
  return { facts, item, outcome: outcomeOf({ facts, item }) };
};
