import type * as Rational from "../shared/rational.ts";
import type { RankKey } from "./rank-key.ts";
import type { Place } from "./seats.ts";

/** Somebody eligible on one list, with what the computations of the list need. PURE. */
export type ListCandidate = Place & {
  id: string;
  rankKey: RankKey;
  /** One for each criterion in the rules' order, 0 to 1. */
  values: readonly Rational.Ratio[];
  /** Standard error of each value, in values (0 to 1), for the draws of firmness. */
  errors: readonly number[];
};
