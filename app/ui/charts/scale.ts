export type Scale = { minimum: number; maximum: number };

/** Place of a value on a scale in percent, kept within 0 and 100; the middle when the scale has no width. */
export const percentOf = ({ scale, value }: { scale: Scale; value: number }): number => {
  const width = scale.maximum - scale.minimum;
  if (width <= 0) return 50;
  return Math.min(100, Math.max(0, ((value - scale.minimum) / width) * 100));
};

/** The points of a line through values spread evenly over a box, for an SVG `polyline`. */
export const linePoints = (options: {
  values: readonly number[];
  scale: Scale;
  width: number;
  height: number;
}): string => {
  const { values, scale, width, height } = options;
  const gap = values.length < 2 ? 0 : width / (values.length - 1);
  return values
    .map((value, at) => {
      const x = values.length < 2 ? width / 2 : at * gap;
      const y = height - (percentOf({ scale, value }) / 100) * height;
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
};
