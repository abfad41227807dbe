import { EndTrial } from "#app/contracts/growth.ts";
import { isOpen } from "#app/domain/growth/trial-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateTrial } from "#db/queries/growth-records.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/growth/file-facts.ts";
import { leadsTrial, loadTrial } from "./trial-facts.ts";

/** Broken off, with the reason; neither passed nor failed. */
export const endTrial = defineCommand({
  name: "trial.end",
  input: EndTrial,
  load: ({ tx, input, actor }) => loadTrial({ tx, trialId: input.trialId, actor }),
  allow: leadsTrial,
  run({ input: { trialId, reason }, facts: { trial }, actor, now }) {
    if (!isOpen(trial.status)) return refused("trial.over-already");
    const set = { opinion: reason, decidedBy: accountOf(actor), decidedAt: now };
    return done(
      {},
      {
        write: (tx) => updateTrial(tx, { trialId, status: "ended", ...set }),
        ...recorded({ reserveId: trial.reserveId, trialId }),
      },
    );
  },
});
