import type { MyRecordRow } from "#app/contracts/record-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { detailWords } from "./detail-words.ts";
import styles from "./my-records.module.css";

/** All a record says, with its photos. */
export function RecordDetail({ row }: { row: MyRecordRow }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  const told: [label: string, value: string | null][] = [
    [t("content"), row.content],
    [t("unit"), row.unitName],
    [t("compound"), row.compound],
    [t("building"), row.building],
    [t("area"), row.area === null ? null : words(`area.${row.area}`)],
    [t("time"), row.happenedAt],
    [t("evidence"), row.evidence],
    [t("reason"), row.reason],
    [t("enteredAt"), dateTime(row.enteredAt) + (row.byOther ? ` · ${t("byOther")}` : "")],
  ];
  const entries = [
    ...told.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
    ...detailWords(row, { t, words }),
  ];
  return (
    <div className={styles.detail}>
      <KeyValue entries={entries.map((entry) => ({ key: entry.label, ...entry }))} />
      {row.photos > 0 && (
        <ul className={styles.photos} aria-label={t("photos")}>
          {Array.from({ length: row.photos }, (_, index) => index + 1).map((position) => (
            <li key={position}>
              <a href={`/records/${row.id}/photos/${position}`} target="_blank" rel="noreferrer">
                <img
                  src={`/records/${row.id}/photos/${position}`}
                  alt={t("photo", { number: position })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
