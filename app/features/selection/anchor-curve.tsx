import type { Anchor } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./rules.module.css";

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [240, 120, 36, 20, 8];
const HUNDREDTHS = 100;

/** How points become a value: flat below the first line and above the last. The numbers stand in the table beside it. */
export function AnchorCurve({ anchors, name }: { anchors: readonly Anchor[]; name: string }) {
  const t = useText(selectionRulesText);
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined || last.points <= first.points) return null;
  const margin = (last.points - first.points) * 0.1;
  const [low, high] = [first.points - margin, last.points + margin];
  const x = (points: number) => LEFT + ((points - low) / (high - low)) * (WIDTH - LEFT - 8);
  const y = (value: number) => HEIGHT - BOTTOM - (value / 10_000) * (HEIGHT - BOTTOM - TOP);
  const line = [{ points: low, value: first.value }, ...anchors, { points: high, value: last.value }];
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("criteria.curve", { name })}
    >
      {[0, 5_000, 10_000].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH - 8} y1={y(value)} y2={y(value)} stroke="var(--yz-line)" />
          <text x={LEFT - 4} y={y(value) + 4} textAnchor="end">{`${value / HUNDREDTHS}%`}</text>
        </g>
      ))}
      <polyline
        points={line.map(({ points, value }) => `${x(points)},${y(value)}`).join(" ")}
        fill="none"
        stroke="var(--yz-vermilion)"
        strokeWidth="2"
      />
      {anchors.map(({ points, value }) => (
        <g key={points}>
          <circle cx={x(points)} cy={y(value)} r="3" fill="var(--yz-vermilion)" />
          <text x={x(points)} y={HEIGHT - 4} textAnchor="middle">
            {points / HUNDREDTHS}
          </text>
        </g>
      ))}
    </svg>
  );
}
