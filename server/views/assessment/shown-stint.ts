import type { AssessmentRow, AssessmentSide, AssessmentState } from "#app/contracts/assessment-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayAssess } from "#app/domain/access/assessment.ts";
import { isLate } from "#app/domain/growth/stints.ts";
import type { PlacedStint } from "#server/mentoring/plan-stints.ts";

const RATERS = ["head", "mentor"] as const;

/** What each wrote is seen by the others once both have written: two judgements, neither copied. */
export function shownStint(
  placed: PlacedStint,
  { viewer, today }: { viewer: Actor; today: string },
): AssessmentRow {
  const { stint, mentor, result, written } = placed;
  const { cadreId, communityId, area, period, fromOn, toOn, dueFromOn } = stint;
  const right = { cadreId, communityPath: placed.communityPath, mentorCadreId: mentor?.cadreId ?? null };
  const state = stateOf(placed, today);
  const own = viewer.kind === "account" ? viewer.accountId : null;
  const side = (rater: "head" | "mentor"): AssessmentSide => {
    const found = written.find(({ assessment }) => assessment.rater === rater);
    if (found === undefined) return { written: false, shown: null };
    const { total, points, statement, accountId } = found.assessment;
    const seen = result !== null || (own !== null && accountId === own);
    return { written: true, shown: seen ? { total, points, statement, byName: found.byName } : null };
  };
  const wroteOne = written.some(({ assessment }) => own !== null && assessment.accountId === own);
  const open = RATERS.filter(
    (rater) =>
      !written.some(({ assessment }) => assessment.rater === rater) && mayAssess(viewer, right, rater),
  );
  return {
    ...{
      planId: placed.planId,
      cadreId,
      name: placed.name,
      communityId,
      communityName: placed.communityName,
    },
    ...{ area, period, fromOn, toOn, dueFromOn, state, mentorName: mentor?.name ?? null },
    ...{ head: side("head"), mentor: side("mentor"), result },
    mayAssess: state === "later" || wroteOne ? [] : open,
  };
}

function stateOf({ stint, result }: PlacedStint, today: string): AssessmentState {
  if (result !== null) return "done";
  if (today < stint.dueFromOn) return "later";
  return isLate(stint, today) ? "late" : "due";
}
