import { SchemeFilter } from "#app/contracts/scheme.ts";
import type { SchemeListView } from "#app/contracts/scheme-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { mayReadScheme } from "#app/domain/access/schemes.ts";
import { listManagedPaths, listUnits } from "#db/queries/org.ts";
import { listSchemes } from "#db/queries/schemes.ts";
import { defineView } from "#server/views/define-view.ts";
import { ownUnits } from "./scheme-units.ts";

/** Schemes of the reader's units and, once in force, of the levels above. */
export const schemes = defineView({
  name: "scheme.schemes",
  input: SchemeFilter,
  async load({ db }) {
    const [rows, units, managedPaths] = await Promise.all([
      listSchemes(db),
      listUnits(db),
      listManagedPaths(db),
    ]);
    return { rows, units, managedPaths };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project(facts, { viewer, input }): SchemeListView {
    const readable = facts.rows.filter((row) => mayReadScheme(viewer, row));
    const shown = readable.filter(
      ({ unitId, status }) =>
        (input.unit === undefined || unitId === input.unit) &&
        (input.status === undefined || status === input.status),
    );
    return {
      rows: shown.map(({ id, name, unitName, status, fromMonth, toMonth, hash, body }) => ({
        ...{ id, name, unitName, status, hash, kinds: Object.keys(body.kinds).length },
        // A draft that was taken back keeps the month it was to begin with; it does not hold.
        ...{ fromMonth: status === "draft" ? null : fromMonth, toMonth },
      })),
      filter: input,
      units: [...new Map(readable.map(({ unitId, unitName }) => [unitId, unitName]))].map(([id, name]) => ({
        ...{ id, name },
      })),
      own: ownUnits({ ...facts, actor: viewer }),
    };
  },
});
