import { ROUNDING_MODES, type Rounding, type RuleSet } from "#app/domain/scoring/rule-set.ts";

/** Other ways to round that a rule set might have chosen: another mode, only at the end, or not at all. */
export const ROUNDING_VARIANTS = [...ROUNDING_MODES, "onlyAtTheEnd", "never"] as const;
export type RoundingVariant = (typeof ROUNDING_VARIANTS)[number];

type Change = { between: (rounding: Rounding | null) => Rounding | null; last: RuleSet["rounding"] };

/** The rule sets that differ from this one in rounding only; a variant that changes nothing is left out. PURE. */
export const of = (ruleSet: RuleSet): { variant: RoundingVariant; ruleSet: RuleSet }[] =>
  ROUNDING_VARIANTS.flatMap((variant) => {
    const changed = withRounding({ ruleSet, change: changeOf({ variant, ruleSet }) });
    return JSON.stringify(changed) === JSON.stringify(ruleSet) ? [] : [{ variant, ruleSet: changed }];
  });

const changeOf = ({ variant, ruleSet }: { variant: RoundingVariant; ruleSet: RuleSet }): Change => {
  if (variant === "never") return { between: () => null, last: null };
  if (variant === "onlyAtTheEnd") return { between: () => null, last: ruleSet.rounding };
  const between = (rounding: Rounding | null) => (rounding === null ? null : { ...rounding, mode: variant });
  return { between, last: between(ruleSet.rounding) };
};

const withRounding = ({ ruleSet, change }: { ruleSet: RuleSet; change: Change }): RuleSet => ({
  ...ruleSet,
  rounding: change.last,
  rounds: ruleSet.rounds.map((round) => ({
    ...round,
    rounding: change.between(round.rounding),
    items: round.items.map((item) => {
      const { criterion, factored, judge, panel, item: own } = item.scoring.rounding;
      const rounding = {
        criterion: change.between(criterion),
        factored: change.between(factored),
        judge: change.between(judge),
        panel: change.between(panel),
        item: change.between(own),
      };
      return { ...item, scoring: { ...item.scoring, rounding } };
    }),
  })),
});
