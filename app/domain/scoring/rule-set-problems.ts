import * as ItemProblems from "./item-problems.ts";
import type { Problem } from "./problem.ts";
import type { Round, RuleSet } from "./rule-set.ts";
import { under } from "./sheet.ts";
import * as TieChainProblems from "./tie-chain-problems.ts";
import * as Wholes from "./wholes.ts";

/** Sizes of the panels that mark an item, by item key: seats whose marks count. An item without an entry is not checked. */
export type PanelSizes = Readonly<Record<string, readonly number[]>>;

/**
 * Everything that is wrong with a rule set, each with where; an empty list means it can be locked. PURE.
 * "`ready` refuses with a list: a criterion without a maximum, an overtime ladder with a gap or an overlap, a tie-break
 * chain without an end, a trim larger than the panel allows" (domain "The contest"). A tie chain always ends: in a
 * shared place or a draw. The form (types, unknown fields) is checked where data enters, by `app/contracts/rule-set.ts`.
 */
export const of = (input: { ruleSet: RuleSet; panelSizes: PanelSizes }): Problem[] => {
  const { ruleSet } = input;
  const rounds = ruleSet.rounds.map((round, index) => ({ round, path: `rounds[${index}]` }));
  const items = rounds.flatMap(({ round, path }) =>
    round.items.map((item, index) => ({ item, round, path: `${path}.items[${index}]` })),
  );
  return [
    ...(ruleSet.rounds.length === 0 ? [{ path: "rounds", rule: "rules.nothing-there", facts: {} }] : []),
    ...Wholes.weights({
      path: "rounds",
      weights: ruleSet.rounds.map(({ weight }) => weight),
      mustSum: ruleSet.combineRounds === "weightedMean",
    }),
    ...Wholes.duplicates(rounds.map(({ round, path }) => ({ key: round.key, path: `${path}.key` }))),
    ...Wholes.duplicates(items.map(({ item, path }) => ({ key: item.key, path: `${path}.key` }))),
    ...rounds.flatMap(roundProblems),
    ...items.flatMap(({ item, round, path }) =>
      ItemProblems.of({ item, round, path, panelSizes: under(input.panelSizes, item.key) ?? [] }),
    ),
    ...Wholes.rounding({ rounding: ruleSet.rounding, path: "rounding" }),
    ...TieChainProblems.of(ruleSet),
    ...Wholes.counts({ path: "appealDays", value: ruleSet.appealDays, least: 0, most: 365 }),
  ];
};

const roundProblems = ({ round, path }: { round: Round; path: string }): Problem[] => [
  ...Wholes.named({ name: round.name, path: `${path}.name` }),
  ...(round.items.length === 0 ? [{ path: `${path}.items`, rule: "rules.nothing-there", facts: {} }] : []),
  ...Wholes.weights({
    path: `${path}.items`,
    weights: round.items.map(({ weight }) => weight),
    mustSum: round.combineItems === "weightedMean",
  }),
  ...Wholes.rounding({ rounding: round.rounding, path: `${path}.rounding` }),
  ...advancementProblems({ round, path: `${path}.advancement` }),
];

const advancementProblems = ({ round, path }: { round: Round; path: string }): Problem[] => {
  const { advancement } = round;
  switch (advancement.kind) {
    case "all":
      return [];
    case "first":
    case "perSubdistrict":
      return Wholes.counts({ path: `${path}.count`, value: advancement.count, least: 1, most: 100_000 });
    case "percent":
      return Wholes.counts({ path: `${path}.percent`, value: advancement.percent, least: 1, most: 100 });
    case "above":
      return Number.isInteger(advancement.score)
        ? []
        : [{ path: `${path}.score`, rule: "rules.not-whole", facts: { value: advancement.score } }];
  }
};
