import { uuidv7 } from "uuidv7";
import { ImportContestants } from "#app/contracts/contest.ts";
import * as ContestantList from "#app/domain/contest/contestant-list.ts";
import { listUnitsUnder } from "#db/queries/contest-units.ts";
import { insertContestants, listRoster } from "#db/queries/contestants.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadRegistration, refuseRegistration } from "./registration.ts";
import { allowSetUp, setUpChanged } from "./set-up.ts";

/** A list of names and units: good rows enter, each bad row is answered with its rule. */
export const importContestants = defineCommand({
  name: "contest.import-contestants",
  input: ImportContestants,
  async load({ tx, input }) {
    const facts = await loadRegistration({ tx, input });
    if (facts === null) return null;
    const roster = await listRoster(tx, { unitPath: facts.unitPath, cadreIds: null });
    const units = await listUnitsUnder(tx, facts.unitPath);
    return { ...facts, roster, units };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseRegistration(facts);
    if (no !== null) return no;
    const { contestId } = input;
    const seated = new Set(facts.seats.map(({ cadreId }) => cadreId));
    const verdicts = ContestantList.read({
      rows: input.rows,
      roster: facts.roster,
      units: facts.units,
      already: facts.contestants,
    });
    const refusals: { row: number; rule: string }[] = [];
    const rows = verdicts.flatMap((verdict) => {
      if (verdict.kind === "refused") {
        refusals.push({ row: verdict.row, rule: verdict.rule });
        return [];
      }
      const cadreId = verdict.kind === "cadre" ? verdict.cadreId : null;
      if (cadreId !== null && seated.has(cadreId)) {
        refusals.push({ row: verdict.row, rule: "contest.judges-here" });
        return [];
      }
      const { unitId, name, unitName } = verdict;
      return [{ id: uuidv7(), contestId, cadreId, unitId, name, unitName }];
    });
    return done(
      { added: rows.length, refused: refusals },
      {
        write: (tx) => insertContestants(tx, rows),
        ...setUpChanged({
          contestId,
          type: "contestants-added",
          details: { contestantIds: rows.map(({ id }) => id), refused: refusals.length, from: "list" },
        }),
      },
    );
  },
});
