import { OnContest } from "#app/contracts/results.ts";
import { mayPublish } from "#app/domain/access/results.ts";
import { step } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listAppeals } from "#db/queries/appeals.ts";
import { saveContestState } from "#db/queries/results.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockAndRead } from "./result-facts.ts";

/** Nothing of the contest changes any more. Refuses `results.appeals-open` while an appeal waits for its answer. */
export const archiveContest = defineCommand({
  name: "results.archive",
  input: OnContest,
  async load({ tx, input }) {
    const locked = await lockAndRead(tx, input.contestId);
    return locked === null ? null : { ...locked, appeals: await listAppeals(tx, input.contestId) };
  },
  allow: ({ actor, facts }) => mayPublish(actor, facts.scope),
  run({ facts: { facts, scope, appeals } }) {
    const stepped = step({ status: facts.contest.status, arrow: "archive" });
    if (!stepped.ok) return stepped;
    const open = appeals.filter(({ appeal }) => appeal.status === "open").length;
    if (open > 0) return refused("results.appeals-open", { count: open });
    return done(null, {
      write: (tx) => saveContestState(tx, { contestId: scope.contestId, status: stepped.value }),
      audit: { contestId: scope.contestId, details: {} },
      events: [{ contestId: scope.contestId, type: "contest-archived", performanceIds: null }],
    });
  },
});
