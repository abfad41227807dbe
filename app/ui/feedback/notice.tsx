import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconInfoCircleFilled,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "good" | "attention" | "error";

const ICONS: Readonly<Record<NoticeTone, ReactNode>> = {
  info: <IconInfoCircleFilled size={20} />,
  good: <IconCircleCheckFilled size={20} />,
  attention: <IconAlertTriangleFilled size={20} />,
  error: <IconCircleXFilled size={20} />,
};

export type NoticeProps = {
  tone: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** What mends it. */
  action?: ReactNode;
  /** Appears after something the user did: read aloud at once. */
  live?: boolean;
};

export function Notice({ tone, title, children, action, live = false }: NoticeProps) {
  return (
    <div
      className={styles.root}
      data-tone={tone}
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
    >
      <span className={styles.icon} aria-hidden="true">
        {ICONS[tone]}
      </span>
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
