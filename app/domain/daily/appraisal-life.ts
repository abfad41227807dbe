import { type Refusal, refused } from "../shared/refusal.ts";

/**
 * The life of an appraisal (考核). PURE.
 *
 *     prepared ─open→ open ─close→ closed ─grade→ graded ─tell→ told ─finish→ final
 *              ratings        results counted     may be graded anew    objections run
 */
export const APPRAISAL_STATUSES = ["prepared", "open", "closed", "graded", "told", "final"] as const;
export type AppraisalStatus = (typeof APPRAISAL_STATUSES)[number];

export type AppraisalStep =
  | "open"
  | "issueLinks"
  | "rate"
  | "close"
  | "approve"
  | "grade"
  | "tell"
  | "object"
  | "decide"
  | "finish";

type No = { ok: false; refusal: Refusal };

/** In which states a step may be taken. Links may be printed before the day. */
const STATES: Readonly<Record<AppraisalStep, readonly AppraisalStatus[]>> = {
  open: ["prepared"],
  issueLinks: ["prepared", "open"],
  rate: ["open"],
  close: ["open"],
  approve: ["prepared", "open", "closed", "graded"],
  grade: ["closed", "graded"],
  tell: ["graded"],
  object: ["told"],
  decide: ["told"],
  finish: ["told"],
};

export const mayTake = ({ status, step }: { status: AppraisalStatus; step: AppraisalStep }): boolean =>
  STATES[step].includes(status);

/** Null: the step may be taken in this state. */
export function refuseStep({ status, step }: { status: AppraisalStatus; step: AppraisalStep }): No | null {
  if (mayTake({ status, step })) return null;
  switch (step) {
    case "open":
      return refused("appraisal.not-prepared");
    case "issueLinks":
    case "rate":
    case "close":
      return refused(status === "prepared" ? "appraisal.not-yet-open" : "appraisal.rating-over");
    case "approve":
      return refused("appraisal.told-already");
    case "grade":
      return refused(
        APPRAISAL_STATUSES.indexOf(status) < 2 ? "appraisal.not-closed" : "appraisal.told-already",
      );
    case "tell":
      return refused(
        APPRAISAL_STATUSES.indexOf(status) < 3 ? "appraisal.not-graded" : "appraisal.told-already",
      );
    case "object":
    case "decide":
    case "finish":
      return refused(status === "final" ? "appraisal.final-already" : "appraisal.not-told");
  }
}

/** Rating begins on its day and not before. Days are YYYY-MM-DD in Shanghai. */
export const refuseOpening = (given: { opensOn: string; today: string }): No | null =>
  given.today < given.opensOn ? refused("appraisal.too-early", { day: given.opensOn }) : null;

/** The last day counts. */
export const refuseRating = (given: {
  status: AppraisalStatus;
  closesOn: string;
  today: string;
}): No | null =>
  refuseStep({ status: given.status, step: "rate" }) ??
  (given.today > given.closesOn ? refused("appraisal.rating-over") : null);

/** Who closes before the last day is over says why. */
export const needsReasonToClose = (given: { closesOn: string; today: string }): boolean =>
  given.today <= given.closesOn;

export const refuseObjection = (given: {
  status: AppraisalStatus;
  objectionsUntil: string | null;
  today: string;
}): No | null =>
  refuseStep({ status: given.status, step: "object" }) ??
  (given.objectionsUntil !== null && given.today > given.objectionsUntil
    ? refused("appraisal.objections-over", { day: given.objectionsUntil })
    : null);

export function refuseFinish(given: {
  status: AppraisalStatus;
  objectionsUntil: string | null;
  today: string;
  undecided: number;
}): No | null {
  const no = refuseStep({ status: given.status, step: "finish" });
  if (no !== null) return no;
  if (given.undecided > 0) return refused("appraisal.objections-undecided", { n: given.undecided });
  if (given.objectionsUntil !== null && given.today <= given.objectionsUntil)
    return refused("appraisal.objections-running", { day: given.objectionsUntil });
  return null;
}
