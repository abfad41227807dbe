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
