import type { RecordView } from "#app/contracts/record-desk-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { recordsText } from "#app/text/records.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { placeOf } from "./place.ts";
import { RecordActions } from "./record-actions.tsx";
import { RecordBesides } from "./record-besides.tsx";
import { RecordDuplicates } from "./record-duplicates.tsx";
import { RecordHistory } from "./record-history.tsx";
import { RecordStatusTag } from "./record-status-tag.tsx";
import styles from "./records.module.css";
import { useDetailEntries } from "./use-detail-entries.ts";

/** One record: what was told, what happened to it, and what tells perhaps the same. */
export function RecordPage({ view, listOpen }: { view: RecordView; listOpen: boolean }) {
  const t = useText(recordsText);
  const words = useText(dailyWords);
  const language = useLanguage();
  return (
    <>
      <PageHeader
        title={`${view.personName} · ${words(`kind.${view.kind}`)}`}
        subtitle={`${day(view.happenedOn, language)} ${view.happenedAt ?? ""} · ${view.unitName}`}
        status={<RecordStatusTag status={view.status} />}
        crumbs={listOpen ? [{ label: t("title"), to: "/records" }] : []}
        crumbsLabel={t("page.crumbs")}
        actions={<RecordActions view={view} />}
      />
      <RecordDuplicates view={view} />
      <Card title={t("page.content")}>
        <div className={styles.stack}>
          <p className={styles.content}>{view.content}</p>
          <Facts view={view} />
          <Photos view={view} />
        </div>
      </Card>
      <RecordHistory view={view} />
      <RecordBesides view={view} />
    </>
  );
}

function Facts({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  const words = useText(dailyWords);
  const details = useDetailEntries(view);
  const fact = (key: "place" | "area" | "evidence" | "revision", value: string | null) =>
    value === null ? [] : [{ key, label: t(`field.${key}`), value }];
  const entries = [
    ...fact("place", placeOf(view)),
    ...fact("area", view.area === null ? null : words(`area.${view.area}`)),
    ...details,
    ...fact("evidence", view.evidence),
    ...fact("revision", view.revision === 1 ? null : String(view.revision)),
  ];
  return entries.length === 0 ? null : <KeyValue entries={entries} />;
}

function Photos({ view }: { view: RecordView }) {
  const t = useText(recordsText);
  if (view.photos.length === 0) return <p className={styles.small}>{t("page.noPhotos")}</p>;
  return (
    <ul className={styles.photos} aria-label={t("page.photos")}>
      {view.photos.map((position, index) => {
        const source = `/records/${view.id}/photos/${position}`;
        const facts = { name: view.personName, day: view.happenedOn, n: index + 1 };
        return (
          <li key={position}>
            <a href={source} target="_blank" rel="noreferrer">
              <img src={source} alt={t("page.photo", facts)} className={styles.photo} loading="lazy" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
