import styles from "./charts.module.css";
import { linePoints, type Scale } from "./scale.ts";

export type SparklineProps = {
  values: readonly number[];
  scale: Scale;
  /** What the line shows in words: "近 6 次：78、80、79、84、86、88". */
  label: string;
};

const WIDTH = 96;
const HEIGHT = 24;

/** A course in the height of a line of text. */
export function Sparkline({ values, scale, label }: SparklineProps) {
  const points = linePoints({ values, scale, width: WIDTH, height: HEIGHT });
  const [x = "0", y = "0"] = (points.split(" ").at(-1) ?? "").split(",");
  return (
    <svg
      className={styles.sparkline}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
      role="img"
      aria-label={label}
    >
      <polyline points={points} />
      {values.length > 0 && <circle cx={x} cy={y} r="3.5" />}
    </svg>
  );
}
