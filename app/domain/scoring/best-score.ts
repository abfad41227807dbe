import type { Ratio } from "#app/domain/shared/rational.ts";
import * as ItemScore from "./item-score.ts";
import type { Item } from "./rule-set.ts";

/**
 * The best score still possible for a performance that has none yet: full marks from one judge, no deduction by the
 * clock, what has been added or taken so far kept. PURE. Full marks of one judge are full marks of every panel,
 * whatever is trimmed.
 */
export const of = (input: Omit<ItemScore.ItemInput, "sheets" | "readingsMs">): Ratio | null => {
  const marks = Object.fromEntries(input.item.criteria.map(({ key, maximum }) => [key, maximum]));
  const item: Item = {
    ...input.item,
    timing: null,
    scoring: { ...input.item.scoring, combineJudges: "mean", minimumPresent: 1 },
  };
  const outcome = ItemScore.of({
    ...input,
    item,
    sheets: [{ seatId: "best", label: "", marks }],
    readingsMs: [],
  });
  return outcome.kind === "scored" ? outcome.value : null;
};
