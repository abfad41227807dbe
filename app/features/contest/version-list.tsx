import { contestText } from "#app/text/contest.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./contest.module.css";

export type RuleVersion = { version: number; reason: string | null; createdAt: number; locked: boolean };

/** The versions of a contest's rules, newest first, each with its reason. */
export function VersionList({ versions }: { versions: readonly RuleVersion[] }) {
  const t = useText(contestText);
  return (
    <ol className={styles.list}>
      {versions.map((row) => (
        <li key={row.version}>
          <strong>{t("overview.version", { n: row.version })}</strong>{" "}
          <StatusTag tone={row.locked ? "good" : "neutral"}>
            {row.locked ? t("overview.locked") : t("overview.editing")}
          </StatusTag>{" "}
          <span className={styles.soft}>
            {dateTime(row.createdAt)} · {row.reason ?? t("overview.firstVersion")}
          </span>
        </li>
      ))}
    </ol>
  );
}
