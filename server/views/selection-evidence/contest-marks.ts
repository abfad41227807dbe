import type { ContestDocument } from "#app/contracts/interchange.ts";
import type { ContestResult } from "#app/domain/ranking/contest-result.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { Db } from "#db/client.ts";
import { hundredths, sharesOf } from "#server/selection/contest-reliability.ts";
import { readSigned } from "#server/views/results/signed-versions.ts";
import type { ExportDocument } from "./round-export.ts";

type Marks = NonNullable<ExportDocument["contests"][number]["marks"]>;
type Signed = { document: ContestDocument; result: ContestResult };

/** Official scores and judges' totals of a contest, nobody named: what its reliability is computed from. Null: not published. */
export async function marksOf(
  db: Db,
  contest: { id: string; publishedAt: Date | null },
): Promise<Marks | null> {
  const signed = await readSigned(db, contest, "published");
  if (signed === null) return null;
  return {
    scores: signed.result.ranking.map(({ score }) => hundredths(score)),
    items: sharesOf(signed).flatMap(({ round, item, share }) => {
      const tables = tablesOf(signed, item.key);
      const people = tables.flatMap((table) => table.all);
      if (people.length === 0) return [];
      const counting = people.reduce((sum, trace) => sum + countingIn(trace), 0) / people.length;
      return [{ round, item: item.key, share, counting, panels: tables.map(({ complete }) => complete) }];
    }),
  };
}

type Trace = Extract<ContestResult["performances"][number], { status: "scored" }>["arithmetic"]["panel"];

const countingIn = ({ present, trim }: Trace): number => Math.max(1, present - trim.high - trim.low);

/** One table a panel of two judges and two people or more, whole lines only. */
function tablesOf({ document, result }: Signed, itemKey: string) {
  const panelOf = new Map(
    document.performances
      .filter(({ item }) => item === itemKey)
      .map(({ contestant, panel }) => [contestant, panel]),
  );
  const byPanel = new Map<string, Trace[]>();
  for (const row of result.performances) {
    if (row.item !== itemKey || row.status !== "scored") continue;
    const panel = panelOf.get(row.contestant) ?? "";
    byPanel.set(panel, [...(byPanel.get(panel) ?? []), row.arithmetic.panel]);
  }
  return [...byPanel.values()].flatMap((all) => {
    const complete = completeRows(all);
    return complete.length < 2 || (complete[0]?.length ?? 0) < 2 ? [] : [{ all, complete }];
  });
}

function completeRows(traces: readonly Trace[]): number[][] {
  const seats = [...new Set(traces.flatMap(({ judges }) => judges.map(({ seatId }) => seatId)))];
  return traces.flatMap(({ judges }) => {
    const totals = new Map(judges.map(({ seatId, total }) => [seatId, total]));
    const row = seats.flatMap((seat) => {
      const total = totals.get(seat);
      return total === undefined ? [] : [Rational.approximate(Decimal.ofExact(total))];
    });
    return row.length === seats.length ? [row] : [];
  });
}
