import type { ReactNode } from "react";
import styles from "./data.module.css";

/** Facts with their names, in columns as the width allows. */
export function KeyValue({
  entries,
}: {
  entries: readonly { key: string; label: string; value: ReactNode }[];
}) {
  return (
    <dl className={styles.facts}>
      {entries.map((entry) => (
        <div key={entry.key}>
          <dt>{entry.label}</dt>
          <dd>{entry.value}</dd>
        </div>
      ))}
    </dl>
  );
}
