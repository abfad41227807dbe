import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { LiveContest } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { GooseMark } from "#app/ui/brand/goose-mark.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./station-frame.module.css";

export type StationFrameProps = {
  /** Where this is: "控制台". */
  title: string;
  contest: LiveContest;
  /** Back to the contest's pages; a paired device has nowhere to go back to. */
  backTo?: string | undefined;
  /** Right in the bar: panels, keys, connection. */
  tools: ReactNode;
  children: ReactNode;
};

/** Desk, head judge and clock have the whole window: one slim bar, then the work. */
export function StationFrame({ title, contest, backTo, tools, children }: StationFrameProps) {
  const t = useText(stageText);
  const mark = <GooseMark size={32} />;
  return (
    <div className={styles.root}>
      <header className={styles.bar}>
        {backTo === undefined ? (
          mark
        ) : (
          <Link to={backTo} className={styles.back} aria-label={t("station.back")}>
            {mark}
          </Link>
        )}
        <h1 className={styles.title}>
          {title} <span className={styles.contest}>{contest.title}</span>
        </h1>
        {contest.rehearsal && <StatusTag tone="attention">{t("state.rehearsal")}</StatusTag>}
        <div className={styles.tools}>{tools}</div>
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
