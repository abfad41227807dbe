import { useMemo } from "react";
import type { RecordImportKind } from "#app/contracts/record-choices.ts";
import type { RecordImportRowView } from "#app/contracts/record-import.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { recordProblemSentence } from "#app/text/record-problem.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./record-import.module.css";

const TONES: Readonly<Record<RecordImportKind, Tone>> = {
  new: "good",
  duplicate: "attention",
  unchanged: "neutral",
  rejected: "bad",
};

/** In the order of the file. */
export function useRowColumns(): Column<RecordImportRowView>[] {
  const t = useText(recordImportText);
  return useMemo(
    () => [
      { key: "row", header: t("row"), kind: "figures", width: 64, sortable: false, cell: ({ row }) => row },
      { key: "person", header: t("person"), width: 88, sortable: false, cell: ({ name }) => name || "—" },
      {
        key: "kind",
        header: t("kind"),
        width: 128,
        sortable: false,
        cell: ({ kind }) => <StatusTag tone={TONES[kind]}>{t(`counts.${kind}`)}</StatusTag>,
      },
      {
        key: "record",
        header: t("record"),
        width: 320,
        sortable: false,
        cell: (row) => <RecordOf row={row} />,
      },
      { key: "detail", header: t("detail"), sortable: false, cell: (row) => <DetailOf row={row} /> },
    ],
    [t],
  );
}

function RecordOf({ row }: { row: RecordImportRowView }) {
  const words = useText(dailyWords);
  const { recordKind, happenedOn, content } = row;
  if (recordKind === null) return "—";
  return (
    <span className={styles.lines}>
      <span className={styles.soft}>
        {happenedOn} · {words(`kind.${recordKind}`)}
      </span>
      <span>{content}</span>
    </span>
  );
}

function DetailOf({ row }: { row: RecordImportRowView }) {
  const t = useText(recordImportText);
  const language = useLanguage();
  if (row.kind === "unchanged") return t("unchanged");
  if (row.twin !== null) {
    const { content } = row.twin;
    return row.twin.row === null ? t("inRecords", { content }) : t("inFile", { row: row.twin.row, content });
  }
  if (row.problems.length === 0) return "—";
  return (
    <ul className={styles.problems}>
      {row.problems.map((problem) => (
        <li key={`${problem.column} ${problem.code}`}>{recordProblemSentence(problem, language)}</li>
      ))}
    </ul>
  );
}
