import { ImportContestants } from "#app/contracts/contest.ts";
import { mayEditSetup } from "#app/domain/access/contest-setup.ts";
import * as ContestantList from "#app/domain/contest/contestant-list.ts";
import { listUnitsUnder } from "#db/queries/contest-units.ts";
import { listContestants, listRoster } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";

/** What would become of each row of a list; nothing is written. */
export const contestantListCheck = defineView({
  name: "contest.contestant-list-check",
  input: ImportContestants,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    if (found === null) return null;
    const [already, roster, units] = await Promise.all([
      listContestants(db, contestId),
      listRoster(db, { unitPath: found.unitPath, cadreIds: null }),
      listUnitsUnder(db, found.unitPath),
    ]);
    return { ...found, already, roster, units };
  },
  allow: ({ actor, facts }) => mayEditSetup(actor, facts),
  project: (facts, { input }) => ({
    verdicts: ContestantList.read({ ...facts, rows: input.rows }).map((verdict) => ({
      row: verdict.row,
      kind: verdict.kind,
      name: verdict.name,
      unitName: verdict.unitName,
      rule: verdict.kind === "refused" ? verdict.rule : null,
      namesake: verdict.kind === "outsider" ? verdict.namesake : null,
    })),
  }),
});
