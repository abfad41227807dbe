import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconCircleXFilled,
  IconPlayerPlayFilled,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./status-tag.module.css";

export type Tone = "neutral" | "active" | "good" | "attention" | "bad";

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  neutral: <IconCircleDotted size={16} />,
  active: <IconPlayerPlayFilled size={16} />,
  good: <IconCircleCheckFilled size={16} />,
  attention: <IconAlertTriangleFilled size={16} />,
  bad: <IconCircleXFilled size={16} />,
};

export type StatusTagProps = { tone: Tone; children: ReactNode; icon?: ReactNode };

/** A state as icon, word and colour: none of the three alone carries it. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span className={styles.root} data-tone={tone}>
      <span className={styles.icon} aria-hidden="true">
        {icon ?? ICONS[tone]}
      </span>
      {children}
    </span>
  );
}
