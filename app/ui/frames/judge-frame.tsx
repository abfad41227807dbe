import type { ReactNode } from "react";
import styles from "./judge-frame.module.css";

export type JudgeFrameProps = {
  /** Who is on the sheet: the page's heading, e.g. "07 号 王小明 · 演讲". */
  heading: ReactNode;
  /** Left in the top bar: seat and judge. */
  seat: ReactNode;
  /** Right in the top bar: save state, unsent, connection. Always visible. */
  statusSlot: ReactNode;
  /** At the end of the top bar: light and dark, menu. */
  toolsSlot?: ReactNode;
  /** Under the top bar, never a modal: "台上：17 号", returned sheet. */
  noticeSlot?: ReactNode;
  /** Criteria and their descriptors; scrolls. */
  children: ReactNode;
  /** Lower third (right half in landscape): keypad and main button; never scrolls away. */
  actions: ReactNode;
  labels: { status: string; sheet: string; actions: string };
};

/** A judge's page on a tablet or phone, portrait and landscape, from 360 × 740. */
export function JudgeFrame(props: JudgeFrameProps) {
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.bar}>
          <div className={styles.seat}>{props.seat}</div>
          <section className={styles.status} aria-label={props.labels.status}>
            {props.statusSlot}
          </section>
          <div className={styles.tools}>{props.toolsSlot}</div>
        </div>
        {props.noticeSlot && <div className={styles.notice}>{props.noticeSlot}</div>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <main className={styles.main} tabIndex={0} aria-label={props.labels.sheet}>
        <h1 className={styles.heading}>{props.heading}</h1>
        {props.children}
      </main>
      <section className={styles.actions} aria-label={props.labels.actions}>
        {props.actions}
      </section>
    </div>
  );
}
