/**
 * From blind grades to the points of a short answer (domain "Scoring": two graders, a third when they differ by more than
 * a threshold). PURE. Hundredths.
 *
 * Two grades that differ by no more than the threshold: their mean. Else a third grader is asked, and the mean of the two
 * nearest grades counts; of two pairs equally near the higher one. A mean is exact and rounded to hundredths, half away
 * from zero. A third grade counts only where it was asked for.
 */
export type Grade = { slot: 1 | 2 | 3; points: number };
export type GradeState =
  | { state: "open"; missing: readonly (1 | 2 | 3)[] }
  | { state: "final"; points: number; by: "two" | "three" };

export function of(input: { grades: readonly Grade[]; thirdGraderAbove: number }): GradeState {
  const at = (slot: 1 | 2 | 3) => input.grades.find((grade) => grade.slot === slot)?.points;
  const [first, second, third] = [at(1), at(2), at(3)];
  if (first === undefined || second === undefined) {
    return { state: "open", missing: ([1, 2] as const).filter((slot) => at(slot) === undefined) };
  }
  if (Math.abs(first - second) <= input.thirdGraderAbove) {
    return { state: "final", points: mean(first, second), by: "two" };
  }
  if (third === undefined) return { state: "open", missing: [3] };
  const [low = 0, middle = 0, high = 0] = [first, second, third].sort((a, b) => a - b);
  const points = high - middle <= middle - low ? mean(middle, high) : mean(low, middle);
  return { state: "final", points, by: "three" };
}

/** Of points that are not negative. */
const mean = (a: number, b: number): number => Math.floor((a + b + 1) / 2);
