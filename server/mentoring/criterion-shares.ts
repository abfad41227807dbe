import type { CriterionShare } from "#app/domain/growth/mentor-match.ts";
import { WHOLE } from "#app/domain/growth/mentor-match.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import type { Db, Tx } from "#db/client.ts";
import { listPublishedEntries } from "#db/queries/contest-shares.ts";
import { readSigned, type SignedBody } from "#server/views/results/signed-versions.ts";

type Placed = { contestant: string; criterion: string; share: number };

/** What people showed in published contests, criterion by criterion, beside the mean of everybody there. */
export async function criterionSharesOf(
  db: Db | Tx,
  cadreIds: readonly string[],
): Promise<Map<string, CriterionShare[]>> {
  const entries = await listPublishedEntries(db, cadreIds);
  const contests = new Map(entries.map((entry) => [entry.contestId, entry.publishedAt]));
  const shares = new Map<string, CriterionShare[]>();
  for (const [id, publishedAt] of contests) {
    const signed = await readSigned(db, { id, publishedAt }, "published");
    if (signed === null) continue;
    const placed = placedIn(signed);
    const means = meansOf(placed);
    for (const { cadreId, contestantId } of entries.filter(({ contestId }) => contestId === id)) {
      if (cadreId === null) continue;
      const own = placed.filter(({ contestant }) => contestant === contestantId);
      const known = shares.get(cadreId) ?? [];
      const told = own.map(({ criterion, share }) => ({
        criterion,
        share,
        mean: means.get(criterion) ?? share,
      }));
      shares.set(cadreId, [...known, ...told]);
    }
  }
  return shares;
}

/** Every criterion of every performance as a share of its maximum, in ten-thousandths. */
function placedIn({ document, result }: SignedBody): Placed[] {
  const maximumOf = new Map(
    document.ruleSet.rounds
      .flatMap((round) => round.items)
      .flatMap((item) => item.criteria.map(({ key, maximum }) => [`${item.key}/${key}`, maximum] as const)),
  );
  return result.performances.flatMap((row): Placed[] => {
    if (row.status !== "scored") return [];
    return row.arithmetic.panel.criteria.flatMap(({ key, name, combined }) => {
      const maximum = maximumOf.get(`${row.item}/${key}`) ?? 0;
      if (maximum <= 0) return [];
      const share = Rational.divide(Decimal.ofExact(combined), Rational.ofCenti(maximum));
      return [{ contestant: row.contestant, criterion: name, share: tenThousandths(share) }];
    });
  });
}

const tenThousandths = (share: Rational.Ratio): number =>
  Math.min(WHOLE, Math.max(0, Math.round(Rational.approximate(share) * WHOLE)));

function meansOf(placed: readonly Placed[]): Map<string, number> {
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { criterion, share } of placed) {
    const { sum, n } = sums.get(criterion) ?? { sum: 0, n: 0 };
    sums.set(criterion, { sum: sum + share, n: n + 1 });
  }
  return new Map([...sums].map(([criterion, { sum, n }]) => [criterion, Math.round(sum / n)]));
}
