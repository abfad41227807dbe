import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import { type MeanSquares, meanSquares } from "#app/domain/scoring/analytics/intraclass.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { ContestReliability } from "#app/domain/selection/list-report.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";

/** Fewer people say nothing of how a contest measures. */
const LEAST_PEOPLE = 3;

type Signed = { document: ContestDocument; result: ContestResult };

/**
 * How well a contest's official scores measure. PURE. Each item has a table of people × judges for each of its panels; in
 * it stand the judges' totals as the scoring has them (marks times factors, summed or averaged by weight) of every judge
 * whose sheet is complete, dropped by a trim or not: the trim decides the score, the table tells how far judges differ.
 * Only people marked by the whole panel count. What is left between people and judges is the error σ² of one judge; the
 * mean of k judges has σ²/k, k being those a trim leaves. An item enters the contest with its share, so
 *
 *     SE² = Σ share² · σ²/k        ρ = 1 − SE² / variance of the official scores
 *
 * which for one item of one panel is σ²person / (σ²person + σ²error/k) (Kelley; Shrout & Fleiss 1979). An item without
 * two judges (a written paper, a buzzer final) brings no error that could be seen. How severe parallel panels are against
 * each other is not in it: nobody is marked by both.
 */
export function reliabilityOf(given: Signed & { contestId: string; title: string }): ContestReliability {
  const { contestId, title, document, result } = given;
  const scores = result.ranking.map(({ score }) => hundredths(score));
  const people = scores.length;
  const mean = people === 0 ? 0 : roundedMean(scores);
  const none = { contestId, title, people, mean, reliability: null, standardError: null };
  const errors = sharesOf(given).flatMap(({ item, share }) => {
    const error = errorOf({ document, result, item });
    return error === null ? [] : [share ** 2 * error];
  });
  const spread = varianceOf(scores.map((score) => score / 100));
  if (people < LEAST_PEOPLE || errors.length === 0 || spread === 0) return none;
  const squared = errors.reduce((sum, each) => sum + each, 0);
  const reliability = Math.min(1, Math.max(0, 1 - squared / spread));
  return {
    ...none,
    reliability: Math.round(reliability * 10_000),
    standardError: Math.round(Math.sqrt(squared) * 100),
  };
}

/** A published score in hundredths, half away from zero where it has more digits. */
export function hundredths(score: string): number {
  const rounded = Decimal.parseCenti(Decimal.fixed({ value: Decimal.ofExact(score), digits: 2 }));
  if (!rounded.ok) throw new Error(`not a score: ${score}`);
  return rounded.value;
}

/** Half up. Of nothing: throws. */
export function roundedMean(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.floor((2 * sum + values.length) / (2 * values.length));
}

function varianceOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** What a point of each item is worth in the contest, over the rounds that at least half of those placed took part in. */
export function sharesOf({
  document: { ruleSet },
  result,
}: Signed): { round: string; item: Item; share: number }[] {
  const reached = (index: number) =>
    result.contestants.filter(({ contest }) => (contest?.rounds.length ?? 0) > index).length;
  const usual = ruleSet.rounds.filter((_, index) => reached(index) * 2 >= result.ranking.length);
  return usual.flatMap((round) => {
    const share = roundShare({ ruleSet, round, usual });
    return round.items.map((item) => ({
      round: round.key,
      item,
      share: share * (round.combineItems === "sum" ? 1 : item.weight / 10_000),
    }));
  });
}

type Round = RuleSet["rounds"][number];

function roundShare(given: { ruleSet: RuleSet; round: Round; usual: readonly Round[] }): number {
  const { ruleSet, round, usual } = given;
  if (ruleSet.combineRounds === "sum") return round.weight / 10_000;
  const whole = usual.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return round === usual.at(-1) ? 1 : 0;
  return round.weight / whole;
}

/** Squared standard error of an item's panel value, in points²; null: no panel of two judges or more. */
function errorOf({ document, result, item }: Signed & { item: Item }): number | null {
  const panels = new Map(
    document.performances
      .filter((performance) => performance.item === item.key)
      .map(({ contestant, panel }) => [contestant, panel]),
  );
  const rows = result.performances.flatMap((row) =>
    row.item === item.key && row.status === "scored"
      ? [{ panel: panels.get(row.contestant) ?? "", trace: row.arithmetic.panel }]
      : [],
  );
  let [squares, freedom, counting, judged] = [0, 0, 0, 0];
  for (const panel of new Set(rows.map((row) => row.panel))) {
    const own = rows.filter((row) => row.panel === panel);
    const found = residual(own.map(({ trace }) => trace));
    if (found.k < 2 || found.n < 2) continue;
    const free = (found.n - 1) * (found.k - 1);
    squares += found.error * free;
    freedom += free;
    for (const { trace } of own) counting += countingIn(trace);
    judged += own.length;
  }
  if (freedom === 0 || counting === 0) return null;
  return squares / freedom / (counting / judged);
}

type Trace = Extract<ContestResult["performances"][number], { status: "scored" }>["arithmetic"]["panel"];

const countingIn = ({ present, trim }: Trace): number => Math.max(1, present - trim.high - trim.low);

function residual(traces: readonly Trace[]): MeanSquares {
  const seats = [...new Set(traces.flatMap(({ judges }) => judges.map(({ seatId }) => seatId)))];
  return meanSquares(
    traces.map(({ judges }) => {
      const totals = new Map(judges.map(({ seatId, total }) => [seatId, total]));
      return seats.map((seat) => {
        const total = totals.get(seat);
        return total === undefined ? null : Rational.approximate(Decimal.ofExact(total));
      });
    }),
  );
}
