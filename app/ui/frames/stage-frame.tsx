import type { ReactNode } from "react";
import { GooseMark } from "../brand/goose-mark.tsx";
import "./stage-font.css";
import styles from "./stage-frame.module.css";

export type StageFrameProps = {
  /** Contest and round. */
  title: string;
  subtitle?: string | undefined;
  /** Right of the title: QR code, clock of the performance. */
  cornerSlot?: ReactNode;
  /** "非最终成绩" / "最终成绩"; final results look settled, others do not. */
  state: { text: string; final: boolean };
  /** "14:03:22", or the age of the last state on a break. */
  time: string;
  connectionSlot: ReactNode;
  /** The presenter turned the screen off: the frame stays mounted, nothing is shown. */
  black?: boolean;
  children: ReactNode;
};

/**
 * The screen in the hall, from 1366 × 768 to 3840 × 2160, 16:9 and 4:3. All lengths are in `--u`, 1/1080 of the
 * height that a 16:9 or 4:3 picture has in this window; a margin of 3 % stays free for projectors that crop.
 * Light or dark comes from the document's colour scheme.
 */
export function StageFrame(props: StageFrameProps) {
  return (
    <div className={styles.root} data-black={props.black ?? false}>
      <header className={styles.header}>
        <span className={styles.mark}>
          <GooseMark size={64} />
        </span>
        <div className={styles.titles}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.subtitle !== undefined && <p className={styles.subtitle}>{props.subtitle}</p>}
        </div>
        <div className={styles.corner}>{props.cornerSlot}</div>
      </header>
      <main className={styles.main}>{props.children}</main>
      <footer className={styles.footer}>
        <strong className={styles.state} data-final={props.state.final}>
          {props.state.text}
        </strong>
        <span className={styles.time}>{props.time}</span>
        <span className={styles.connection}>{props.connectionSlot}</span>
      </footer>
    </div>
  );
}
