/** Where somebody stands before and after the gates are settled; filter of the page of candidates. */
export const CANDIDATE_STATES = [
  /** As the gates would be judged now: */
  "passes",
  "missingReviews",
  "failing",
  /** Settled: */
  "eligible",
  "failed",
  "withdrawn",
] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

export const BASIS_LENGTH = 500;
export const REASON_LENGTH = 300;
