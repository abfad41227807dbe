import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { ContestReliability } from "#app/domain/selection/list-report.ts";
import { publishedReliability, reliabilityOf } from "#app/domain/selection/reliability.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";

type Signed = { document: ContestDocument; result: ContestResult };

/**
 * How well a contest's official scores measure. PURE. Each item has a table of people × judges; in it stand the judges'
 * totals as the scoring has them (marks times factors, summed or averaged by weight) of every judge whose sheet is complete,
 * dropped by a trim or not: the trim decides the score, the table tells how far judges differ. Only people marked by the
 * whole panel count. An item without two judges (a written paper, a buzzer final) brings no error that could be seen.
 * Parallel panels have a table each: how severe panels are against each other is not in it, as nobody is marked by both.
 */
export function measuredBy(given: Signed & { contestId: string; title: string }): ContestReliability {
  const { contestId, title, result } = given;
  const scores = result.ranking.map(({ score }) => hundredths(score));
  const items = sharesOf(given).flatMap(({ item, share }) => {
    const tables = tablesOf(given, item.key);
    return tables.length === 0 ? [] : [{ weight: share * 100, tables }];
  });
  const { reliability, standardError } = reliabilityOf({ items, scores });
  return {
    contestId,
    title,
    people: scores.length,
    mean: scores.length === 0 ? 0 : roundedMean(scores),
    reliability: reliability === null ? null : publishedReliability(reliability),
    standardError: standardError === null ? null : Math.round(standardError),
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

type Trace = Extract<ContestResult["performances"][number], { status: "scored" }>["arithmetic"]["panel"];

/** Of each panel with two judges: a line for everybody whom all of them marked, a column for each judge, totals in points. */
export function tablesOf({ document, result }: Signed, itemKey: string): number[][][] {
  const panels = new Map(
    document.performances
      .filter(({ item }) => item === itemKey)
      .map(({ contestant, panel }) => [contestant, panel]),
  );
  const byPanel = new Map<string, Trace[]>();
  for (const row of result.performances) {
    if (row.item !== itemKey || row.status !== "scored") continue;
    const panel = panels.get(row.contestant) ?? "";
    byPanel.set(panel, [...(byPanel.get(panel) ?? []), row.arithmetic.panel]);
  }
  return [...byPanel.values()].flatMap((traces) => {
    const seats = [...new Set(traces.flatMap(({ judges }) => judges.map(({ seatId }) => seatId)))];
    return seats.length < 2 ? [] : [traces.flatMap((trace) => wholeLine(trace, seats))];
  });
}

function wholeLine({ judges }: Trace, seats: readonly string[]): number[][] {
  const totals = new Map(judges.map(({ seatId, total }) => [seatId, total]));
  const line = seats.flatMap((seat) => {
    const total = totals.get(seat);
    return total === undefined ? [] : [Rational.approximate(Decimal.ofExact(total))];
  });
  return line.length === seats.length ? [line] : [];
}
