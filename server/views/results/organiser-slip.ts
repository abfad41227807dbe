import { z } from "zod";
import { OnContest } from "#app/contracts/results.ts";
import type { Slip } from "#app/contracts/slip.ts";
import { mayReadResults } from "#app/domain/access/results.ts";
import { defineView } from "../define-view.ts";
import { isSigned, loadResultState } from "./result-state.ts";
import { readSigned } from "./signed-versions.ts";
import { slipOf } from "./slip.ts";

/** "Why this place": one contestant's slip for the organisers' ranking. */
export const organiserSlipView = defineView({
  name: "results.organiser-slip",
  input: OnContest.extend({ contestantId: z.uuid() }),
  async load({ db, input }) {
    const state = await loadResultState(db, input.contestId);
    if (state === null) return null;
    const { contest } = state.facts;
    const shown = isSigned(state.facts) ? await readSigned(db, contest) : state.now;
    const slip = shown === null ? null : slipOf({ ...shown, contestantId: input.contestantId });
    return slip === null ? null : { scope: state.scope, slip };
  },
  allow: ({ actor, facts }) => mayReadResults(actor, facts.scope),
  project: ({ slip }): Slip => slip,
});
