import type { ObjectionsView } from "#app/contracts/record-desk-views.ts";
import { ObjectionFilter } from "#app/contracts/record-life.ts";
import { isOwn, mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { decidingPathOf, decisionObstacle } from "#app/domain/access/record-life.ts";
import { listManagers, listUnits } from "#db/queries/org.ts";
import { listAccountNames, listPlacedRecords } from "#db/queries/record-life.ts";
import { listObjections } from "#db/queries/record-objections.ts";
import { lifeOf } from "#server/commands/record/placed-life.ts";
import { defineView } from "#server/views/define-view.ts";
import { aboutRecord } from "./record-scope.ts";
import { objectionView } from "./record-steps.ts";

const PAGE_SIZE = 50;
/** Rows of a file. */
const FILE_SIZE = 10_000;

/** Objections to records of the reader's area, with the level that decides each. */
const viewOf = (size: number) =>
  defineView({
    name: "record.objections",
    input: ObjectionFilter,
    load: async ({ db, input, actor }) => {
      const page = await listObjections(db, {
        ...{ paths: readablePaths(actor), state: input.state },
        ...{ offset: (input.page - 1) * size, limit: size },
      });
      const [placed, managers, units, names] = await Promise.all([
        listPlacedRecords(
          db,
          page.rows.map(({ recordId }) => recordId),
        ),
        listManagers(db),
        listUnits(db),
        listAccountNames(
          db,
          page.rows.flatMap(({ accountId, decidedBy }) => [accountId, decidedBy]),
        ),
      ]);
      const byId = new Map(placed.map((row) => [row.record.id, row]));
      const unitNames = new Map(units.map(({ path, name }) => [path, name]));
      return { ...page, byId, managers, unitNames, names };
    },
    allow: ({ actor }) => mayOpenDaily(actor),
    project: (facts, { viewer, input }): ObjectionsView => ({
      rows: facts.rows.flatMap((row) => {
        const record = facts.byId.get(row.recordId);
        if (record === undefined) return [];
        const objected = { ...lifeOf(record, facts.managers), filedBy: row.accountId };
        const tellFiler = !isOwn(viewer, objected.cadreId);
        return [
          {
            ...objectionView(row, { names: facts.names, tellFiler }),
            record: aboutRecord(record),
            obstacle: decisionObstacle(viewer, objected),
            level: facts.unitNames.get(decidingPathOf(objected) ?? "") ?? null,
          },
        ];
      }),
      total: facts.total,
      size,
      page: input.page,
      state: input.state,
    }),
  });

export const objections = viewOf(PAGE_SIZE);
/** The same without pages, for the file. */
export const allObjections = viewOf(FILE_SIZE);
