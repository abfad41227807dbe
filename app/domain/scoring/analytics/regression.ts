import { mean } from "./statistic.ts";

/** Least squares of y on x, and their correlation; null where a side never varies. PURE. */
export const of = (
  points: readonly { x: number; y: number }[],
): { slope: number | null; correlation: number | null } => {
  const [centreX, centreY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - centreX) ** 2;
    xy += (x - centreX) * (y - centreY);
    yy += (y - centreY) ** 2;
  }
  return {
    slope: xx === 0 ? null : xy / xx,
    correlation: xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy),
  };
};
