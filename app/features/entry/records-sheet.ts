import type { MyRecordRow } from "#app/contracts/record-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import { detailWords } from "./detail-words.ts";

/** A person's records as one sheet: the columns of the page, and what it shows when a row is opened. */
export function recordsSheet({ rows, language }: { rows: readonly MyRecordRow[]; language: Language }) {
  const t = translator<(typeof myRecordsText)["zh-CN"]>(myRecordsText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const text = (header: string, width: number) => ({ header, width, kind: "text" as const });
  return {
    name: t("file"),
    columns: [
      { header: t("day"), width: 12, kind: "date" as const },
      text(t("time"), 8),
      text(t("kind"), 14),
      text(t("status"), 10),
      text(t("unit"), 16),
      text(t("compound"), 18),
      text(t("building"), 16),
      text(t("area"), 14),
      text(t("content"), 50),
      text(t("details"), 28),
      text(t("evidence"), 20),
      { header: t("photos"), width: 8, kind: "number" as const },
      text(t("enteredAt"), 18),
      text(t("reason"), 30),
    ],
    rows: rows.map((row) => [
      row.happenedOn,
      row.happenedAt,
      words(`kind.${row.kind}`),
      words(`status.${row.status}`),
      row.unitName,
      row.compound,
      row.building,
      row.area === null ? null : words(`area.${row.area}`),
      row.content,
      detailWords(row, { t, words })
        .map(({ label, value }) => `${label} ${value}`)
        .join("；"),
      row.evidence,
      row.photos,
      dateTime(row.enteredAt),
      row.reason,
    ]),
  };
}
