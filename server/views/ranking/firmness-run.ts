import { OnRankedRound } from "#app/contracts/ranking.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { findRound, listStanding } from "#db/queries/selection-rounds.ts";
import { firmnessProgress } from "#server/selection/firmness-runs.ts";
import { defineView } from "#server/views/define-view.ts";

/** Null: no run is on in this process. */
export const firmnessRun = defineView({
  name: "ranking.firmness-run",
  input: OnRankedRound,
  async load({ db, input }) {
    const found = await findRound(db, input.roundId);
    if (found === null) return null;
    return {
      ...found,
      candidateIds: await listStanding(db, input.roundId),
      run: firmnessProgress(input.roundId),
    };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  project: ({ run }) => (run === null ? null : { done: run.done, draws: run.draws }),
});
