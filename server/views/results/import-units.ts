import { z } from "zod";
import { mayImportInto } from "#app/domain/access/results.ts";
import { listUnitsUnder, type UnitRow } from "#db/queries/contest-units.ts";
import { defineView } from "../define-view.ts";

/** Grids and compounds hold no contests. */
const HOLD_CONTESTS = new Set<UnitRow["kind"]>(["district", "subdistrict", "community"]);

/** The units a contest may be put into by this reader; empty: none. */
export const importUnitsView = defineView({
  name: "results.import-units",
  input: z.strictObject({}),
  async load({ db, actor }) {
    const paths = actor.kind === "account" ? actor.grants.flatMap(({ unitPath }) => unitPath ?? []) : [];
    const found = new Map<string, UnitRow>();
    for (const path of new Set(paths)) {
      for (const unit of await listUnitsUnder(db, path)) found.set(unit.id, unit);
    }
    return [...found.values()].filter(
      ({ kind, path }) => HOLD_CONTESTS.has(kind) && mayImportInto(actor, path),
    );
  },
  allow: ({ facts }) => facts.length > 0,
  project: (units) => units.map(({ id, name }) => ({ id, name })),
});
