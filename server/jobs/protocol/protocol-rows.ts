import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { PerformanceResult } from "#app/domain/ranking/contest-result.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { Protocol } from "#server/views/results/protocol.ts";

type Performance = ContestDocument["performances"][number];
type Item = ContestDocument["ruleSet"]["rounds"][number]["items"][number];
type Round = ContestDocument["ruleSet"]["rounds"][number];
type Scored = Extract<PerformanceResult, { status: "scored" }>;

/** One performance as the protocol writes it: who, what, and the arithmetic where there is one. */
export type ProtocolRow = {
  round: Round;
  item: Item;
  performance: Performance;
  number: number | null;
  name: string;
  unit: string;
  result: PerformanceResult;
  scored: Scored | null;
};

/** The performances in the order of the document: round, item, panel, running order. */
export function protocolRows({ document, result }: Protocol): ProtocolRow[] {
  const people = new Map(document.people.contestants.map((row) => [row.id, row]));
  const results = new Map(result.performances.map((row) => [keyOf(row), row]));
  const rounds = new Map(document.ruleSet.rounds.map((round) => [round.key, round]));
  return document.performances.flatMap((performance) => {
    const round = rounds.get(performance.round);
    const item = round?.items.find(({ key }) => key === performance.item);
    const found = results.get(keyOf(performance));
    if (round === undefined || item === undefined || found === undefined) return [];
    const person = people.get(performance.contestant);
    return [
      {
        round,
        item,
        performance,
        number: person?.number ?? null,
        name: person?.name ?? performance.contestant,
        unit: person?.unit ?? person?.community ?? "",
        result: found,
        scored: found.status === "scored" ? found : null,
      },
    ];
  });
}

const keyOf = (of: { contestant: string; round: string; item: string }) =>
  `${of.contestant}/${of.round}/${of.item}`;

/** Exact text of the arithmetic, as points with two decimals. */
export const shown = (exact: string): string => Decimal.fixed({ value: Decimal.ofExact(exact), digits: 2 });

/** Points taken for the time and for breaches, positive, in hundredths. */
export const deductionsOf = (scored: Scored): { time: number; breaches: number } => ({
  time: scored.arithmetic.time?.points ?? 0,
  breaches: scored.arithmetic.breaches.reduce((sum, { points }) => sum + points, 0),
});
