import { ReviseRules } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { readContest } from "#db/queries/contest-facts.ts";
import { saveContest } from "#db/queries/contests.ts";
import { lockPerformanceStates } from "#db/queries/draws.ts";
import { insertRules } from "#db/queries/rule-sets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { outcomeOf } from "./revision-facts.ts";
import { hashOf, hexOf } from "./rules-hash.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/**
 * New version of locked rules, with a reason. Everything is computed again by it; who moves was shown before, and
 * counts only if it is still so. Rounds and items stay, and marks given so far must fit.
 */
export const reviseRules = defineCommand({
  name: "contest.revise-rules",
  input: ReviseRules,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    await lockPerformanceStates(tx, input.contestId);
    const facts = await readContest(tx, input.contestId);
    return facts === null ? null : { ...found, facts };
  },
  allow: allowSetUp,
  run({ input, facts, now }) {
    const { contest } = facts;
    const { contestId, ruleSet, reason } = input;
    const no = refuseEdit({ status: contest.status, edit: "revision" });
    if (no !== null) return no;
    const outcome = outcomeOf({ facts: facts.facts, ruleSet });
    if (!outcome.keepsItems) return refused("contest.items-drawn");
    if (outcome.problems.length > 0)
      return refused("contest.rules-have-problems", { count: outcome.problems.length });
    if (outcome.markProblems.length > 0) {
      return refused("contest.marks-do-not-fit", { count: outcome.markProblems.length });
    }
    if (outcome.seen !== input.seen) return refused("contest.outcome-changed");
    const version = contest.ruleVersion + 1;
    const hash = hashOf(ruleSet);
    return done(
      { version, moves: outcome.moves },
      {
        async write(tx) {
          await insertRules(tx, { contestId, version, body: ruleSet, hash, reason, at: now, locked: true });
          await saveContest(tx, { contestId, ruleVersion: version });
        },
        ...setUpChanged({
          contestId,
          type: "rules-revised",
          details: {
            version,
            reason,
            hash: hexOf(hash),
            moved: outcome.moves.map(({ contestantId }) => contestantId),
          },
        }),
      },
    );
  },
});
