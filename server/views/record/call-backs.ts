import type { CallBacksView } from "#app/contracts/record-desk-views.ts";
import { CallBackFilter } from "#app/contracts/record-life.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { callBackObstacle } from "#app/domain/access/record-life.ts";
import { listSampledCallBacks } from "#db/queries/call-backs.ts";
import { listManagers } from "#db/queries/org.ts";
import { listAccountNames, listPlacedRecords } from "#db/queries/record-life.ts";
import { lifeOf, readerOf } from "#server/commands/record/placed-life.ts";
import { defineView } from "#server/views/define-view.ts";
import { aboutRecord } from "./record-scope.ts";
import { callBackView } from "./record-steps.ts";

const PAGE_SIZE = 50;
/** Rows of a file. */
const FILE_SIZE = 10_000;

/** Records drawn by lot in the reader's area: whom to ask what, and what was said. */
const viewOf = (size: number) =>
  defineView({
    name: "record.call-backs",
    input: CallBackFilter,
    load: async ({ db, input, actor }) => {
      const page = await listSampledCallBacks(db, {
        ...{ paths: readablePaths(actor), reader: readerOf(actor), state: input.state },
        ...{ offset: (input.page - 1) * size, limit: size },
      });
      const [placed, managers, names] = await Promise.all([
        listPlacedRecords(
          db,
          page.rows.map(({ recordId }) => recordId),
        ),
        listManagers(db),
        listAccountNames(
          db,
          page.rows.map(({ calledBy }) => calledBy),
        ),
      ]);
      const byId = new Map(placed.map((row) => [row.record.id, row]));
      return { ...page, byId, managers, names };
    },
    allow: ({ actor }) => mayOpenDaily(actor),
    project: (facts, { viewer, input }): CallBacksView => ({
      rows: facts.rows.flatMap((row) => {
        const record = facts.byId.get(row.recordId);
        if (record === undefined) return [];
        const obstacle = callBackObstacle(viewer, lifeOf(record, facts.managers));
        return [{ ...callBackView(row, facts.names), record: aboutRecord(record), obstacle }];
      }),
      total: facts.total,
      size,
      page: input.page,
      state: input.state,
    }),
  });

export const callBacks = viewOf(PAGE_SIZE);
/** The same without pages, for the file. */
export const allCallBacks = viewOf(FILE_SIZE);
