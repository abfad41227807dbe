import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { GooseMark } from "#app/ui/brand/goose-mark.tsx";
import styles from "./desk-frame.module.css";

/** The whole window: one slim bar, then the work. */
export function DeskFrame(props: {
  title: string;
  detail: string;
  back: { to: string; label: string };
  tools: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.root}>
      <header className={styles.bar}>
        <Link to={props.back.to} className={styles.back} aria-label={props.back.label}>
          <GooseMark size={32} />
        </Link>
        <h1 className={styles.title}>
          {props.title} <span className={styles.detail}>{props.detail}</span>
        </h1>
        <div className={styles.tools}>{props.tools}</div>
      </header>
      <main className={styles.main}>{props.children}</main>
    </div>
  );
}
