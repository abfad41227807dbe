import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleXFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./checklist.module.css";

export type CheckState = "good" | "attention" | "bad";

const ICONS: Readonly<Record<CheckState, ReactNode>> = {
  good: <IconCircleCheckFilled size={24} />,
  attention: <IconAlertTriangleFilled size={24} />,
  bad: <IconCircleXFilled size={24} />,
};

export type ChecklistItemProps = {
  state: CheckState;
  /** The state in a word: "就绪", "未就绪". */
  stateLabel: string;
  title: string;
  /** What was found: "第 2 席、第 5 席没有评委". */
  detail?: ReactNode;
  /** The link that mends it (LinkButton). */
  mend?: ReactNode;
};

export function ChecklistItem({ state, stateLabel, title, detail, mend }: ChecklistItemProps) {
  return (
    <li className={styles.item} data-state={state}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[state]}
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          {title} <span className={styles.state}>{stateLabel}</span>
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      {state !== "good" && mend}
    </li>
  );
}

export function Checklist({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
