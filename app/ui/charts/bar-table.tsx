import type { ReactNode } from "react";
import { ChartFrame } from "./chart-frame.tsx";
import styles from "./charts.module.css";
import { percentOf } from "./scale.ts";

export type BarRow = {
  key: string;
  label: string;
  value: number;
  /** The value as it is written, with its link. */
  text: ReactNode;
  /** Behind the value: its change. */
  detail?: ReactNode;
};

/** Counts beside each other: a table whose lines carry bars, so the drawing and its numbers are one thing. */
export function BarTable({ caption, rows }: { caption: string; rows: readonly BarRow[] }) {
  const maximum = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ChartFrame caption={caption}>
      <table className={styles.barTable} aria-label={caption}>
        <tbody>
          {rows.map(({ key, label, value, text, detail }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={styles.barCell}>
                <svg width="100%" height="16" aria-hidden="true" focusable="false">
                  <rect x="0" y="0" width="100%" height="16" className={styles.track} />
                  <rect
                    x="0"
                    y="0"
                    width={`${percentOf({ scale: { minimum: 0, maximum }, value })}%`}
                    height="16"
                    className={styles.own}
                  />
                </svg>
              </td>
              <td className={styles.barFigure}>{text}</td>
              {detail !== undefined && <td className={styles.barDetail}>{detail}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ChartFrame>
  );
}
