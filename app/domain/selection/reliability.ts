import { meanSquares } from "../scoring/analytics/intraclass.ts";
import { type MarkTable, mean } from "../scoring/analytics/statistic.ts";

/**
 * How well an event measured the people in it, and what that makes of a score. PURE; binary floating point.
 *
 * Kelley: T = ρX + (1 − ρ)μ, ρ = 1 − σ²_error/σ²_X. The error of a panel's mean is E/k, E the rest of the two-way table of
 * marks and k the judges (Shrout & Fleiss 1979); of a sum of items Σ wᵢ²Eᵢ/kᵢ (Mosier 1943). For one item whose score
 * is the plain mean this is (B − E)/B = ICC(3,k). A trimmed mean is taken for a plain one: its error differs little.
 */
export type Reliability = {
  /** Of the scores: μ, the mean of the event, never of a group of people. */
  mean: number;
  /** ρ, 0 to 1; null: it cannot be told (fewer than three people, no spread, an item without two judges). */
  reliability: number | null;
  /** Of a raw score: σ_X√(1 − ρ), in the scores' unit. */
  standardError: number | null;
};

/**
 * `weight`: what a unit of the item's mean mark adds to a score (100 where marks are points and scores hundredths).
 * A table for each panel; one without two judges or two people marked by all of them says nothing.
 */
export type JudgedItem = { weight: number; tables: readonly MarkTable[] };

const LEAST_PEOPLE = 3;

export function reliabilityOf({
  items,
  scores,
}: {
  items: readonly JudgedItem[];
  scores: readonly number[];
}): Reliability {
  const average = scores.length === 0 ? 0 : mean(scores);
  const variance = scores.reduce((sum, score) => sum + (score - average) ** 2, 0) / (scores.length - 1);
  const error = errorVariance(items);
  if (scores.length < LEAST_PEOPLE || error === null || !(variance > 0)) {
    return { mean: average, reliability: null, standardError: null };
  }
  const reliability = Math.min(1, Math.max(0, 1 - error / variance));
  return { mean: average, reliability, standardError: Math.sqrt(variance * (1 - reliability)) };
}

function errorVariance(items: readonly JudgedItem[]): number | null {
  if (items.length === 0) return null;
  let sum = 0;
  for (const { weight, tables } of items) {
    const error = errorOfMean(tables);
    if (error === null) return null;
    sum += weight ** 2 * error;
  }
  return sum;
}

/** E/k: E pooled over the panels by degrees of freedom, 1/k the mean over the people. */
function errorOfMean(tables: readonly MarkTable[]): number | null {
  let [squares, freedom, people, shares] = [0, 0, 0, 0];
  for (const table of tables) {
    const { error, n, k } = meanSquares(table);
    if (n < 2 || k < 2) continue;
    const own = (n - 1) * (k - 1);
    squares += error * own;
    freedom += own;
    people += n;
    shares += n / k;
  }
  if (people < LEAST_PEOPLE) return null;
  // Rounding can leave a table without any error a little below zero.
  return (Math.max(0, squares / freedom) * shares) / people;
}

/** Ten-thousandths, half up: as it is published and as estimates are computed from it. */
export const publishedReliability = (reliability: number): number => Math.floor(reliability * 10_000 + 0.5);

/**
 * T in whole hundredths, half up, from the published figures: ρ in ten-thousandths and μ in whole hundredths, so that
 * anyone can do the sum again to the last digit. `raw`, `mean`: hundredths; `reliability`: ρ, 0 to 1.
 */
export function estimateOf(given: { raw: number; mean: number; reliability: number }): number {
  const share = publishedReliability(given.reliability);
  const sum = share * given.raw + (10_000 - share) * Math.floor(given.mean + 0.5);
  return Math.floor((sum + 5_000) / 10_000);
}

/** Of an estimate: σ_X√(ρ(1 − ρ)), smaller than a raw score's by √ρ. `standardError`: of the raw score. */
export const estimateError = (given: { standardError: number; reliability: number }): number =>
  given.standardError * Math.sqrt(given.reliability);
