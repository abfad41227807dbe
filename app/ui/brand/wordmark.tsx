import { GooseMark } from "./goose-mark.tsx";
import styles from "./wordmark.module.css";

export type WordmarkProps = {
  /** Name of the product, e.g. 雁阵. */
  name: string;
  /** Second line: the unit, or what the product is. */
  detail?: string | undefined;
  size?: "small" | "medium" | "large";
  /** On a phone the mark stands alone; the words are still read aloud. */
  shrinks?: boolean;
};

const MARK_SIZE = { small: 28, medium: 40, large: 64 } as const;

export function Wordmark({ name, detail, size = "medium", shrinks = false }: WordmarkProps) {
  return (
    <span className={styles.root} data-size={size} data-shrinks={shrinks || undefined}>
      <GooseMark size={MARK_SIZE[size]} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
