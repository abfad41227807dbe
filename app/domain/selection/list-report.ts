import type { ReserveKind } from "../people/enumerations.ts";

/** What a round's report says beside its candidates' own rows. PURE. Points: hundredths; composites, shares: ten-thousandths. */
export type RoundReport = { contests: ContestReliability[]; lists: ListReport[] };

/** How well a contest measured: from the two-way table of marks (Kelley; Shrout & Fleiss 1979). */
export type ContestReliability = {
  contestId: string;
  title: string;
  people: number;
  /** Mean of the official scores. */
  mean: number;
  /** ρ; null: it cannot be told (too few, no spread), raw scores are used. */
  reliability: number | null;
  /** Standard error of a raw score. */
  standardError: number | null;
};

export type ListReport = {
  post: ReserveKind;
  eligible: number;
  seats: number;
  selected: number;
  /** Sum of the selected composites. */
  total: number;
  /** For each criterion the weights within which the same people are selected, millionths of 1, the others scaled in proportion. */
  intervals: WeightInterval[];
  /** Null: the list has no floors. */
  price: FloorPrice | null;
  /** Null: not drawn yet. */
  firmness: { draws: number; firm: number; deliberate: number; out: number } | null;
};

export type WeightInterval = { criterion: string; low: number; high: number };

/** What floors cost: the total without them, minus the total with them, and who came in for whom. */
export type FloorPrice = {
  given: number;
  swaps: { in: string; out: string | null }[];
  /** timeLimit: the best found so far, proven to at most `gap` of composites. */
  proof: { status: "optimal" } | { status: "timeLimit"; gap: number };
};

/** At least so much of the draws: firm; at most so much: out; between: the meeting deliberates. */
export const FIRM = 9_500;
export const OUT = 500;
export const ZONES = ["firm", "deliberate", "out"] as const;
export type Zone = (typeof ZONES)[number];

export const zoneOf = (acceptability: number): Zone =>
  acceptability >= FIRM ? "firm" : acceptability <= OUT ? "out" : "deliberate";
