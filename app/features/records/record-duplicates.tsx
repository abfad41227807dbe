import { Link } from "@remix-run/react";
import type { DuplicateView, RecordView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { placeOf } from "./place.ts";
import { RecordStatusTag } from "./record-status-tag.tsx";
import styles from "./records.module.css";

/** This record beside each that may tell the same. */
export function RecordDuplicates({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  if (view.duplicates.length === 0) return null;
  return (
    <Card title={t("page.duplicates", { n: view.duplicates.length })} emphasis="now">
      <div className={styles.stack}>
        <p className={styles.soft}>{t("page.duplicatesHint")}</p>
        {view.duplicates.map((other) => (
          <div key={other.id} className={styles.stack}>
            <div className={styles.row}>
              <StatusTag tone="attention">{t(`duplicate.${other.reason}`)}</StatusTag>
              <span className={styles.small}>
                {t("page.likeness", { percent: Math.floor(other.likeness / 100) })}
              </span>
            </div>
            <div className={styles.pair}>
              <Side title={t("page.this")} record={{ ...view, untilOn: view.details.untilOn ?? null }} />
              <Side title={t("page.other")} record={other} link />
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}

type SideRecord = Omit<DuplicateView, "reason" | "likeness">;

function Side({ title, record, link = false }: { title: string; record: SideRecord; link?: boolean }) {
  const t = useText(recordsText);
  const language = useLanguage();
  const when = [record.happenedOn, ...(record.untilOn === null ? [] : [record.untilOn])];
  return (
    <div className={styles.side}>
      <div className={styles.row}>
        <strong>{title}</strong>
        <RecordStatusTag status={record.status} />
        {link && <Link to={`/records/${record.id}`}>{t("list.open")}</Link>}
      </div>
      <span>{[record.personName, placeOf(record)].filter(Boolean).join(" · ")}</span>
      <span className={styles.small}>{when.map((each) => day(each, language)).join(" – ")}</span>
      <p className={styles.content}>{record.content}</p>
    </div>
  );
}
