import { ReportTrial } from "#app/contracts/growth.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateTrial } from "#db/queries/growth-records.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { ownsFile, recorded } from "#server/commands/growth/file-facts.ts";
import { loadTrial } from "./trial-facts.ts";

/** The person reports on the own trial; a report is rewritten until the trial is decided. */
export const reportTrial = defineCommand({
  name: "trial.report",
  input: ReportTrial,
  load: ({ tx, input, actor }) => loadTrial({ tx, trialId: input.trialId, actor }),
  allow: ownsFile,
  run({ input: { trialId, report }, facts: { trial } }) {
    if (trial.status !== "underWay") return refused("trial.not-under-way");
    return done(
      {},
      {
        write: (tx) => updateTrial(tx, { trialId, report }),
        ...recorded({ reserveId: trial.reserveId, trialId }),
      },
    );
  },
});
