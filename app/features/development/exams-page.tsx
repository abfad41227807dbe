import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { ExamRow, ExamsView } from "#app/contracts/development-views.ts";
import { EXAM_KINDS, EXAM_STATUSES } from "#app/domain/development/development.ts";
import type { ExamMove } from "#app/domain/development/exam-life.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import styles from "./development.module.css";
import { useExamColumns } from "./exam-columns.tsx";
import { ExamStepPanel } from "./exam-step-panel.tsx";
import { useExamWords } from "./exam-words.ts";
import { ExportLink } from "./export-link.tsx";
import { ListFilters } from "./list-filters.tsx";
import { useDevelopmentText } from "./use-development.ts";
import { useListQuery } from "./use-list-query.ts";

export type ExamPanel = { kind: "apply" } | { kind: "step"; exam: ExamRow; move: ExamMove };

export function ExamsPage({ view }: { view: ExamsView }) {
  const t = useDevelopmentText();
  const { money } = useExamWords();
  const query = useListQuery();
  const [panel, setPanel] = useState<ExamPanel | null>(null);
  const columns = useExamColumns(setPanel);
  const { filter, today } = view;
  const close = () => setPanel(null);
  return (
    <div className={styles.stack}>
      <ListFilters
        view={view}
        year={{ value: filter.year }}
        state={{
          value: filter.state,
          choices: EXAM_STATUSES.map((value) => ({ value, label: t(`exam.state.${value}`) })),
        }}
        resetTo="/development/exams"
      >
        <SelectField
          name="kind"
          label={t("filter.kind")}
          choices={EXAM_KINDS.map((value) => ({ value, label: t(`exam.kind.${value}`) }))}
          defaultValue={filter.kind ?? ""}
          emptyLabel={t("filter.anyKind")}
        />
      </ListFilters>
      {view.total > 0 && (
        <StatRow>
          <Stat label={t("exam.subsidySum")} value={money(view.subsidies)} />
        </StatRow>
      )}
      <DataTable
        id="exams"
        caption={t("exam.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={useTableLabels()}
        paging={{
          ...{ page: filter.page, size: view.size, total: view.total },
          hrefFor: (page) => `/development/exams${query({ page })}`,
        }}
        empty={<EmptyState title={t("exam.empty")}>{t("exam.emptyHint")}</EmptyState>}
        toolbarSlot={
          view.may.add && (
            <ActionButton tone="primary" icon={<IconPlus />} onClick={() => setPanel({ kind: "apply" })}>
              {t("exam.add")}
            </ActionButton>
          )
        }
        exportSlot={<ExportLink list="exams" />}
      />
      {panel?.kind === "apply" && <ApplyPanel cadreId={null} units={view.units} onClose={close} />}
      {panel?.kind === "step" && (
        <ExamStepPanel
          exam={panel.exam}
          name={panel.exam.name}
          move={panel.move}
          today={today}
          onClose={close}
        />
      )}
    </div>
  );
}
