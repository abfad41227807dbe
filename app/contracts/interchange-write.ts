import type { Criterion, Item, LadderBand, Round, RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { WrittenContest } from "./interchange.ts";

/** Decimals of the interchange form from the domain's units; what they give is read back to the same value. */
export const points = (centi: number): string => Decimal.text({ units: centi, digits: 2 });
export const share = (basisPoints: number): string => Decimal.text({ units: basisPoints, digits: 4 });
export const factor = (units: number): string => Decimal.text({ units, digits: 4 });
export const seconds = (milliseconds: number): string => Decimal.text({ units: milliseconds, digits: 3 });

type RuleSetForm = WrittenContest["ruleSet"];
type RoundForm = RuleSetForm["rounds"][number];
type ItemForm = RoundForm["items"][number];

/** A rule set as it stands in a file, with nothing left to defaults. */
export const writeRuleSet = (ruleSet: RuleSet): RuleSetForm => ({
  ...ruleSet,
  rounds: ruleSet.rounds.map(roundForm),
});

const roundForm = (round: Round): RoundForm => ({
  ...round,
  weight: share(round.weight),
  advancement:
    round.advancement.kind === "above"
      ? { kind: "above", score: points(round.advancement.score) }
      : round.advancement,
  items: round.items.map(itemForm),
});

const itemForm = (item: Item): ItemForm => ({
  ...item,
  weight: share(item.weight),
  criteria: item.criteria.map(criterionForm),
  timing:
    item.timing === null
      ? null
      : {
          minimumSeconds: item.timing.minimumMs === null ? null : seconds(item.timing.minimumMs),
          limitSeconds: seconds(item.timing.limitMs),
          warningSeconds: seconds(item.timing.warningMs),
          overtime: item.timing.overtime.map(bandForm),
          undertime: item.timing.undertime.map(bandForm),
          maximumDeduction:
            item.timing.maximumDeduction === null ? null : points(item.timing.maximumDeduction),
        },
});

const bandForm = (band: LadderBand) => ({ ...band, points: points(band.points) });

const criterionForm = (criterion: Criterion): ItemForm["criteria"][number] => ({
  ...criterion,
  minimum: points(criterion.minimum),
  maximum: points(criterion.maximum),
  step: points(criterion.step),
  weight: share(criterion.weight),
  factor: factor(criterion.factor),
  levels: criterion.levels.map((level) => ({ ...level, from: points(level.from) })),
});
