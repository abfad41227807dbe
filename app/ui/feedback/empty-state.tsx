import type { ReactNode } from "react";
import { GooseMark } from "../brand/goose-mark.tsx";
import styles from "./empty-state.module.css";

export type EmptyStateProps = {
  title: string;
  /** What to do first. */
  children?: ReactNode;
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.root}>
      <span className={styles.mark}>
        <GooseMark size={48} />
      </span>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
