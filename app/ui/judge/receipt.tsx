import type { ReactNode } from "react";
import styles from "./receipt.module.css";

export type ReceiptProps = {
  title: string;
  /** Short code a judge can read out: "7F3A". */
  code: { label: string; text: string };
  rows: readonly { label: string; text: string }[];
  /** A SaveState. */
  state: ReactNode;
  /** What to do next: "下一位". */
  children?: ReactNode;
};

/** What was handed in, and where it is. */
export function Receipt({ title, code, rows, state, children }: ReceiptProps) {
  return (
    <section className={styles.root} aria-label={title}>
      <h2>{title}</h2>
      <p className={styles.code}>
        <span>{code.label}</span>
        <strong>{code.text}</strong>
      </p>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
      <p>{state}</p>
      {children && <div className={styles.next}>{children}</div>}
    </section>
  );
}
