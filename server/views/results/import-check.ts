import { ImportContest } from "#app/contracts/results.ts";
import { mayImportInto } from "#app/domain/access/results.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { findCadresUnder } from "#db/queries/contest-import.ts";
import { findUnit } from "#db/queries/contest-units.ts";
import { readImport, rosterIds } from "#server/commands/results/import-problems.ts";
import { defineView } from "../define-view.ts";

export type ImportCheck =
  | { ok: true; title: string; contestants: number; matched: number; performances: number; sheets: number }
  | { ok: false; problems: Problem[] };

/** The dry run of an import: every problem of the file, or what would be put in. Writes nothing. */
export const importCheckView = defineView({
  name: "results.import-check",
  input: ImportContest,
  async load({ db, input }) {
    const unit = await findUnit(db, input.unitId);
    if (unit === null) return null;
    const read = readImport({ json: input.document, take: input.take });
    const ids = read.ok ? rosterIds(read.document) : [];
    return { unit, read, matched: (await findCadresUnder(db, { ids, unitPath: unit.path })).size };
  },
  allow: ({ actor, facts }) => mayImportInto(actor, facts.unit.path),
  project({ read, matched }, { input }): ImportCheck {
    if (!read.ok) return read;
    const { contest, people, performances } = read.document;
    const sheets =
      input.take === "frame" ? 0 : performances.reduce((sum, each) => sum + each.sheets.length, 0);
    return {
      ok: true,
      title: contest.title,
      contestants: people.contestants.length,
      matched,
      performances: performances.length,
      sheets,
    };
  },
});
