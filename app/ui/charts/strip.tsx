import styles from "./charts.module.css";
import { percentOf, type Scale } from "./scale.ts";

export type StripProps = {
  scale: Scale;
  values: readonly { key: string; value: number; own?: boolean }[];
  /** "60" and "100" under the ends. */
  ends: { minimum: string; maximum: string };
};

/** Every value as a dot on a line; one's own stands out in size and colour. */
export function Strip({ scale, values, ends }: StripProps) {
  const others = values.filter((dot) => dot.own !== true);
  const own = values.filter((dot) => dot.own === true);
  return (
    <div className={styles.strip}>
      <svg width="100%" height="32" overflow="visible" aria-hidden="true" focusable="false">
        <rect x="0" y="14" width="100%" height="4" className={styles.track} />
        {others.map((dot) => (
          <circle
            key={dot.key}
            cx={`${percentOf({ scale, value: dot.value })}%`}
            cy="16"
            r="5"
            className={styles.dot}
          />
        ))}
        {own.map((dot) => (
          <circle
            key={dot.key}
            cx={`${percentOf({ scale, value: dot.value })}%`}
            cy="16"
            r="9"
            className={styles.ownDot}
          />
        ))}
      </svg>
      <span className={styles.ends}>
        <span>{ends.minimum}</span>
        <span>{ends.maximum}</span>
      </span>
    </div>
  );
}
