import type { ReactNode } from "react";
import styles from "./charts.module.css";

export type ChartFrameProps = {
  caption: string;
  /** What the marks and colours of the drawing stand for. */
  legend?: readonly { key: string; look: LegendLook; label: string }[];
  /** The drawing; hidden from readers, who get the table. */
  children: ReactNode;
  /** The same numbers as a table, always visible on slips (print shows it too). */
  table?: ReactNode;
};

export type LegendLook = "own" | "median" | "quartiles" | "range";

/** A drawing never stands alone: it has a caption, a legend and its numbers. */
export function ChartFrame({ caption, legend = [], children, table }: ChartFrameProps) {
  return (
    <figure className={styles.frame}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {legend.length > 0 && (
        <ul className={styles.legend}>
          {legend.map((entry) => (
            <li key={entry.key}>
              <span className={styles.swatch} data-look={entry.look} aria-hidden="true" />
              {entry.label}
            </li>
          ))}
        </ul>
      )}
      <div aria-hidden={table !== undefined}>{children}</div>
      {table}
    </figure>
  );
}
