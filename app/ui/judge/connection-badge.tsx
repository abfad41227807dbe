import type { ReactNode } from "react";
import styles from "./states.module.css";

export type ConnectionKind = "connected" | "reconnecting" | "offline";

const shape: Readonly<Record<ConnectionKind, ReactNode>> = {
  connected: <path d="M2 9.5 6.5 14 14 3" fill="none" stroke="currentColor" strokeWidth="3" />,
  reconnecting: (
    <path d="M13 4.5A6 6 0 1 0 14 9M14 1.5v4h-4" fill="none" stroke="currentColor" strokeWidth="2.2" />
  ),
  offline: <path d="M3 3l10 10M13 3 3 13" fill="none" stroke="currentColor" strokeWidth="3" />,
};

/** 已连接 / 正在重连 12 s / 离线，可继续评分. Not announced: the save state says what matters. */
export function ConnectionBadge({ state, children }: { state: ConnectionKind; children: ReactNode }) {
  return (
    <span className={styles.root} data-state={state}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shape[state]}
      </svg>
      <span className={styles.words}>{children}</span>
    </span>
  );
}
