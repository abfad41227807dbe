import type { z } from "zod";
import { ListReserve } from "#app/contracts/reserve.ts";
import type { ReserveEntry, ReserveListView, ReserveTotals } from "#app/contracts/reserve-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { managingPathOf, mayManagePeople, mayReadPeople, readablePaths } from "#app/domain/access/people.ts";
import { mayOpenSelection } from "#app/domain/access/selection.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import { dayOf } from "#app/text/time.ts";
import { listManagedPaths, listUnitsWithin, type UnitFacts } from "#db/queries/org.ts";
import { listReserveWithin, type PlacedReserve } from "#db/queries/reserve.ts";
import { defineView } from "#server/views/define-view.ts";

type Filter = z.output<typeof ListReserve>;

/** Everybody in the reserve whom the reader manages or sits above. */
export const reserveList = defineView({
  name: "reserve.list",
  input: ListReserve,
  async load({ db, actor }) {
    const paths = readablePaths(actor);
    const [rows, units, managedPaths] = await Promise.all([
      listReserveWithin(db, paths),
      listUnitsWithin(db, [""]),
      listManagedPaths(db),
    ]);
    return { rows, units, managedPaths, paths };
  },
  allow: ({ actor }) => mayOpenSelection(actor),
  project({ rows, units, managedPaths, paths }, { viewer, input, now }): ReserveListView {
    const subdistricts = units.filter(({ kind }) => kind === "subdistrict");
    const unit = units.find(({ id }) => id === input.unitId);
    const shown = rows.filter((row) => passes(row, { input, unitPath: unit?.path ?? null }));
    const entries = shown.map((row) => entryOf({ row, subdistricts, managedPaths, viewer }));
    return {
      rows: entries,
      total: rows.length,
      totals: totalsOf(entries.filter(({ leftOn }) => leftOn === null)),
      subdistricts: subdistricts
        .filter(({ path }) => paths.some((own) => path.startsWith(own)))
        .map(({ id, name }) => ({ id, name })),
      today: dayOf(now),
    };
  },
});

function passes(row: PlacedReserve, given: { input: Filter; unitPath: string | null }): boolean {
  const { reserve } = row;
  const { input, unitPath } = given;
  const { state } = input;
  return (
    row.name.toLowerCase().includes(input.search.toLowerCase()) &&
    (input.pool === null || reserve.pool === input.pool) &&
    (input.post === null || reserve.post === input.post) &&
    (input.level === null || reserve.level === input.level) &&
    (unitPath === null || row.keeperPath.startsWith(unitPath) || row.personPath.startsWith(unitPath)) &&
    (state === "all" || (state === "left") === (reserve.leftOn !== null))
  );
}

function entryOf(given: {
  row: PlacedReserve;
  subdistricts: readonly UnitFacts[];
  managedPaths: readonly string[];
  viewer: Actor;
}): ReserveEntry {
  const { row, viewer } = given;
  const { id, cadreId, pool, post, level, fromOn, leftOn, leftWhy, leftReason } = row.reserve;
  const above = given.subdistricts.find(({ path }) => row.keeperPath.startsWith(path));
  const managingPath = managingPathOf({ unitPath: row.keeperPath, managedPaths: given.managedPaths });
  return {
    ...{ id, cadreId, name: row.name, unitName: row.personUnit, pool, post, level },
    ...{ keeperName: row.keeperName, subdistrictName: above?.name ?? null },
    ...{ fromOn, leftOn, leftWhy, leftReason },
    round: { id: row.roundId, title: row.roundTitle },
    open: mayReadPeople(viewer, row.personPath),
    mayLeave: leftOn === null && mayManagePeople(viewer, { managingPath }) && !isOwn(viewer, cadreId),
  };
}

function totalsOf(rows: readonly ReserveEntry[]): ReserveTotals {
  const bySubdistrict = new Map<string | null, number>();
  for (const { subdistrictName: name } of rows) bySubdistrict.set(name, (bySubdistrict.get(name) ?? 0) + 1);
  return {
    people: rows.length,
    posts: RESERVE_KINDS.map((post) => ({
      post,
      people: rows.filter((row) => row.post === post).length,
    })),
    subdistricts: [...bySubdistrict].map(([name, people]) => ({ name, people })),
  };
}
