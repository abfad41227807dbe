import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { useText } from "#app/text/use-text.ts";
import { ChartFrame } from "#app/ui/charts/chart-frame.tsx";
import styles from "./growth.module.css";

const WIDTH = 640;
const HEIGHT = 160;
const LEFT = 32;
const BOTTOM = 24;
const TOP = 8;
/** Hundredths of 100. */
const MOST = 10_000;
const MARKS = [0, 5_000, MOST];

/** Points by month as a curve, 0 to 100; the numbers stand in the list below. */
export function PointsCurve({ months }: Pick<GrowthFileView["performance"], "months">) {
  const t = useText(growthText);
  if (months.length < 2) return null;
  const x = (at: number) => LEFT + 8 + (at * (WIDTH - LEFT - 24)) / (months.length - 1);
  const y = (points: number) => TOP + ((MOST - Math.min(points, MOST)) * (HEIGHT - TOP - BOTTOM)) / MOST;
  const line = months.map(({ points }, at) => `${x(at)},${y(points)}`).join(" ");
  const every = Math.ceil(months.length / 6);
  return (
    <ChartFrame caption={t("parts.curve")}>
      <div className={styles.curve}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
          {MARKS.map((mark) => (
            <g key={mark}>
              <line x1={LEFT} x2={WIDTH} y1={y(mark)} y2={y(mark)} className={styles.grid} />
              <text x={LEFT - 4} y={y(mark) + 4} textAnchor="end" className={styles.label}>
                {mark / 100}
              </text>
            </g>
          ))}
          <polyline points={line} className={styles.line} />
          {months.map(({ month, points }, at) => (
            <g key={month}>
              <circle cx={x(at)} cy={y(points)} r="3" className={styles.dot} />
              {at % every === 0 && (
                <text
                  x={x(at)}
                  y={HEIGHT - 6}
                  textAnchor={at === 0 ? "start" : "middle"}
                  className={styles.label}
                >
                  {month}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}
