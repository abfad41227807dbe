import { PersonPerformanceInput, type PersonPerformanceView } from "#app/contracts/points-views.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { daysOf, monthOf, monthsOf } from "#app/domain/daily/month.ts";
import * as PersonPoints from "#app/domain/daily/person-points.ts";
import { readAppraisals } from "#app/domain/people/appraisals.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listUnits } from "#db/queries/org.ts";
import { findCadreWithUnit, listCurrentAppointments, listPeople } from "#db/queries/people.ts";
import { listOwnRecords, listToldResults } from "#db/queries/points.ts";
import { loadMonth, loadYears } from "#server/points/load-points.ts";
import { defineView } from "#server/views/define-view.ts";

/** Fewer would tell the others' points. */
const LEAST_COMPARED = 5;
const MOST_COMPARED = 5_000;

/** One person's points: the month with every reason, the year so far. Read by the person and by who reads their record. */
export const personPerformance = defineView({
  name: "points.person-performance",
  input: PersonPerformanceInput,
  async load({ db, input, actor, now }) {
    const found = await findCadreWithUnit(db, input.cadreId);
    // Nothing more is asked for somebody who may not read it.
    if (found === null || !mayRead(actor, found)) return null;
    const currentMonth = monthOf(dayOf(now));
    const asked = input.month ?? currentMonth;
    const month = asked > currentMonth ? currentMonth : asked;
    const year = month.slice(0, 4);
    const upTo = year === currentMonth.slice(0, 4) ? currentMonth : `${year}-12`;
    const people = [{ cadreId: input.cadreId, unitPath: found.unitPath }];
    const [years, records, told, comparison] = await Promise.all([
      loadYears(db, { people, year, upTo, withRatings: true }),
      listOwnRecords(db, { cadreId: input.cadreId, ...daysOf(monthsOf(year)) }),
      listToldResults(db, [input.cadreId]),
      compare({ db, cadreId: input.cadreId, unitPath: found.unitPath, month }),
    ]);
    return { ...found, month, currentMonth, years, records, told, comparison };
  },
  allow: ({ actor, facts }) => mayRead(actor, facts),
  project(facts, { viewer }): PersonPerformanceView {
    const { cadre, month, records } = facts;
    const year = facts.years.get(cadre.id);
    if (year === undefined) throw new Error("the year of the person was loaded");
    const shown = year.months.find((each) => each.month === month);
    const [newest] = facts.told;
    return {
      ...{ cadreId: cadre.id, name: cadre.name, unitName: facts.unitName, own: isOwn(viewer, cadre.id) },
      ...{ month, currentMonth: facts.currentMonth },
      ...{ scheme: shown?.scheme ?? null, trace: shown?.trace ?? null },
      lines: records
        .filter(({ status, happenedOn }) => status === "verified" && monthOf(happenedOn) === month)
        .map(lineOf),
      waiting: records.filter(({ status }) => status !== "verified").map(lineOf),
      months: year.months.map(({ month: each, trace }) => ({
        ...{ month: each, total: trace?.total ?? null, maximum: trace?.maximum ?? 0 },
      })),
      ...{ quarters: year.quarters, year: year.result, comparison: facts.comparison },
      grades: cadre.appraisals === null ? [] : (readAppraisals(cadre.appraisals) ?? []),
      told:
        newest === undefined
          ? null
          : {
              ...{ appraisalId: newest.appraisalId, title: newest.title, period: newest.period },
              ...{ grade: newest.grade, total: newest.total },
            },
    };
  },
});

const mayRead = (actor: Actor, { cadre, unitPath }: { cadre: { id: string }; unitPath: string }): boolean =>
  isOwn(actor, cadre.id) || mayReadPeople(actor, unitPath);

const lineOf = (record: Awaited<ReturnType<typeof listOwnRecords>>[number]) => {
  const { id, kind, status, happenedOn, unitName, content, reason } = record;
  return { id, kind, status, happenedOn, unitName, content, reason };
};

/** Median of the month among people of the same post in the subdistrict; null where they are too few to hide in. */
async function compare(given: { db: Db; cadreId: string; unitPath: string; month: string }) {
  const { db, cadreId, month } = given;
  const [[held], units] = await Promise.all([listCurrentAppointments(db, [cadreId]), listUnits(db)]);
  const above = units.find(({ kind, path }) => kind === "subdistrict" && liesIn(given.unitPath, path));
  if (held === undefined || above === undefined) return null;
  const post: PostKind = held.post;
  const filter = { unitPath: null, search: "", politicalStatus: undefined, education: undefined };
  const { rows } = await listPeople(db, {
    ...{ paths: [above.path], post, ...filter },
    ...{ offset: 0, limit: MOST_COMPARED },
  });
  const people = rows.map(({ cadre, unitPath }) => ({ cadreId: cadre.id, unitPath }));
  const points = await loadMonth(db, { people, month });
  const values = [...points.values()].flatMap(({ trace }) => (trace === null ? [] : [trace.total]));
  const median = PersonPoints.medianOf({ values, least: LEAST_COMPARED });
  return median === null ? null : { post, unitName: above.name, people: values.length, median };
}
