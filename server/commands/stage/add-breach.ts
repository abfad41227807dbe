import { uuidv7 } from "uuidv7";
import { AddBreach } from "#app/contracts/stage.ts";
import { mayRuleOn } from "#app/domain/access/stage.ts";
import { saveBreach, savePerformance } from "#db/queries/performances.ts";
import { defineCommand, done } from "../define-command.ts";
import { unlessOpenForBreaches } from "./breaches.ts";
import { loadPerformance } from "./stage-facts.ts";

/** Takes points for a breach of the rules (not the time: that follows from the clock), with the reason. */
export const addBreach = defineCommand({
  name: "stage.add-breach",
  input: AddBreach,
  load: ({ tx, input }) => loadPerformance(tx, input.performanceId),
  allow: ({ actor, facts }) =>
    mayRuleOn(actor, { ...facts.scope, locked: facts.performance.lockedAt !== null }),
  run({ input, facts, actor, now }) {
    const closed = unlessOpenForBreaches(facts);
    if (closed !== null) return closed;
    const { performanceId, points, reason } = input;
    const { contestId } = facts.scope;
    const id = uuidv7();
    const accountId = actor.kind === "account" ? actor.accountId : null;
    return done(
      { breachId: id },
      {
        write: async (tx) => {
          await saveBreach(tx, { id, performanceId, points, reason, accountId, at: now });
          await savePerformance(tx, { id: performanceId, changes: {}, scored: true });
        },
        audit: { contestId, details: { performanceId, breachId: id, points, reason } },
        events: [{ contestId, type: "breach-added", performanceIds: [performanceId] }],
      },
    );
  },
});
