import { OnRound } from "#app/contracts/selection.ts";
import type { RoundOverview } from "#app/contracts/selection-views.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView, readsRound } from "./load-round.ts";

/** Days and documents of the steps that were taken. */
export const roundOverview = defineView({
  name: "selection.round-overview",
  input: OnRound,
  load: loadRoundForView,
  allow: readsRound,
  project: ({ round }): RoundOverview => ({
    createdAt: round.createdAt.getTime(),
    announcedAt: round.announcedAt?.getTime() ?? null,
    nominationsUntil: round.nominationsUntil,
    rankedAt: round.rankedAt?.getTime() ?? null,
    decidedAt: round.decidedAt?.getTime() ?? null,
    decisionDocument: round.decisionDocument,
    confirmedAt: round.confirmedAt?.getTime() ?? null,
    confirmationDocument: round.confirmationDocument,
    reserveFrom: round.reserveFrom,
  }),
});
