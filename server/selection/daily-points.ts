import { shiftMonth } from "#app/domain/daily/month.ts";
import { ofMonths } from "#app/domain/daily/period-points.ts";
import type { DbOrTx } from "#db/client.ts";
import { loadYears, type PointPerson } from "#server/points/load-points.ts";

/** Hundredths of 100. */
export type DailyPoints = { mean: number; months: { month: string; points: number }[] };

/**
 * Mean of the months' verified work points from one month to another, each on the scale of 100 whatever its scheme's
 * maximum, rounded half up once. Months without a scheme are left out; somebody with none has no entry.
 */
export async function loadDailyPoints(
  db: DbOrTx,
  given: { people: readonly PointPerson[]; fromMonth: string; toMonth: string },
): Promise<Map<string, DailyPoints>> {
  const wanted = new Set(monthsBetween(given));
  const found = new Map<string, { month: string; points: number; maximum: number }[]>();
  for (const year of new Set([...wanted].map((month) => month.slice(0, 4)))) {
    const { people, toMonth: upTo } = given;
    const years = await loadYears(db, { people, year, upTo, withRatings: false });
    for (const [cadreId, { months }] of years) {
      const counted = months.flatMap(({ month, trace }) =>
        trace === null || !wanted.has(month) ? [] : [{ month, points: trace.total, maximum: trace.maximum }],
      );
      found.set(cadreId, [...(found.get(cadreId) ?? []), ...counted]);
    }
  }
  return new Map(
    [...found].flatMap(([cadreId, months]) => {
      const mean = ofMonths(months);
      return mean === null ? [] : [[cadreId, { mean, months: months.map(scaled) }] as const];
    }),
  );
}

const scaled = (month: { month: string; points: number; maximum: number }) => ({
  month: month.month,
  points: ofMonths([month]) ?? 0,
});

function monthsBetween({ fromMonth, toMonth }: { fromMonth: string; toMonth: string }): string[] {
  const months: string[] = [];
  for (let month = fromMonth; month <= toMonth; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
