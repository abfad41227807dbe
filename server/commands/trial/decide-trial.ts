import { DecideTrial } from "#app/contracts/growth.ts";
import { refuseDecision } from "#app/domain/growth/trial-life.ts";
import { dayOf } from "#app/text/time.ts";
import { updateTrial } from "#db/queries/growth-records.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/growth/file-facts.ts";
import { leadsTrial, loadTrial } from "./trial-facts.ts";

/** Passed or failed, with points and an opinion, by the keeper or the head of the community. */
export const decideTrial = defineCommand({
  name: "trial.decide",
  input: DecideTrial,
  load: ({ tx, input, actor }) => loadTrial({ tx, trialId: input.trialId, actor }),
  allow: leadsTrial,
  run({ input: { trialId, outcome, points, opinion }, facts: { trial }, actor, now }) {
    const judged = refuseDecision({ trial, outcome, points, today: dayOf(now) });
    if (!judged.ok) return judged;
    const decided = { points, opinion, decidedBy: accountOf(actor), decidedAt: now };
    return done(
      {},
      {
        write: (tx) => updateTrial(tx, { trialId, status: outcome, ...decided }),
        ...recorded({ reserveId: trial.reserveId, trialId, outcome }),
      },
    );
  },
});
