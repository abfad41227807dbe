import { WithdrawBreach } from "#app/contracts/stage.ts";
import { mayRuleOn } from "#app/domain/access/stage.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findBreach, savePerformance, withdrawBreach as saveWithdrawal } from "#db/queries/performances.ts";
import { defineCommand, done } from "../define-command.ts";
import { unlessOpenForBreaches } from "./breaches.ts";
import { loadPerformance } from "./stage-facts.ts";

/** Gives the points of a breach back, with the reason; the entry stays as withdrawn. */
export const withdrawBreach = defineCommand({
  name: "stage.withdraw-breach",
  input: WithdrawBreach,
  async load({ tx, input }) {
    const found = await findBreach(tx, input.breachId);
    if (found === null) return null;
    const facts = await loadPerformance(tx, found.performanceId);
    // Read again under the performance's lock: somebody may have withdrawn it meanwhile.
    const breach = await findBreach(tx, input.breachId);
    return facts === null || breach === null ? null : { ...facts, breach };
  },
  allow: ({ actor, facts }) =>
    mayRuleOn(actor, { ...facts.scope, locked: facts.performance.lockedAt !== null }),
  run({ input, facts, now }) {
    const closed = unlessOpenForBreaches(facts);
    if (closed !== null) return closed;
    const { breach } = facts;
    const { contestId } = facts.scope;
    const { performanceId } = breach;
    if (breach.withdrawnAt !== null) return refused("stage.breach-withdrawn", { who: facts.who });
    return done(
      { breachId: breach.id },
      {
        write: async (tx) => {
          await saveWithdrawal(tx, { breachId: breach.id, at: now });
          await savePerformance(tx, { id: performanceId, changes: {}, scored: true });
        },
        audit: {
          contestId,
          details: { performanceId, breachId: breach.id, points: breach.points, reason: input.reason },
        },
        events: [{ contestId, type: "breach-withdrawn", performanceIds: [performanceId] }],
      },
    );
  },
});
