import type { ReactNode } from "react";
import styles from "./data.module.css";

export type StatProps = {
  label: string;
  /** With `unit` beside it: numbers say their unit. */
  value: ReactNode;
  unit?: string | undefined;
  detail?: ReactNode;
  tone?: "good" | "attention" | "bad" | undefined;
};

export function Stat({ label, value, unit, detail, tone }: StatProps) {
  return (
    <div className={styles.stat} data-tone={tone}>
      <span className={styles.statLabel}>{label}</span>
      <span className={styles.statValue}>
        {value}
        {unit !== undefined && <span className={styles.statUnit}>{unit}</span>}
      </span>
      {detail && <span className={styles.statLabel}>{detail}</span>}
    </div>
  );
}

/** Stats in a row. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className={styles.stats}>{children}</div>;
}
