import type { ReactNode } from "react";
import styles from "./fields.module.css";

/** Fields side by side as the width allows; `columns={1}` for drawers. A child with data-span="all" takes a row. */
export function FieldGrid({ columns, children }: { columns?: 1; children: ReactNode }) {
  return (
    <div className={styles.grid} data-columns={columns}>
      {children}
    </div>
  );
}
