import { FigureListInput } from "#app/contracts/dashboard.ts";
import type { FigureListView, PlaceShown } from "#app/contracts/dashboard-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { figureOf } from "#app/domain/daily/figures.ts";
import { atOneMoment } from "#db/queries/dashboard.ts";
import { countList, findUnitPaths, listBehind } from "#db/queries/dashboard-lists.ts";
import { listUnits, type UnitFacts } from "#db/queries/org.ts";
import { defineView } from "#server/views/define-view.ts";
import { amountsIn, valueIn } from "./amounts.ts";
import { listRowsOf } from "./list-rows.ts";
import { askedOf, unitScopeOf } from "./scope.ts";

const PAGE_SIZE = 50;
/** As many rows as a file holds; more are said to be missing from it. */
const MOST_ROWS = 10_000;

/** What a figure was counted from: exactly the people, records or contests that make the number. */
export const figureList = defineView({
  name: "dashboard.list",
  input: FigureListInput,
  load: async ({ db, input, actor, now }) => {
    if (!mayOpenDaily(actor)) return null;
    return atOneMoment(db, async (tx) => {
      const units = await listUnits(tx);
      const { unitIds, ...scope } = unitScopeOf({ units, actor, input });
      const asked = askedOf({ input, scope: { unitIds, ...scope }, now });
      const { counted, whole } = figureOf(input.figure);
      const query = { counted, scope: { unitIds, ...asked.window } };
      const size = input.whole ? MOST_ROWS : PAGE_SIZE;
      const rows = await listBehind(tx, { ...query, offset: (input.page - 1) * size, limit: size });
      const { total } = await countList(tx, query);
      const keys = whole === undefined ? [input.figure] : [input.figure, whole];
      const amounts = await amountsIn(tx, { unitIds, window: asked.window, keys });
      const value = valueIn(amounts, { key: input.figure, unitIds });
      const shown = input.whole ? [] : rows.map(({ id }) => String(id));
      const paths = await findUnitPaths(tx, shown);
      return { units, asked, rows, total, size, value, paths };
    });
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): FigureListView => {
    const { units, asked, rows, total, size, value, paths } = facts;
    const readable = readablePaths(viewer);
    const mayOpen = (cadreId: string) => {
      const path = paths.get(cadreId);
      return path !== undefined && readable.some((root) => liesIn(path, root));
    };
    const around = { day: asked.day, placeOf: placesIn(units), mayOpen };
    return {
      ...{ figure: input.figure, asked, value, total, size, page: input.page },
      list: listRowsOf(figureOf(input.figure).counted, { rows, ...around }),
    };
  },
});

function placesIn(units: readonly UnitFacts[]): (unitId: string) => PlaceShown {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (unitId) => {
    const unit = byId.get(unitId);
    return { unitName: unit?.name ?? "", aboveName: byId.get(unit?.parentId ?? "")?.name ?? null };
  };
}
