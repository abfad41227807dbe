import { SettleEligibility } from "#app/contracts/nomination.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { isEligible, needsVotes, waitsForStatements } from "#app/domain/selection/gates.ts";
import { maySettle } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listStandingCandidates, saveJudged } from "#db/queries/selection-nominations.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedRound, recorded } from "#server/commands/selection/round-facts.ts";
import { judgeCandidates } from "#server/selection/judged-candidates.ts";
import { named } from "./round-facts.ts";

/**
 * Everybody's gates are judged, and what they were judged on is kept. Nobody fails because a letter or a vote has not been
 * entered: whoever would pass but for a silent department holds the settling up, and so does a candidate without votes
 * where the rules put those out, unless that is confirmed. Who fails by another gate is not waited for.
 */
export const settleEligibility = defineCommand({
  name: "nomination.settle-eligibility",
  input: SettleEligibility,
  async load({ tx, input, actor }) {
    const facts = await loadLockedRound({ tx, input, actor });
    if (facts === null) return null;
    const { roundId } = input;
    const candidates = await listStandingCandidates(tx, roundId);
    const judged = await judgeCandidates(tx, { roundId, rules: facts.round.rules, candidates });
    return { ...facts, candidates, judged };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input: { roundId, withoutVotesOut }, facts }) {
    const { round, candidates, judged } = facts;
    if (!maySettle(round.status)) return refused("nomination.not-to-settle");
    const rows = candidates.flatMap(({ id, name, votes }) => {
      const now = judged.get(id);
      return now === undefined ? [] : [{ id, name, votes, ...now, eligible: isEligible(now.gates) }];
    });
    const silent = rows.filter(({ gates }) => waitsForStatements(gates));
    if (silent.length > 0) return refused("nomination.statements-missing", named(silent));
    const unvoted = rows.filter(({ eligible, votes }) => eligible && votes === null);
    if (needsVotes(round.rules) && unvoted.length > 0 && !withoutVotesOut)
      return refused("nomination.votes-missing", named(unvoted));
    const passed = rows.filter(({ eligible }) => eligible).length;
    return done(
      { people: rows.length, eligible: passed },
      {
        async write(tx) {
          await saveJudged(
            tx,
            rows.map(({ id, facts: known, gates, eligible }) => ({ id, facts: known, gates, eligible })),
          );
          await updateRound(tx, { roundId, status: "eligible" });
        },
        ...recorded({ roundId, people: rows.length, eligible: passed }),
      },
    );
  },
});
