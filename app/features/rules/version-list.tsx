import { rulesText } from "#app/text/rules.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./rules.module.css";

export type RuleVersion = { version: number; reason: string | null; createdAt: number; locked: boolean };

/** Every version these rules have had, with the reason of each change. */
export function VersionList({ versions, current }: { versions: readonly RuleVersion[]; current: number }) {
  const t = useText(rulesText);
  if (versions.length < 2) return null;
  return (
    <Card level={3} title={t("versions.title")}>
      <ol className={styles.versions}>
        {versions.map((row) => (
          <li key={row.version}>
            <strong>{t("versions.version", { n: row.version })}</strong>
            <span className={styles.soft}>{dateTime(row.createdAt)}</span>
            <span>{row.reason ?? t(row.version === 1 ? "versions.first" : "versions.noReason")}</span>
            {row.version === current && <StatusTag tone="active">{t("versions.current")}</StatusTag>}
            {row.locked && <StatusTag tone="good">{t("versions.locked")}</StatusTag>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
