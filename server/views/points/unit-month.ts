import { UnitMonthInput, type UnitMonthView } from "#app/contracts/points-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayListPeople, readablePaths } from "#app/domain/access/people.ts";
import { monthOf } from "#app/domain/daily/month.ts";
import { RECORD_KINDS } from "#app/domain/daily/work-record.ts";
import { postOf } from "#app/domain/people/cadre.ts";
import { dayOf } from "#app/text/time.ts";
import { listUnits } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { cadreFieldsOf } from "#server/commands/people/cadre-fields.ts";
import { loadMonth } from "#server/points/load-points.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";

const PAGE_SIZE = 50;
const MOST_ROWS = 5_000;

/** Points of the people of a unit in a month, by unit and name: a list to look things up in, not a ranking. */
export const unitMonth = defineView({
  name: "points.unit-month",
  input: UnitMonthInput,
  async load({ db, input, actor, now }) {
    const paths = readablePaths(actor);
    const currentMonth = monthOf(dayOf(now));
    const month = input.month === undefined || input.month > currentMonth ? currentMonth : input.month;
    const units = await listUnits(db);
    const unit = units.find(({ id }) => id === input.unit);
    const within = unit !== undefined && paths.some((root) => liesIn(unit.path, root)) ? unit : null;
    const found = await listPeople(db, {
      ...{ paths, unitPath: within?.path ?? null, search: input.search },
      ...{ post: undefined, politicalStatus: undefined, education: undefined, inService: true },
      ...(input.whole === true
        ? { offset: 0, limit: MOST_ROWS }
        : { offset: (input.page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
    });
    const people = found.rows.map(({ cadre, unitPath }) => ({ cadreId: cadre.id, unitPath }));
    const months = await loadMonth(db, { people, month });
    return { ...found, months, units, paths, month, currentMonth, unitId: within?.id ?? null };
  },
  allow: ({ actor }) => mayListPeople(actor),
  project(facts, { input }): UnitMonthView {
    const byId = new Map(facts.units.map((unit) => [unit.id, unit]));
    const rows = facts.rows.map(({ cadre, unitName }) => {
      const { scheme = null, trace = null } = facts.months.get(cadre.id) ?? {};
      return {
        ...{ cadreId: cadre.id, name: cadre.name, unitName },
        aboveName: byId.get(byId.get(cadre.unitId)?.parentId ?? "")?.name ?? null,
        post: postOf(cadreFieldsOf(cadre)),
        ...{ schemeName: scheme?.name ?? null, base: trace?.base ?? 0, total: trace?.total ?? null },
        byKind: Object.fromEntries((trace?.kinds ?? []).map(({ kind, points }) => [kind, points])),
      };
    });
    return {
      rows,
      kinds: RECORD_KINDS.filter((kind) => rows.some(({ byKind }) => Object.hasOwn(byKind, kind))),
      ...{ total: facts.total, size: PAGE_SIZE, currentMonth: facts.currentMonth },
      filter: { unit: facts.unitId, month: facts.month, search: input.search, page: input.page },
      units: unitChoices({ units: facts.units, paths: facts.paths }),
    };
  },
});
