import styles from "./level-list.module.css";
import { matchingLevel } from "./matching-level.ts";

export type LevelListProps = {
  /** `from` in hundredths; `span` as read by people: "75–89". */
  levels: readonly { from: number; span: string; title: string; text: string }[];
  value: number | null;
  labels: { list: string; matching: string };
};

/** What a mark means, level by level; the one that matches the value is lit. */
export function LevelList({ levels, value, labels }: LevelListProps) {
  const lit = matchingLevel({ levels, value });
  return (
    <ol className={styles.root} aria-label={labels.list}>
      {levels.map((level, index) => (
        <li key={level.from} className={styles.level} data-lit={index === lit}>
          <span className={styles.head}>
            <span className={styles.span}>{level.span}</span>
            <strong>{level.title}</strong>
            {index === lit && <span className="yz-hidden">{labels.matching}</span>}
          </span>
          <span className={styles.text}>{level.text}</span>
        </li>
      ))}
    </ol>
  );
}
