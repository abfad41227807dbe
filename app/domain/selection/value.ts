import * as Rational from "../shared/rational.ts";
import type { Anchor } from "./selection-rules.ts";

/**
 * The value of points on fixed published anchors, 0 to 1, without loss: clipped below the first and above the last, linear
 * between neighbours. It depends on nobody else's points. PURE. `points`: hundredths. Throws where no anchor is given.
 */
export function pointsValue({
  anchors,
  points,
}: {
  anchors: readonly Anchor[];
  points: number;
}): Rational.Ratio {
  const above = anchors.findIndex((anchor) => points < anchor.points);
  if (above === -1) return valueAt(anchors.at(-1));
  const [low, high] = [anchors[above - 1], anchors[above]];
  if (low === undefined || high === undefined) return valueAt(anchors[0]);
  const share = Rational.of(BigInt(points - low.points), BigInt(high.points - low.points));
  const rise = Rational.ofUnits(high.value - low.value, WHOLE);
  return Rational.add(valueAt(low), Rational.multiply(share, rise));
}

/** Values and weights in whole ten-thousandths of 1. */
export const WHOLE = 10_000;

function valueAt(anchor: Anchor | undefined): Rational.Ratio {
  if (anchor === undefined) throw new Error("a scale without anchors has no values");
  return Rational.ofUnits(anchor.value, WHOLE);
}
