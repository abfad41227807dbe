import styles from "./slip.module.css";

export type StepRow = { key: string; label: string; formula: string; value: string };

/** A calculation from the first step to the last, each with what it started from and what came of it. */
export function StepList({ label, steps }: { label: string; steps: readonly StepRow[] }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.key} className={styles.step} data-final={index === steps.length - 1 ? "" : undefined}>
          <span className={styles.label}>{step.label}</span>
          {step.formula !== "" && <span className={styles.formula}>{step.formula}</span>}
          <span className={styles.value}>{step.value}</span>
        </li>
      ))}
    </ol>
  );
}
