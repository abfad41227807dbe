/**
 * What people write into a growth file (成长档案); everything else in it is read from where it was entered once. Append-only.
 * award, sanction · review: the person's own · opinion: the organisation's · appraisalNote: confidential, not shown to the
 * person · ready: declared ready for the post · exit: left the reserve. PURE.
 */
export const GROWTH_ENTRY_KINDS = [
  "opened",
  "award",
  "sanction",
  "review",
  "opinion",
  "appraisalNote",
  "ready",
  "exit",
] as const;
export type GrowthEntryKind = (typeof GROWTH_ENTRY_KINDS)[number];

/** Kinds the person does not see. */
export const CONFIDENTIAL_KINDS = ["appraisalNote"] as const satisfies readonly GrowthEntryKind[];

/** Sections of a file, in its order; an objection names one. */
export const GROWTH_SECTIONS = [
  "basics",
  "career",
  "education",
  "contests",
  "performance",
  "appraisals",
  "democratic",
  "mentor",
  "trialPost",
  "rotation",
  "urgentTasks",
  "awards",
  "reviews",
  "opinions",
  "exit",
] as const;
export type GrowthSection = (typeof GROWTH_SECTIONS)[number];

/** planned → underWay → passed or failed; ended: broken off, with the reason. */
export const TRIAL_STATES = ["planned", "underWay", "passed", "failed", "ended"] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** A line of an assessment's form; whole points from 0 to `maximum`. */
export type ProfileItem = { key: string; label: string; maximum: number };
