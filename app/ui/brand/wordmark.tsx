import { GooseMark } from "./goose-mark.tsx";
import styles from "./wordmark.module.css";

export type WordmarkProps = {
  /** Name of the product, e.g. 雁阵. */
  name: string;
  /** Second line: the unit, or what the product is. */
  detail?: string | undefined;
  size?: "small" | "medium" | "large";
};

const MARK_SIZE = { small: 28, medium: 40, large: 64 } as const;

export function Wordmark({ name, detail, size = "medium" }: WordmarkProps) {
  return (
    <span className={styles.root} data-size={size}>
      <GooseMark size={MARK_SIZE[size]} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
