import { RestoreContestant } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import {
  findContestant,
  lockPerformancesOf,
  saveContestantStatus,
  savePerformancesAside,
} from "#db/queries/contestants.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/** Takes a withdrawal back: the contestant competes again, in the places of the running order kept for them. */
export const restoreContestant = defineCommand({
  name: "contest.restore-contestant",
  input: RestoreContestant,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    const contestant = found && (await findContestant(tx, input));
    if (found === null || contestant === null) return null;
    return { ...found, contestant, performances: await lockPerformancesOf(tx, contestant.id) };
  },
  allow: allowSetUp,
  run({ input, facts }) {
    const no = refuseEdit({ status: facts.contest.status, edit: "withdrawals" });
    if (no !== null) return no;
    const { contestant, performances } = facts;
    if (contestant.status !== "withdrawn") return refused("contest.not-withdrawn", { name: contestant.name });
    const aside = performances.filter(({ status }) => status === "absent").map(({ id }) => id);
    return done(null, {
      async write(tx) {
        await saveContestantStatus(tx, { contestantId: contestant.id, status: "registered", reason: null });
        await savePerformancesAside(tx, { performanceIds: aside, status: "waiting", reason: null });
      },
      ...setUpChanged({
        contestId: input.contestId,
        type: "contestant-restored",
        details: { contestantId: contestant.id, performanceIds: aside },
      }),
    });
  },
});
