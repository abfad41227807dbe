import type { ReactNode } from "react";
import styles from "./results.module.css";

/** Head of a page inside the contest's frame: what it is, what to do here, its buttons. */
export function PageLead({
  title,
  lead,
  status,
  actions,
}: {
  title: string;
  lead?: ReactNode;
  status?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={styles.lead}>
      <div>
        <div className={styles.leadLine}>
          <h2 className={styles.leadTitle}>{title}</h2>
          {status}
        </div>
        {lead !== undefined && <p className={styles.leadText}>{lead}</p>}
      </div>
      {actions !== undefined && (
        <div className={styles.leadActions} data-print="hide">
          {actions}
        </div>
      )}
    </div>
  );
}
