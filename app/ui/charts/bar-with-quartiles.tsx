import styles from "./charts.module.css";
import { percentOf, type Scale } from "./scale.ts";

export type QuartileRow = {
  key: string;
  label: string;
  /** All in the unit of the scale. */
  own: number;
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  scale: Scale;
  /** The own value as text: "86.50". */
  text: string;
};

/** One bar per criterion: the own value as a bar, the middle half of all as a band, the median as a line. */
export function BarWithQuartiles({ rows }: { rows: readonly QuartileRow[] }) {
  return (
    <div className={styles.bars}>
      {rows.map((row) => (
        <div key={row.key} className={styles.bar}>
          <span className={styles.barLabel}>{row.label}</span>
          <Bar row={row} />
          <span className={styles.barText}>{row.text}</span>
        </div>
      ))}
    </div>
  );
}

function Bar({ row }: { row: QuartileRow }) {
  const at = (value: number) => percentOf({ scale: row.scale, value });
  const low = at(row.lowerQuartile);
  return (
    <svg width="100%" height="28" aria-hidden="true" focusable="false">
      <rect x="0" y="12" width="100%" height="4" className={styles.track} />
      <rect
        x={`${low}%`}
        y="3"
        width={`${Math.max(0.5, at(row.upperQuartile) - low)}%`}
        height="22"
        className={styles.quartiles}
      />
      <rect x="0" y="10" width={`${at(row.own)}%`} height="8" className={styles.own} />
      <line x1={`${at(row.median)}%`} x2={`${at(row.median)}%`} y1="1" y2="27" className={styles.median} />
    </svg>
  );
}
