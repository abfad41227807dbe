import styles from "./fairness.module.css";

/** A share as a dot on its interval, on a scale from 0 to 100 %. */
export function RateMark({ rate, low, high }: { rate: number; low: number; high: number }) {
  const at = (share: number) => `${share * 100}%`;
  return (
    <svg className={styles.mark} width="100%" height="24" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="12" y2="12" className={styles.scale} />
      <line x1={at(low)} x2={at(high)} y1="12" y2="12" className={styles.whisker} />
      <line x1={at(low)} x2={at(low)} y1="7" y2="17" className={styles.whisker} />
      <line x1={at(high)} x2={at(high)} y1="7" y2="17" className={styles.whisker} />
      <circle cx={at(rate)} cy="12" r="5" className={styles.dot} />
    </svg>
  );
}
