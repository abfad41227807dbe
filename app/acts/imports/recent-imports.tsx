import { Link } from "@remix-run/react";
import { importsText } from "#app/text/imports.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./imports.module.css";

export type RecentFile = {
  id: string;
  fileName: string;
  status: "uploaded" | "checked" | "applied" | "discarded";
  createdAt: string;
};

const TONES: Readonly<Record<RecentFile["status"], Tone>> = {
  uploaded: "attention",
  checked: "attention",
  applied: "good",
  discarded: "neutral",
};

/** What the reader uploaded lately; `under` is the address of the imports. */
export function RecentImports({ recent, under }: { recent: readonly RecentFile[]; under: string }) {
  const t = useText(importsText);
  if (recent.length === 0) return null;
  return (
    <Card title={t("recent")}>
      <ul className={styles.recent}>
        {recent.map(({ id, fileName, status, createdAt }) => (
          <li key={id}>
            <Link to={`${under}/${id}`}>{fileName}</Link>
            <span className={styles.soft}>{dateTime(createdAt)}</span>
            <StatusTag tone={TONES[status]}>{t(`recentStatus.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
