import { EndPlan } from "#app/contracts/rotation.ts";
import { mayHoldRotation } from "#app/domain/access/rotation.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updatePlan } from "#db/queries/rotation-setup.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadLockedPlan, recorded, refuseEnded } from "./plan-facts.ts";

/** The rotation is over, as planned or before: with its day and reason; what was recorded by it stays. */
export const endPlan = defineCommand({
  name: "rotation.end-plan",
  input: EndPlan,
  load: loadLockedPlan,
  allow: ({ actor, facts }) => mayHoldRotation(actor, facts),
  run({ input, facts: { plan }, now }) {
    const ended = refuseEnded(plan.status);
    if (ended !== null) return ended;
    const { planId, endedOn, reason } = input;
    if (endedOn > dayOf(now)) return refused("rotation.end-in-future", { day: dayOf(now) });
    const created = dayOf(plan.createdAt);
    if (endedOn < created) return refused("rotation.end-before-begin", { day: created });
    return done(
      { endedOn },
      {
        write: (tx) => updatePlan(tx, { planId, status: "ended", endedOn, endReason: reason }),
        ...recorded({ planId, endedOn }),
      },
    );
  },
});
