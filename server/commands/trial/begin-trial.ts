import { OnTrial } from "#app/contracts/growth.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateTrial } from "#db/queries/growth-records.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded, refuseClosed } from "#server/commands/growth/file-facts.ts";
import { leadsTrial, loadTrial } from "./trial-facts.ts";

/** The person has taken up the trial post. */
export const beginTrial = defineCommand({
  name: "trial.begin",
  input: OnTrial,
  load: ({ tx, input, actor }) => loadTrial({ tx, trialId: input.trialId, actor }),
  allow: leadsTrial,
  run({ input: { trialId }, facts, now }) {
    const closed = refuseClosed(facts);
    if (closed !== null) return closed;
    const { status, fromOn, reserveId } = facts.trial;
    if (status !== "planned") return refused("trial.not-planned");
    if (dayOf(now) < fromOn) return refused("trial.not-yet", { day: fromOn });
    return done(
      {},
      {
        write: (tx) => updateTrial(tx, { trialId, status: "underWay" }),
        ...recorded({ reserveId, trialId }),
      },
    );
  },
});
