import type { PlainQuestion, Question } from "./question.ts";

/** How the points of a question fall on its parts, and of a part on its blanks or options. PURE. Hundredths throughout. */

/**
 * Splits whole `units` in proportion to `weights` by largest remainder (Hamilton): the shares add up to `units` exactly;
 * of equal remainders the earlier share takes the unit first. Without any weight the shares are equal.
 */
export function split(input: { units: number; weights: readonly number[] }): number[] {
  const sum = input.weights.reduce((total, weight) => total + weight, 0);
  const weights = sum > 0 ? input.weights : input.weights.map(() => 1);
  const total = sum > 0 ? sum : weights.length;
  const shares = weights.map((weight, index) => ({
    index,
    whole: Math.floor((input.units * weight) / total),
    remainder: (input.units * weight) % total,
  }));
  let left = input.units - shares.reduce((sum, { whole }) => sum + whole, 0);
  const byRemainder = [...shares].sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const share of byRemainder) {
    if (left === 0) break;
    share.whole += 1;
    left -= 1;
  }
  return shares.map(({ whole }) => whole);
}

const HALF_POINT = 50;

/**
 * Points of each part of a case: in proportion to the expected points where every part names some, else equal; in half
 * points where the question's points allow it, since graders give half points.
 */
export function ofParts(input: { points: number; parts: readonly PlainQuestion[] }): number[] {
  const { points, parts } = input;
  const expected = parts.map(expectedPoints);
  const weights = expected.every((sum) => sum > 0) ? expected : parts.map(() => 1);
  return points % HALF_POINT === 0 && points / HALF_POINT >= parts.length
    ? split({ units: points / HALF_POINT, weights }).map((halves) => halves * HALF_POINT)
    : split({ units: points, weights });
}

const expectedPoints = (part: PlainQuestion): number =>
  part.kind === "shortAnswer" ? part.expected.reduce((sum, { points }) => sum + points, 0) : 0;

/** A question as what is answered one by one: itself, or the parts of a case with their points. */
export function itemsOf(input: {
  points: number;
  question: Question;
}): { part: number | null; points: number; question: PlainQuestion }[] {
  const { points, question } = input;
  if (question.kind !== "case") return [{ part: null, points, question }];
  const shares = ofParts({ points, parts: question.parts });
  return question.parts.map((part, index) => ({
    part: index + 1,
    points: shares[index] ?? 0,
    question: part,
  }));
}
