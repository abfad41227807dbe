import type { LedgerRow } from "#app/contracts/ledger.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { dateTime } from "#app/text/time.ts";
import { translator } from "#app/text/translate.ts";
import { latenessText } from "./lateness-text.ts";

type SheetColumn = { header: string; width: number; kind: "text" | "number" | "date" };

/** The ledger in the columns people keep on paper: number, from, opinion, responsible, due, state, call-back. */
export function ledgerWorkbook({ rows, language }: { rows: readonly LedgerRow[]; language: Language }) {
  const t = translator<(typeof ledgerText)["zh-CN"]>(ledgerText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  const columns: SheetColumn[] = [
    { header: t("column.number"), width: 6, kind: "number" },
    { header: t("column.happenedOn"), width: 12, kind: "date" },
    { header: t("column.source"), width: 28, kind: "text" },
    { header: t("column.content"), width: 50, kind: "text" },
    { header: t("column.urgency"), width: 8, kind: "text" },
    { header: t("column.responsible"), width: 12, kind: "text" },
    { header: t("column.due"), width: 18, kind: "text" },
    { header: t("column.status"), width: 44, kind: "text" },
    { header: t("column.outcome"), width: 12, kind: "text" },
  ];
  return {
    name: t("sheet"),
    columns,
    rows: rows.map((row, index) => [
      index + 1,
      row.happenedOn,
      [row.unitName, row.place, row.registeredBy].filter((part) => part !== "").join(" "),
      row.content,
      words(`urgency.${row.urgency}`),
      row.responsible,
      row.dueAt === null ? null : dateTime(row.dueAt),
      [t(`status.${row.status}`), latenessText(row.lateness, t), row.result].filter(Boolean).join("；"),
      row.outcome === null ? null : t(`outcome.${row.outcome}`),
    ]),
  };
}
