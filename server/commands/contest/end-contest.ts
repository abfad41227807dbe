import { isSettled, openRounds } from "#app/domain/contest/ending.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { lockPerformanceStates } from "#db/queries/draws.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { moveContest } from "./move-contest.ts";

/** live → review: every performance is complete or aside, every round was held. */
export const endContest = moveContest({
  name: "contest.end",
  arrow: "end",
  event: "contest-ended",
  async load(tx, { contestId, contest }) {
    const performances = await lockPerformanceStates(tx, contestId);
    const contestants = await listContestants(tx, contestId);
    const rules = await findRules(tx, { contestId, version: contest.ruleVersion });
    return { performances, contestants, rounds: rules?.body.rounds ?? [] };
  },
  refuse({ performances, contestants, rounds }) {
    const open = performances.filter(({ status }) => !isSettled(status));
    if (open.length > 0) {
      const ids = new Set(open.map(({ contestantId }) => contestantId));
      const names = contestants
        .filter(({ id }) => ids.has(id))
        .map(({ name, number }) => `${number ?? ""} ${name}`.trim());
      return refused("contest.performances-open", { count: open.length, names });
    }
    const missing = openRounds({ rounds, performances });
    return missing.length > 0 ? refused("contest.rounds-open", { rounds: missing }) : null;
  },
});
