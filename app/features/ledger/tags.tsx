import type { LedgerRow } from "#app/contracts/ledger.ts";
import type { LedgerStatus } from "#app/domain/daily/ledger-life.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { latenessText } from "./lateness-text.ts";
import styles from "./ledger.module.css";

const TONES: Readonly<Record<LedgerStatus, Tone>> = {
  registered: "attention",
  assigned: "active",
  done: "attention",
  closed: "good",
  answered: "neutral",
};

export function StatusOf({ status }: { status: LedgerStatus }) {
  const t = useText(ledgerText);
  return <StatusTag tone={TONES[status]}>{t(`status.${status}`)}</StatusTag>;
}

/** The due date, with what is left of it or how long it is past. */
export function DueOf({ row }: { row: Pick<LedgerRow, "dueAt" | "lateness"> }) {
  const t = useText(ledgerText);
  if (row.dueAt === null) return <>{t("none")}</>;
  const { kind } = row.lateness;
  return (
    <span className={styles.stacked}>
      <span className="yz-figures">{dateTime(row.dueAt)}</span>
      {kind !== "none" && (
        <StatusTag tone={kind === "overdue" ? "bad" : "attention"}>{latenessText(row.lateness, t)}</StatusTag>
      )}
    </span>
  );
}

export function UrgencyOf({ urgency }: Pick<LedgerRow, "urgency">) {
  const words = useText(dailyWords);
  if (urgency === "ordinary") return words("urgency.ordinary");
  return <StatusTag tone="bad">{words("urgency.urgent")}</StatusTag>;
}
