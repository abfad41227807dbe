import type { ContestTrace } from "#app/domain/scoring/contest-score.ts";
import type * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { RoundTrace } from "#app/domain/scoring/round-score.ts";
import type { Ratio } from "#app/domain/shared/rational.ts";

/** Why somebody has no place. `incomplete`: an earlier round that counts has no score. */
export const UNPLACED_REASONS = ["disqualified", "absent", "waiting", "open", "incomplete"] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/** A contestant as the ranking sees him: everything a tie key may ask for. Shape of `Ranking.Entry`. */
export type ContestantScore = {
  id: string;
  subdistrict: string | null;
  score: Ratio | null;
  /** Index of the last round taken part in. */
  stage: number;
  unplaced: UnplacedReason | null;
  /** By item key. */
  items: ReadonlyMap<string, ItemScore.ItemScored>;
  /** By round key. */
  rounds: ReadonlyMap<string, Ratio>;
  roundTraces: RoundTrace[];
  trace: ContestTrace | null;
};
