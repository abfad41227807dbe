import { WithdrawContestant } from "#app/contracts/contest.ts";
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

/** A contestant gives up (弃赛): performances still waiting are put aside as absent; one under way is finished first. */
export const withdrawContestant = defineCommand({
  name: "contest.withdraw-contestant",
  input: WithdrawContestant,
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
    if (contestant.status !== "registered")
      return refused("contest.not-registered", { name: contestant.name });
    const underWay = performances.some(({ status }) =>
      ["called", "onStage", "scoring", "technicalFault"].includes(status),
    );
    if (underWay) return refused("contest.on-stage-now", { name: contestant.name });
    const waiting = performances.filter(({ status }) => status === "waiting").map(({ id }) => id);
    return done(null, {
      async write(tx) {
        await saveContestantStatus(tx, {
          contestantId: contestant.id,
          status: "withdrawn",
          reason: input.reason,
        });
        await savePerformancesAside(tx, { performanceIds: waiting, status: "absent", reason: input.reason });
      },
      ...setUpChanged({
        contestId: input.contestId,
        type: "contestant-withdrawn",
        details: { contestantId: contestant.id, performanceIds: waiting, reason: input.reason },
      }),
    });
  },
});
