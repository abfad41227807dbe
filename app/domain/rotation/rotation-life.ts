/** prepared: settings are written, versions are tried · published: a version is in force · ended. PURE. */
export const PLAN_STATES = ["prepared", "published", "ended"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** draft: tried and edited · published: in force · superseded: was in force until the next one · discarded. */
export const VERSION_STATES = ["draft", "published", "superseded", "discarded"] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/** Why somebody is away from the own posts. */
export const ABSENCE_KINDS = ["leave", "illness", "training", "business", "other"] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/**
 * Who acts while A is away: B with A's powers (AB rule 1 and 4); the head of the community or somebody named where both
 * are away (rule 2).
 */
export const STAND_IN_WAYS = ["b", "head", "named"] as const;
export type StandInWay = (typeof STAND_IN_WAYS)[number];

/** rotation: a period ends · absence: A briefs B before leaving (rule 3) · return: B reports and hands back (rule 5). */
export const HANDOVER_KINDS = ["rotation", "absence", "return"] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** Parts of every handover's checklist. */
export const HANDOVER_PARTS = [
  "openMatters",
  "contacts",
  "documents",
  "keysAndAccounts",
  "deadlines",
] as const;
export type HandoverPart = (typeof HANDOVER_PARTS)[number];

/** A line of a handover's checklist. */
export type HandoverLine = { part: HandoverPart; key: string; label: string; done: boolean; note: string };

/** Planned training of a B for the post (AB rule 6). */
export const TRAINING_WAYS = ["group", "single", "mutual", "practice"] as const;
export type TrainingWay = (typeof TRAINING_WAYS)[number];
