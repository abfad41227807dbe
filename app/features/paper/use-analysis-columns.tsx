import { useMemo } from "react";
import { HARD_BELOW, type ItemFlag, WEAK_BELOW } from "#app/domain/quiz/item-analysis.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import type { AnalysedRow } from "./analysis-page.tsx";
import styles from "./paper.module.css";

const DIGITS = 2;
const STEM_LENGTH = 40;
const BELOW: Readonly<Record<ItemFlag, number>> = { hard: HARD_BELOW, weak: WEAK_BELOW, distractor: 0 };

/** `tooFew`: a word stands where a number would mislead. */
export function useAnalysisColumns(tooFew: boolean): Column<AnalysedRow>[] {
  const t = useText(paperText);
  const words = useText(paperWords);
  return useMemo(() => {
    const number = (value: number | null) =>
      value === null ? t(tooFew ? "analysis.tooFew" : "analysis.constant") : value.toFixed(DIGITS);
    const columns: Column<AnalysedRow>[] = [
      {
        key: "number",
        header: t("analysis.number"),
        kind: "figures",
        width: 72,
        value: (row) => row.position,
      },
      {
        key: "question",
        header: t("analysis.question"),
        cell: (row) => <span className={styles.stem}>{shortened(row.stem)}</span>,
        optional: false,
      },
      {
        key: "kind",
        header: t("analysis.kind"),
        value: (row) => row.kind,
        cell: (row) => words(`kind.${row.kind}`),
      },
      {
        key: "area",
        header: t("analysis.area"),
        value: (row) => row.area,
        cell: (row) => words(`area.${row.area}`),
      },
      { key: "n", header: t("analysis.count"), kind: "figures", value: (row) => row.statistics.n },
      {
        key: "p",
        header: t("analysis.p"),
        kind: "figures",
        value: (row) => row.statistics.p,
        cell: (row) => number(row.statistics.p),
      },
      {
        key: "r",
        header: t("analysis.r"),
        kind: "figures",
        value: (row) => row.statistics.r,
        cell: (row) => number(row.statistics.r),
      },
      {
        key: "flags",
        header: t("analysis.flags"),
        value: (row) => row.statistics.flags.length,
        cell: (row) => (
          <span className={styles.row}>
            {row.voidMode !== null && <StatusTag tone="bad">{words(`voidMode.${row.voidMode}`)}</StatusTag>}
            {row.statistics.flags.map((flag) => (
              <StatusTag key={flag} tone="attention">
                {t(`analysis.flag.${flag}`, { below: BELOW[flag] })}
              </StatusTag>
            ))}
          </span>
        ),
      },
    ];
    return columns;
  }, [t, words, tooFew]);
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > STEM_LENGTH ? `${letters.slice(0, STEM_LENGTH).join("")}…` : text;
};
