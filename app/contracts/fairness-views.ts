import type { CommunityKind } from "#app/domain/people/organisation.ts";
import type { GroupRate } from "#app/domain/selection/selection-rates.ts";

/** What the page of fairness shows: rates of groups, nobody by name. */
export const FAIRNESS_DIMENSIONS = ["sex", "age", "communityKind"] as const;
export type FairnessDimension = (typeof FAIRNESS_DIMENSIONS)[number];
/** Eligible of the nominated, advised of the eligible, selected of the eligible. */
export const FAIRNESS_STEPS = ["eligible", "advised", "selected"] as const;
export type FairnessStep = (typeof FAIRNESS_STEPS)[number];

export const AGE_BANDS = ["upTo35", "upTo45", "upTo55", "older"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];
export type FairnessGroup = "male" | "female" | AgeBand | CommunityKind | "unknown";

export type FairnessRow = {
  group: FairnessGroup | "total";
  /** One for each of the steps the round has come to. */
  steps: { step: FairnessStep; rate: GroupRate }[];
};
export type RoundFairness = {
  title: string;
  asOf: string;
  /** Those whose gates were judged. */
  judged: number;
  /** None: the round has no list yet. */
  steps: FairnessStep[];
  dimensions: { dimension: FairnessDimension; rows: FairnessRow[] }[];
};
