import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { AnalysedShown, AnalysisView } from "#app/contracts/paper-views.ts";
import { FEWEST, type ItemStatistics } from "#app/domain/quiz/item-analysis.ts";
import { paperText } from "#app/text/paper.ts";
import { points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AnalysisDetail } from "./analysis-detail.tsx";
import styles from "./paper.module.css";
import { useAnalysisColumns } from "./use-analysis-columns.tsx";

const PAGE_SIZE = 100;
const ALPHA_DIGITS = 2;

export type AnalysedRow = AnalysedShown & { statistics: ItemStatistics };
const FILTERS = ["flagged", "voided"] as const;
type Filter = (typeof FILTERS)[number] | "";

/** How the questions worked, with n beside every number and the formulas on the page. */
export function AnalysisPage({ view }: { view: AnalysisView }) {
  const t = useText(paperText);
  if (!view.closed || view.questions.length === 0 || view.analysis.n === 0) {
    return <EmptyState title={t("analysis.notYet")}>{t("analysis.notYetText")}</EmptyState>;
  }
  const { n, tooFew } = view.analysis;
  return (
    <div className={styles.stack}>
      {view.openAnswers > 0 && (
        <Notice tone="attention">{t("analysis.openAnswers", { n: view.openAnswers })}</Notice>
      )}
      {tooFew && <Notice tone="info">{t("analysis.tooFewText", { n, fewest: FEWEST })}</Notice>}
      <Numbers view={view} />
      <Questions view={view} />
      <Formulas view={view} />
    </div>
  );
}

function Numbers({ view }: { view: AnalysisView }) {
  const t = useText(paperText);
  const { n, alpha } = view.analysis;
  return (
    <StatRow>
      <Stat label={t("analysis.n")} value={n} unit={t("analysis.people")} />
      {view.mean !== null && (
        <Stat
          label={t("analysis.mean")}
          value={points(view.mean)}
          detail={t("analysis.of", { n: points(view.maximum) })}
        />
      )}
      <Stat
        label={t("analysis.alpha")}
        value={alpha === null ? t("analysis.tooFew") : alpha.toFixed(ALPHA_DIGITS)}
        detail={`n = ${n}`}
      />
    </StatRow>
  );
}

function Questions({ view }: { view: AnalysisView }) {
  const t = useText(paperText);
  const labels = useTableLabels();
  const columns = useAnalysisColumns(view.analysis.tooFew);
  const [filter, setFilter] = useState<Filter>("");
  const rows = useRows(view, filter);
  return (
    <DataTable
      id="paper-analysis"
      caption={t("analysis.caption")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      labels={labels}
      paging={PAGE_SIZE}
      initialSort={{ key: "number", descending: false }}
      expander={{
        label: (row) => t("analysis.expand", { n: row.position }),
        detail: (row) => <AnalysisDetail row={row} mayVoid={view.may.void} />,
        columnLabel: t("analysis.expandColumn"),
      }}
      toolbarSlot={
        <SelectField
          name="filter"
          label={t("analysis.only")}
          choices={FILTERS.map((each) => ({ value: each, label: t(`analysis.${each}`) }))}
          emptyLabel={t("analysis.all")}
          value={filter}
          onChange={(text) => setFilter(FILTERS.find((each) => each === text) ?? "")}
        />
      }
      empty={<EmptyState title={t("analysis.empty")}>{t("analysis.emptyText")}</EmptyState>}
    />
  );
}

function useRows(view: AnalysisView, filter: Filter): AnalysedRow[] {
  return useMemo(() => {
    const statistics = new Map(view.analysis.items.map((item) => [item.paperQuestionId, item]));
    return view.questions
      .flatMap((question) => {
        const own = statistics.get(question.id);
        return own === undefined ? [] : [{ ...question, statistics: own }];
      })
      .filter(
        (row) =>
          filter === "" || (filter === "voided" ? row.voidMode !== null : row.statistics.flags.length > 0),
      );
  }, [view, filter]);
}

function Formulas({ view }: { view: AnalysisView }) {
  const t = useText(paperText);
  return (
    <details className={styles.limits} open>
      <summary>{t("analysis.formulas")}</summary>
      <ul className={styles.bullets}>
        <li>{t("analysis.formulaP")}</li>
        <li>{t("analysis.formulaR")}</li>
        <li>{t("analysis.formulaG", { group: view.analysis.group })}</li>
        <li>{t("analysis.formulaA")}</li>
      </ul>
    </details>
  );
}
