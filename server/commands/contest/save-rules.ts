import { SaveRules } from "#app/contracts/contest.ts";
import { refuseEdit } from "#app/domain/contest/life.ts";
import { keepsItems } from "#app/domain/contest/revision.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveContest } from "#db/queries/contests.ts";
import { findDraw } from "#db/queries/draws.ts";
import { findRules, insertRules, overwriteRules } from "#db/queries/rule-sets.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { hashOf, hexOf } from "./rules-hash.ts";
import { allowSetUp, loadSetUp, setUpChanged } from "./set-up.ts";

/**
 * Rules of a contest that is not ready yet. What is unfinished may be saved: the answer lists its problems, and `ready`
 * refuses them. Once an order is drawn the items stay. A version that was locked before is followed by a new one.
 */
export const saveRules = defineCommand({
  name: "contest.save-rules",
  input: SaveRules,
  async load({ tx, input }) {
    const found = await loadSetUp({ tx, input });
    if (found === null) return null;
    const rules = await findRules(tx, { contestId: input.contestId, version: found.contest.ruleVersion });
    const draw = await findDraw(tx, input.contestId);
    return rules === null ? null : { ...found, rules, drawn: draw?.drawnAt != null };
  },
  allow: allowSetUp,
  run({ input, facts, now }) {
    const { contestId, ruleSet } = input;
    const { rules } = facts;
    const no = refuseEdit({ status: facts.contest.status, edit: "rules" });
    if (no !== null) return no;
    if (input.expected !== undefined && input.expected !== hexOf(rules.hash))
      return refused("contest.rules-changed-meanwhile");
    if (facts.drawn && !keepsItems({ before: rules.body, after: ruleSet }))
      return refused("contest.items-drawn");
    const hash = hashOf(ruleSet);
    const locked = rules.lockedAt !== null;
    const version = locked ? rules.version + 1 : rules.version;
    const problems = RuleSetProblems.of({ ruleSet, panelSizes: {} });
    return done(
      { version, hash: hexOf(hash), problems },
      {
        async write(tx) {
          if (!locked) return overwriteRules(tx, { contestId, version, body: ruleSet, hash });
          await insertRules(tx, {
            contestId,
            version,
            body: ruleSet,
            hash,
            reason: null,
            at: now,
            locked: false,
          });
          return saveContest(tx, { contestId, ruleVersion: version });
        },
        ...setUpChanged({
          contestId,
          type: "rules-saved",
          details: { version, hashBefore: hexOf(rules.hash), hash: hexOf(hash), problems: problems.length },
        }),
      },
    );
  },
});
