/** Development records (成长经历): study tours, secondments, exams with subsidy, allowances, the career ladder. PURE. */

export const EXAM_KINDS = ["degree", "certificate"] as const;
export type ExamKind = (typeof EXAM_KINDS)[number];

/** applied → approved → passed → paid; failed and withdrawn end it, refused says no to the application. */
export const EXAM_STATUSES = [
  "applied",
  "approved",
  "refused",
  "passed",
  "failed",
  "withdrawn",
  "paid",
] as const;
export type ExamStatus = (typeof EXAM_STATUSES)[number];

/** Money is in fen (hundredths of a yuan). */
export type Fen = number;

/** Before it, on it, back without a report, back with one. */
export const TOUR_STATES = ["planned", "underway", "unreported", "reported"] as const;
export type TourState = (typeof TOUR_STATES)[number];

export const SECONDMENT_STATES = ["underway", "ended"] as const;
export type SecondmentState = (typeof SECONDMENT_STATES)[number];

export function tourStateOn(
  tour: { fromOn: string; toOn: string; report: string | null },
  on: string,
): TourState {
  if (on < tour.fromOn) return "planned";
  if (on <= tour.toOn) return "underway";
  return tour.report === null ? "unreported" : "reported";
}

/** `toOn` is the last day there. */
export const secondmentStateOn = (toOn: string | null, on: string): SecondmentState =>
  toOn === null || on <= toOn ? "underway" : "ended";
