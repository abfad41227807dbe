import * as CriterionProblems from "./criterion-problems.ts";
import type { Problem } from "./problem.ts";
import type { Item, Round, Scoring } from "./rule-set.ts";
import * as TimeLadder from "./time-ladder.ts";
import * as TrimTable from "./trim-table.ts";
import * as Wholes from "./wholes.ts";

type Input = { item: Item; round: Round; path: string; panelSizes: readonly number[] };

/** What is wrong with one item: its criteria, its way of combining judges, its clock. PURE. */
export const of = ({ item, path, panelSizes }: Input): Problem[] => [
  ...Wholes.named({ name: item.name, path: `${path}.name` }),
  ...(item.criteria.length === 0
    ? [{ path: `${path}.criteria`, rule: "rules.nothing-there", facts: {} }]
    : []),
  ...Wholes.weights({
    path: `${path}.criteria`,
    weights: item.criteria.map(({ weight }) => weight),
    mustSum: item.scoring.combineCriteria === "weightedMean",
  }),
  ...Wholes.duplicates(
    item.criteria.map(({ key }, index) => ({ key, path: `${path}.criteria[${index}].key` })),
  ),
  ...item.criteria.flatMap((criterion, index) =>
    CriterionProblems.of({ criterion, path: `${path}.criteria[${index}]` }),
  ),
  ...scoringProblems({ scoring: item.scoring, path: `${path}.scoring` }),
  ...panelProblems({ scoring: item.scoring, path: `${path}.scoring`, panelSizes }),
  ...(item.timing === null ? [] : TimeLadder.problems({ timing: item.timing, path: `${path}.timing` })),
];

const scoringProblems = ({ scoring, path }: { scoring: Scoring; path: string }): Problem[] => [
  ...Wholes.counts({ path: `${path}.minimumPresent`, value: scoring.minimumPresent, least: 1, most: 1000 }),
  ...(scoring.combineJudges === "trimmedMean" && scoring.trim.length === 0
    ? [{ path: `${path}.trim`, rule: "rules.trim-missing", facts: {} }]
    : []),
  ...Wholes.duplicates(
    scoring.trim.map(({ present }, index) => ({
      key: String(present),
      path: `${path}.trim[${index}].present`,
    })),
  ),
  ...scoring.trim.flatMap((step, index) =>
    [step.present, step.high, step.low].every((value) => Number.isInteger(value) && value >= 0) &&
    step.high + step.low < step.present
      ? []
      : [{ path: `${path}.trim[${index}]`, rule: "rules.trim-too-large", facts: { ...step } }],
  ),
  ...(["criterion", "factored", "judge", "panel", "item"] as const).flatMap((place) =>
    Wholes.rounding({ rounding: scoring.rounding[place], path: `${path}.rounding.${place}` }),
  ),
];

/** A panel must be able to reach the minimum, and its trim must leave a mark also when it is complete. */
const panelProblems = (input: { scoring: Scoring; path: string; panelSizes: readonly number[] }): Problem[] =>
  [...new Set(input.panelSizes)].flatMap((size) => {
    const { high, low } = TrimTable.of({ scoring: input.scoring, present: size });
    const found: Problem[] = [];
    if (size < input.scoring.minimumPresent) {
      const facts = { size, minimum: input.scoring.minimumPresent };
      found.push({ path: `${input.path}.minimumPresent`, rule: "rules.panel-too-small", facts });
    }
    if (high + low >= size) {
      found.push({
        path: `${input.path}.trim`,
        rule: "rules.trim-exceeds-panel",
        facts: { size, high, low },
      });
    }
    return found;
  });
