import { Link } from "@remix-run/react";
import { IconCheck } from "@tabler/icons-react";
import styles from "./steps.module.css";

export type Step = {
  key: string;
  label: string;
  state: "done" | "now" | "later";
  /** Done steps one may go back to. */
  to?: string | undefined;
};

/** Where one is in something that has an order. `stateLabels` are read aloud. */
export function Steps(props: {
  label: string;
  steps: readonly Step[];
  stateLabels: Readonly<Record<Step["state"], string>>;
}) {
  return (
    <ol className={styles.root} aria-label={props.label}>
      {props.steps.map((step, index) => (
        <li
          key={step.key}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {step.state === "done" ? <IconCheck size={16} stroke={3} /> : index + 1}
          </span>
          {step.to === undefined ? <span>{step.label}</span> : <Link to={step.to}>{step.label}</Link>}
          <span className="yz-hidden">{props.stateLabels[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}
