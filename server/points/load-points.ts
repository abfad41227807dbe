import { daysOf, monthsOf } from "#app/domain/daily/month.ts";
import * as PersonPoints from "#app/domain/daily/person-points.ts";
import type { DbOrTx } from "#db/client.ts";
import { listBelonging, listPointRecords, listToldResults } from "#db/queries/points.ts";
import { listSchemesInForce } from "#db/queries/schemes.ts";

/** Who is counted; `unitPath` is where they belong now, used where the history knows nothing. */
export type PointPerson = { cadreId: string; unitPath: string };

/** The facts of many people's points: one statement each for records, history and schemes. */
async function loadFacts(
  db: DbOrTx,
  { people, months }: { people: readonly PointPerson[]; months: readonly string[] },
) {
  const cadreIds = people.map(({ cadreId }) => cadreId);
  const [records, belonging, schemes] = await Promise.all([
    cadreIds.length === 0 ? [] : listPointRecords(db, { cadreIds, ...daysOf(months) }),
    cadreIds.length === 0 ? [] : listBelonging(db, cadreIds),
    listSchemesInForce(db),
  ]);
  const recordsOf = byCadre(records);
  const belongingOf = byCadre(belonging);
  const pathOf = ({ cadreId, unitPath }: PointPerson) => {
    const known = belongingOf.get(cadreId);
    return (month: string) =>
      known === undefined ? unitPath : PersonPoints.unitPathIn({ belonging: known, month });
  };
  return { recordsOf, pathOf, schemes };
}

/** Each person's points of one month with their trace; a month without a scheme has none. */
export async function loadMonth(
  db: DbOrTx,
  { people, month }: { people: readonly PointPerson[]; month: string },
): Promise<Map<string, PersonPoints.PersonMonth>> {
  const { recordsOf, pathOf, schemes } = await loadFacts(db, { people, months: [month] });
  return new Map(
    people.map((person) => {
      const records = recordsOf.get(person.cadreId) ?? [];
      const { body: _, ...counted } = PersonPoints.countMonth({
        ...{ month, records, schemes },
        unitPathIn: pathOf(person),
      });
      return [person.cadreId, counted];
    }),
  );
}

/**
 * Each person's months, quarters and year up to a month. `withRatings`: what raters said is taken from appraisals the
 * person was told of; without them it is left out, and the totals of quarters and year are the work points alone.
 */
export async function loadYears(
  db: DbOrTx,
  given: { people: readonly PointPerson[]; year: string; upTo: string; withRatings: boolean },
): Promise<Map<string, PersonPoints.PersonYear>> {
  const { people, year, upTo } = given;
  const cadreIds = people.map(({ cadreId }) => cadreId);
  const [{ recordsOf, pathOf, schemes }, told] = await Promise.all([
    loadFacts(db, { people, months: monthsOf(year) }),
    given.withRatings && cadreIds.length > 0 ? listToldResults(db, cadreIds) : [],
  ]);
  const toldOf = byCadre(told);
  return new Map(
    people.map((person) => {
      const rated = ratedBy(toldOf.get(person.cadreId) ?? []);
      const records = recordsOf.get(person.cadreId) ?? [];
      const counted = { year, upTo, records, schemes, rated, unitPathIn: pathOf(person) };
      return [person.cadreId, PersonPoints.of(counted)];
    }),
  );
}

function byCadre<R extends { cadreId: string }>(rows: readonly R[]): Map<string, R[]> {
  const grouped = new Map<string, R[]>();
  for (const row of rows) {
    const known = grouped.get(row.cadreId);
    if (known === undefined) grouped.set(row.cadreId, [row]);
    else known.push(row);
  }
  return grouped;
}

type Told = Awaited<ReturnType<typeof listToldResults>>[number];

const ratedBy =
  (told: readonly Told[]) =>
  ({ period, group }: { period: string; group: string }): PersonPoints.Rated | null => {
    const components = told.find((each) => each.period === period)?.components ?? [];
    const component = components?.find(({ source }) => source === group);
    if (component === undefined) return null;
    const { points, why } = component;
    return why === undefined ? { points } : { points, why };
  };
