import type { ExportedCriterion } from "#app/contracts/selection-export-rules.ts";
import { type Fraction, fraction, minus, order, over, plus, times } from "./fraction.ts";

const WHOLE = 10_000;

/** Points on the published anchors, 0 to 1, exact. */
export function valueOn(points: number, anchors: ExportedCriterion["anchors"]): Fraction {
  const steps = anchors.map((anchor) => ({
    at: fraction(anchor.points),
    value: fraction(anchor.value, WHOLE),
  }));
  const here = fraction(points);
  const [first] = steps;
  if (first === undefined) throw new RangeError("no anchors");
  let [before, reached] = [first, first.value];
  for (const step of steps.slice(1)) {
    if (order(here, before.at) > 0) {
      const end = order(here, step.at) < 0 ? here : step.at;
      const part = over(minus(end, before.at), minus(step.at, before.at));
      reached = plus(before.value, times(part, minus(step.value, before.value)));
    }
    before = step;
  }
  return reached;
}

/** The weighted sum, exact. */
export const weighted = (parts: readonly { weight: number; value: Fraction }[]): Fraction =>
  parts.reduce((sum, { weight, value }) => plus(sum, times(fraction(weight, WHOLE), value)), fraction(0));
