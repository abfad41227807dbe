import { WithdrawCandidate } from "#app/contracts/nomination.ts";
import { mayWithdraw } from "#app/domain/access/nomination.ts";
import { mayStillWithdraw } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findCandidate, updateCandidate } from "#db/queries/selection-candidates.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded } from "#server/commands/selection/round-facts.ts";
import { loadAnyRound } from "./round-facts.ts";

/** The person, or who nominated them, takes the candidacy back; the order of the others stays as it is. */
export const withdrawCandidate = defineCommand({
  name: "nomination.withdraw-candidate",
  input: WithdrawCandidate,
  async load({ tx, input, actor }) {
    const facts = await loadAnyRound(tx, input);
    const found = await findCandidate(tx, input.candidateId);
    if (facts === null || found === null || found.candidate.roundId !== input.roundId) return null;
    return mayWithdraw(actor, found.candidate) ? { ...facts, candidate: found.candidate } : null;
  },
  allow: ({ actor, facts }) => mayWithdraw(actor, facts.candidate),
  run({ input: { roundId, candidateId, reason }, facts, now }) {
    if (facts.candidate.withdrawnAt !== null) return refused("nomination.withdrawn-already");
    if (!mayStillWithdraw(facts.round.status)) return refused("nomination.decided-already");
    return done(
      {},
      {
        write: (tx) => updateCandidate(tx, { candidateId, withdrawnAt: now, withdrawReason: reason }),
        ...recorded({ roundId, candidateId }),
      },
    );
  },
});
