import type { ReactNode } from "react";
import styles from "./charts.module.css";
import { percentOf, type Scale } from "./scale.ts";

export type BarRow = {
  key: string;
  /** A link may stand here: labels are read, the bars are not. */
  label: ReactNode;
  /** In the unit of the scale; null: none. */
  value: number | null;
  scale: Scale;
  /** The value as text, or why there is none. */
  text: string;
  /** The one that is shown elsewhere on the page. */
  current?: boolean;
};

/** One bar a row, with its number: months of a year, parts of a whole. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  return (
    <ul className={styles.bars} data-list>
      {rows.map(({ key, label, value, scale, text, current = false }) => (
        <li key={key} className={styles.bar} aria-current={current ? "true" : undefined}>
          <span className={styles.barLabel}>{label}</span>
          <svg width="100%" height="16" aria-hidden="true" focusable="false">
            <rect x="0" y="6" width="100%" height="4" className={styles.track} />
            {value !== null && (
              <rect
                x="0"
                y="2"
                width={`${percentOf({ scale, value })}%`}
                height="12"
                className={current ? styles.own : styles.other}
              />
            )}
          </svg>
          <span className={styles.barText}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
