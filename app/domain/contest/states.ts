/** The words of the contest's life (domain "The contest"). PURE. */

export const CONTEST_KINDS = ["bigDrill", "allPost"] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];

export const CONTEST_STATUSES = [
  "draft",
  "open",
  "ready",
  "live",
  "review",
  "signed",
  "published",
  "archived",
] as const;
export type ContestStatus = (typeof CONTEST_STATUSES)[number];

export const PERFORMANCE_STATUSES = [
  "waiting",
  "called",
  "onStage",
  "scoring",
  "complete",
  "verified",
  "revealed",
  "absent",
  "disqualified",
  "technicalFault",
] as const;
export type PerformanceStatus = (typeof PERFORMANCE_STATUSES)[number];

/** empty is the absence of a sheet; received is submitted and committed, which is all the server ever stores. */
export const SHEET_STATUSES = ["draft", "received", "locked", "returned", "verified", "abstained"] as const;
export type SheetStatus = (typeof SHEET_STATUSES)[number];

/** measured: no judge gave the marks, a written paper or a buzzer final did. */
export const SHEET_SOURCES = ["tablet", "paper", "measured"] as const;
export type SheetSource = (typeof SHEET_SOURCES)[number];

export const CONTESTANT_STATUSES = ["registered", "withdrawn", "disqualified"] as const;
export type ContestantStatus = (typeof CONTESTANT_STATUSES)[number];

export const SEAT_ROLES = ["judge", "headJudge", "timekeeper", "tabulator"] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];
export const SEAT_SCORINGS = ["counts", "shadow", "none"] as const;
export type SeatScoring = (typeof SEAT_SCORINGS)[number];

export const RECUSAL_GROUNDS = ["sameCommunity", "sameSuperior", "kinship", "mentor", "declared"] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];
