import { useParams } from "@remix-run/react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { GradingProgress, GradingView } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./paper.module.css";
import { usePaper } from "./paper-address.ts";
import { usePaperWords } from "./paper-words.ts";

/** How far the grading is, question by question, and who grades. */
export function GradingProgressCard({ view }: { view: GradingView }) {
  const t = useText(paperText);
  const labels = useTableLabels();
  const columns = useColumns();
  const { may } = usePaper();
  return (
    <Card title={t("grading.progress")}>
      <div className={styles.stack}>
        <DataTable
          id="grading-progress"
          caption={t("grading.progressCaption")}
          columns={columns}
          rows={view.progress}
          rowKey={(row) => row.questionKey}
          labels={labels}
          initialSort={{ key: "place", descending: false }}
          empty={<EmptyState title={t("grading.none")}>{t("grading.noneText")}</EmptyState>}
        />
        {may.read && <Graders view={view} />}
      </div>
    </Card>
  );
}

function Graders({ view }: { view: GradingView }) {
  const t = useText(paperText);
  const contestId = useParams().contestId ?? "";
  return (
    <div className={styles.row}>
      <span className={styles.sub}>{t("grading.graders")}</span>
      {view.graders.length === 0 && <span className={styles.soft}>{t("grading.noGraders")}</span>}
      {view.graders.map(({ name, graded }) => (
        <span key={name}>{t("grading.graderRow", { name, n: graded })}</span>
      ))}
      <LinkButton to={`/contests/${contestId}/panels`} size="small">
        {t("grading.appoint")}
      </LinkButton>
    </div>
  );
}

function useColumns(): Column<GradingProgress>[] {
  const t = useText(paperText);
  const words = usePaperWords();
  return useMemo(() => {
    const figures = (
      key: "answers" | "complete" | "first" | "second" | "third",
      header: string,
    ): Column<GradingProgress> => ({ key, header, kind: "figures", value: (row) => row[key] });
    return [
      {
        key: "place",
        header: t("grading.place"),
        value: (row) => row.position * 100 + (row.part ?? 0),
        cell: (row) => words.place(row),
        optional: false,
      },
      figures("answers", t("grading.answers")),
      figures("complete", t("grading.complete")),
      figures("first", t("grading.first")),
      figures("second", t("grading.second")),
      figures("third", t("grading.thirdWaiting")),
    ];
  }, [t, words]);
}
