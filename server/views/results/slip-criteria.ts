import type { Slip, SlipCriterion } from "#app/contracts/slip.ts";
import type { ContestResult, PerformanceResult } from "#app/domain/ranking/contest-result.ts";
import type { CriterionTrace } from "#app/domain/scoring/panel-trace.ts";
import type { Criterion, Item } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";

type Scored = Extract<PerformanceResult, { status: "scored" }>;

/** With fewer, median and quartiles would tell single contestants' points to the others. */
const QUARTILES_FROM = 5;

/** Points of each criterion as marked (before its factor), with the middle of all who did the same item. PURE. */
export function criteriaOf(input: {
  item: Item;
  performance: Scored;
  result: ContestResult;
}): SlipCriterion[] {
  const all = input.result.performances.filter(
    (row): row is Scored =>
      row.status === "scored" && row.item === input.item.key && row.round === input.performance.round,
  );
  return input.performance.arithmetic.panel.criteria.flatMap((trace) => {
    const criterion = input.item.criteria.find(({ key }) => key === trace.key);
    if (criterion === undefined) return [];
    const values = all.flatMap(
      (row) => row.arithmetic.panel.criteria.find(({ key }) => key === trace.key) ?? [],
    );
    return [criterionOf({ criterion, trace, values })];
  });
}

const pointsOf = (centi: number): number => centi / 100;

function criterionOf(input: {
  criterion: Criterion;
  trace: CriterionTrace;
  values: readonly CriterionTrace[];
}): SlipCriterion {
  const { criterion, trace } = input;
  const own = Decimal.ofExact(trace.combined);
  const levels = [...criterion.levels].sort((a, b) => a.from - b.from);
  const reached = levels.filter(({ from }) => Rational.compare(Rational.ofCenti(from), own) <= 0).at(-1);
  const next = levels.find(({ from }) => Rational.compare(Rational.ofCenti(from), own) > 0);
  return {
    key: criterion.key,
    name: criterion.name,
    minimum: pointsOf(criterion.minimum),
    maximum: pointsOf(criterion.maximum),
    own: Rational.approximate(own),
    ownText: shown(own),
    all: quartilesOf(input.values.map(({ combined }) => Decimal.ofExact(combined))),
    level: reached === undefined ? null : { title: reached.title, text: reached.text },
    next: next === undefined ? null : { title: next.title, text: next.text, from: Decimal.points(next.from) },
  };
}

const shown = (value: Rational.Ratio): string => Decimal.fixed({ value, digits: 2 });

/** Lower quartile, median and upper quartile, linear between neighbours (type 7); null for too few. PURE. */
export function quartilesOf(values: readonly Rational.Ratio[]): SlipCriterion["all"] {
  if (values.length < QUARTILES_FROM) return null;
  const sorted = [...values].sort(Rational.compare);
  const at = (share: bigint): Rational.Ratio => {
    const position = BigInt(sorted.length - 1) * share;
    const index = Number(position / 4n);
    const low = sorted[index] ?? Rational.zero;
    const high = sorted[index + 1] ?? low;
    return Rational.add(low, Rational.multiply(Rational.subtract(high, low), Rational.of(position % 4n, 4n)));
  };
  const [lower, median, upper] = [at(1n), at(2n), at(3n)];
  return {
    n: sorted.length,
    lower: Rational.approximate(lower),
    median: Rational.approximate(median),
    upper: Rational.approximate(upper),
    texts: [shown(lower), shown(median), shown(upper)],
  };
}

/**
 * The criterion to practise first: furthest below the median as a share of its range; where there is no median, the one
 * with the smallest share of its range reached. null: nothing was marked. PURE.
 */
export function weakestOf(slip: Pick<Slip, "rounds">): { itemKey: string; criterionKey: string } | null {
  let weakest: { itemKey: string; criterionKey: string; gap: number } | null = null;
  for (const item of slip.rounds.flatMap((round) => round.items)) {
    for (const criterion of item.criteria) {
      const range = criterion.maximum - criterion.minimum;
      const from = criterion.all?.median ?? criterion.maximum;
      const gap = range <= 0 ? 0 : (from - criterion.own) / range;
      if (weakest === null || gap > weakest.gap) {
        weakest = { itemKey: item.key, criterionKey: criterion.key, gap };
      }
    }
  }
  return weakest === null ? null : { itemKey: weakest.itemKey, criterionKey: weakest.criterionKey };
}
