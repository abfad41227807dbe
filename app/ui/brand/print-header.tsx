import styles from "./print-header.module.css";
import { Wordmark } from "./wordmark.tsx";

export type PrintHeaderProps = {
  name: string;
  unit?: string | undefined;
  title: string;
  /** State of the paper, time of printing, head of the audit chain. */
  details: readonly string[];
};

/** Head of a printed page; not shown on screens. */
export function PrintHeader({ name, unit, title, details }: PrintHeaderProps) {
  return (
    <div className={styles.root} data-print="only">
      <div className={styles.row}>
        <Wordmark name={name} detail={unit} size="small" />
        <span className={styles.title}>{title}</span>
      </div>
      <ul className={styles.details}>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}
