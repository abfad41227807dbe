import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ExamRow } from "#app/contracts/development-views.ts";
import { type ExamMove, movesOf } from "#app/domain/development/exam-life.ts";
import { ActionMenu } from "#app/ui/actions/action-menu.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./development.module.css";
import { EXAM_TONES, useExamWords } from "./exam-words.ts";
import type { ExamPanel } from "./exams-page.tsx";
import { useDevelopmentText } from "./use-development.ts";

/** Steps this reader may take with an exam as it stands. */
const movesFor = ({ status, may }: ExamRow): ExamMove[] =>
  movesOf(status).filter((move) => (move === "withdraw" ? may.withdraw : may.decide));

export function useExamColumns(open: (panel: ExamPanel) => void): Column<ExamRow>[] {
  const t = useDevelopmentText();
  const { target, steps, money } = useExamWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, which t stands for
  return useMemo(
    () => [
      {
        key: "name",
        header: t("exam.name"),
        optional: false,
        cell: ({ cadreId, name }) => (
          <Link className={styles.whole} to={`/people/${cadreId}`}>
            {name}
          </Link>
        ),
      },
      {
        key: "unit",
        header: t("filter.unit"),
        cell: ({ unitName }) => <span className={styles.whole}>{unitName}</span>,
      },
      {
        key: "kind",
        header: t("exam.kindLabel"),
        cell: ({ kind }) => <span className={styles.whole}>{t(`exam.kind.${kind}`)}</span>,
      },
      {
        key: "target",
        header: t("exam.target"),
        cell: (row) => (row.school === null ? target(row) : `${target(row)} · ${row.school}`),
      },
      {
        key: "status",
        header: t("exam.status"),
        cell: ({ status }) => <StatusTag tone={EXAM_TONES[status]}>{t(`exam.state.${status}`)}</StatusTag>,
      },
      {
        key: "steps",
        header: t("exam.steps"),
        cell: (row) => <span className={styles.soft}>{steps(row).join(" · ")}</span>,
      },
      {
        key: "subsidy",
        header: t("exam.subsidy"),
        kind: "figures",
        cell: ({ subsidy }) => <span className={styles.whole}>{money(subsidy)}</span>,
      },
      {
        key: "actions",
        header: t("form.actions"),
        kind: "actions",
        optional: false,
        cell: (row) => {
          const moves = movesFor(row);
          return (
            moves.length > 0 && (
              <ActionMenu
                label={t("form.actions")}
                size="small"
                actions={moves.map((move) => ({
                  ...{ key: move, label: t(`exam.move.${move}`) },
                  danger: move === "refuse" || move === "fail",
                  onPick: () => open({ kind: "step", exam: row, move }),
                }))}
              />
            )
          );
        },
      },
    ],
    [t, open],
  );
}
