import type { ShownTrial } from "#app/contracts/growth-views.ts";
import { isOpen } from "#app/domain/growth/trial-life.ts";
import type { TrialRow } from "#db/queries/growth-facts.ts";

/** A trial post, with what a reader may do about it: `leads` begins and decides, `own` reports. */
export function shownTrial(
  trial: TrialRow,
  given: {
    communityName: string;
    decidedByName: string | null;
    leads: boolean;
    own: boolean;
    today: string;
  },
): ShownTrial {
  const { id, post, fromOn, toOn, goals, status, report, points, opinion } = trial;
  const { communityName, decidedByName, leads, own, today } = given;
  return {
    ...{ id, post, fromOn, toOn, goals, status, report, points, opinion, communityName, decidedByName },
    may: {
      begin: leads && status === "planned" && today >= fromOn,
      decide: leads && status === "underWay" && today >= toOn && report !== null,
      end: leads && isOpen(status),
      report: own && status === "underWay",
    },
  };
}
