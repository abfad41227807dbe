import { GooseMark } from "./goose-mark.tsx";
import styles from "./print-header.module.css";

export type PrintHeaderProps = {
  title: string;
  /** What the sheet is about: the unit, the day, the filters. */
  details: readonly string[];
};

const MARK_SIZE = 40;

/** Head of a printed page; on the screen the page has a heading of its own. */
export function PrintHeader({ title, details }: PrintHeaderProps) {
  return (
    <div className={styles.root} data-print="only">
      <div className={styles.row}>
        <span className={styles.title}>{title}</span>
        <GooseMark size={MARK_SIZE} />
      </div>
      <ul className={styles.details}>
        {details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </div>
  );
}
