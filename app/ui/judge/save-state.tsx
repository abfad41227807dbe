import type { ReactNode } from "react";
import styles from "./states.module.css";

/** In the server's database · only on this device · needs the judge. */
export type SaveStateKind = "server" | "tablet" | "attention";

const shape: Readonly<Record<SaveStateKind, ReactNode>> = {
  server: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  tablet: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  attention: <path d="M8 1 16 15H0z" fill="currentColor" />,
};

/** Where the marks are, as shape, word and colour: ● 已存入服务器 14:03:22 回执 7F3A. Changes are read aloud. */
export function SaveState({ state, children }: { state: SaveStateKind; children: ReactNode }) {
  return (
    <span className={styles.root} data-state={state} role="status">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shape[state]}
      </svg>
      <span className={styles.words}>{children}</span>
    </span>
  );
}
