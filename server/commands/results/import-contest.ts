import { ImportContest } from "#app/contracts/results.ts";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import { mayImportInto } from "#app/domain/access/results.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import {
  findCadresUnder,
  type ImportedRows,
  insertImported,
  insertImportedContest,
} from "#db/queries/contest-import.ts";
import { findUnit } from "#db/queries/contest-units.ts";
import { insertStages } from "#db/queries/draws.ts";
import { insertRules } from "#db/queries/rule-sets.ts";
import { hashOf, hexOf } from "../contest/rules-hash.ts";
import { defineCommand, done } from "../define-command.ts";
import { importedRows } from "./import-plan.ts";
import { readImport, rosterIds } from "./import-problems.ts";

/** What stands in the sentence of a refused file; the page lists all problems from a dry run. */
const shownProblem = ({ path, rule }: Problem): string => (path === "" ? rule : `${path}: ${rule}`);
const SHOWN = 5;

/**
 * Puts a contest from a file into a unit: rules (locked), people, panels, running order, and with `marks` everything
 * recorded, to be verified and signed here. All or nothing. The sheets are marked as paper and as entered by whoever
 * imports, who therefore cannot verify them. Refuses `results.import-faulty` with the problems of the file.
 */
export const importContest = defineCommand({
  name: "results.import-contest",
  input: ImportContest,
  async load({ tx, input }) {
    const unit = await findUnit(tx, input.unitId);
    if (unit === null) return null;
    const read = readImport({ json: input.document, take: input.take });
    const ids = read.ok ? rosterIds(read.document) : [];
    return { unit, read, cadres: await findCadresUnder(tx, { ids, unitPath: unit.path }) };
  },
  allow: ({ actor, facts }) => mayImportInto(actor, facts.unit.path),
  run({ input, facts, actor, now, runtime }) {
    const { read } = facts;
    if (!read.ok) {
      const problems = read.problems.slice(0, SHOWN).map(shownProblem);
      return refused("results.import-faulty", { count: read.problems.length, problems });
    }
    const rows = importedRows({
      document: read.document,
      take: input.take,
      unitId: facts.unit.id,
      cadres: facts.cadres,
      enteredBy: accountOf(actor),
      by: actorKey(actor),
      random: runtime.random,
      now,
    });
    const contestId = rows.contest.id;
    return done(
      { contestId, publicCode: rows.contest.publicCode, ...countsOf(rows) },
      {
        write: async (tx) => {
          await insertImportedContest(tx, rows.contest);
          const { ruleSet } = read.document;
          const rules = { contestId, version: 1, body: ruleSet, hash: hashOf(ruleSet) };
          await insertRules(tx, { ...rules, reason: null, at: now, locked: true });
          await insertImported(tx, rows);
          await insertStages(tx, { contestId, panelIds: rows.panels.map(({ id }) => id) });
        },
        audit: {
          contestId,
          details: {
            unitId: facts.unit.id,
            take: input.take,
            fileHash: hexOf(hashOf(input.document)),
            ...countsOf(rows),
          },
        },
        events: [{ contestId, type: "contest-imported", performanceIds: null }],
      },
    );
  },
});

const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

const countsOf = (rows: ImportedRows) => ({
  contestants: rows.contestants.length,
  matched: rows.contestants.filter(({ cadreId }) => cadreId != null).length,
  performances: rows.performances.length,
  sheets: rows.sheets.length,
});
