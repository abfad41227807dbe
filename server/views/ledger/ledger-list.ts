import {
  LedgerFilter,
  type LedgerFilterValue,
  LedgerListInput,
  type LedgerView,
} from "#app/contracts/ledger.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { mayEnterRecord, mayOpenDaily } from "#app/domain/access/daily.ts";
import { mayOpenLedger } from "#app/domain/access/ledger.ts";
import { managingPathOf, readablePaths } from "#app/domain/access/people.ts";
import { satisfactionOf } from "#app/domain/daily/ledger-life.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { countLedger, type LedgerQuery, listLedger } from "#db/queries/ledger.ts";
import { listManagedPaths, listUnits, type UnitFacts } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { defineView } from "#server/views/define-view.ts";
import { unitChoices } from "#server/views/people/unit-choices.ts";
import { ledgerRow } from "./ledger-row.ts";

const PAGE_SIZE = 30;
/** Of a ledger as a file. */
const MOST_ROWS = 5_000;
const MONTHS = 24;
/** People of a district; a list to choose from holds no more. */
const MOST_PEOPLE = 5_000;

type Asked = {
  actor: Actor;
  filter: Omit<LedgerFilterValue, "page">;
  own: boolean;
  units: readonly UnitFacts[];
  now: Date;
};

/** `own`: what a person registered or is to do, whatever it manages besides. */
function queryOf({ actor, filter, own, units, now }: Asked): LedgerQuery {
  const paths = own ? [] : readablePaths(actor);
  const unit = units.find(({ id }) => id === filter.unit);
  const cadreId = actor.kind === "account" ? actor.cadreId : null;
  const { state, urgency, month } = filter;
  return {
    ...{ paths, state, urgency, month, now },
    cadreId: own ? (cadreId ?? NOBODY) : null,
    unitPath: unit !== undefined && paths.some((root) => liesIn(unit.path, root)) ? unit.path : null,
  };
}
/** An id nobody has: an account without a person behind it has nothing of its own. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** The ledger of the units one reads, filtered; or one's own part of it. */
export const ledgerList = defineView({
  name: "ledger.list",
  input: LedgerListInput,
  load: async ({ db, input, actor, now }) => {
    const units = await listUnits(db);
    const query = queryOf({ actor, filter: input, own: input.own, units, now });
    if (query.paths.length === 0 && query.cadreId === null) return null;
    const window = { offset: (input.page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
    const [rows, counts, people] = await Promise.all([
      listLedger(db, { ...query, ...window }),
      countLedger(db, query),
      input.own ? [] : peopleToEnterFor(db, actor),
    ]);
    return { rows, counts, people, units, paths: query.paths };
  },
  allow: ({ actor, input }) => (input.own ? mayOpenLedger(actor) : mayOpenDaily(actor)),
  project: ({ rows, counts, people, units, paths }, { input, now }): LedgerView => {
    const { own: _, ...filter } = input;
    const { calls, ...figures } = counts;
    const total = filter.state === undefined ? figures.registered : totalOf(filter.state, figures);
    return {
      rows: rows.map((row) => ledgerRow(row, now)),
      ...{ total, size: PAGE_SIZE, filter, people },
      counts: {
        ...figures,
        satisfaction: satisfactionOf(calls),
        reached: calls.satisfied + calls.notSatisfied,
      },
      units: unitChoices({ units, paths }),
      months: lastMonths(dayOf(now)),
      today: dayOf(now),
    };
  },
});

type Figures = Omit<LedgerView["counts"], "satisfaction" | "reached">;
const totalOf = (state: NonNullable<LedgerView["filter"]["state"]>, figures: Figures): number =>
  state === "registered" ? figures.waiting : figures[state];

/** People an opinion can be registered for by this reader. */
async function peopleToEnterFor(db: Db, actor: Actor): Promise<LedgerView["people"]> {
  const everybody = { unitPath: null, post: undefined, search: "", politicalStatus: undefined };
  const [{ rows }, managedPaths] = await Promise.all([
    listPeople(db, {
      ...{ ...everybody, education: undefined, inService: true },
      ...{ paths: readablePaths(actor), offset: 0, limit: MOST_PEOPLE },
    }),
    listManagedPaths(db),
  ]);
  return rows
    .filter(({ cadre, unitPath }) =>
      mayEnterRecord(actor, { cadreId: cadre.id, managingPath: managingPathOf({ unitPath, managedPaths }) }),
    )
    .map(({ cadre, unitName }) => ({ id: cadre.id, name: cadre.name, unitName }));
}

function lastMonths(today: string): string[] {
  let [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: MONTHS }, () => {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    return text;
  });
}

/** The same rows, all of them, for a file. */
export const ledgerRows = defineView({
  name: "ledger.rows",
  input: LedgerFilter,
  load: async ({ db, input, actor, now }) => {
    const query = queryOf({ actor, filter: input, own: false, units: await listUnits(db), now });
    return { rows: await listLedger(db, { ...query, offset: 0, limit: MOST_ROWS }) };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: ({ rows }, { now }) => ({ rows: rows.map((row) => ledgerRow(row, now)), today: dayOf(now) }),
});
