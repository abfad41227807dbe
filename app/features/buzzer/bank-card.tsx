import { useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { DIFFICULTIES, POST_AREAS, QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { answerWords } from "./answer-words.ts";
import styles from "./set-up.module.css";
import type { BankQuestionRow, SetUpView } from "./set-up-shapes.ts";
import { useBuzzerAct } from "./use-buzzer-act.ts";

/** The reviewed bank, to find questions in and add them. */
export function BankCard({ base, view }: { base: string; view: SetUpView }) {
  const t = useText(buzzerText);
  const words = useText(contestWords);
  const language = useLanguage();
  const act = useBuzzerAct();
  const columns = useColumns(view, act);
  const [query] = useSearchParams();
  const hrefFor = (page: number): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(page));
    return `${base}?${next}`;
  };
  const { page, total, rows } = view.bank;
  return (
    <Card title={t("setUp.bank")}>
      <p className={styles.soft}>{t("setUp.bankHint")}</p>
      <BankFilters base={base} view={view} />
      {act.refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(act.refusal, language)}
        </Notice>
      )}
      <DataTable
        id="buzzer-bank"
        caption={t("setUp.bank")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.questionId}
        labels={{
          columns: words("table.columns"),
          navigation: words("table.navigation"),
          previous: words("table.previous"),
          next: words("table.next"),
          total: (n) => words("table.total", { n }),
          page: (at) => words("table.page", at),
        }}
        paging={{ page, size: PAGE_SIZE, total, hrefFor }}
        empty={<EmptyState title={t("setUp.bankEmpty")}>{t("setUp.bankEmptyText")}</EmptyState>}
      />
    </Card>
  );
}

/** As the view pages. */
const PAGE_SIZE = 20;

function BankFilters({ base, view }: { base: string; view: SetUpView }) {
  const t = useText(buzzerText);
  const any = t("setUp.any");
  const kinds = QUESTION_KINDS.filter((kind) => kind !== "case");
  return (
    <FilterBar
      labels={{ bar: t("setUp.filters"), apply: t("setUp.apply"), reset: t("setUp.reset") }}
      resetTo={`${base}?item=${encodeURIComponent(view.item)}`}
    >
      <input type="hidden" name="item" value={view.item} />
      <TextField name="text" label={t("setUp.search")} defaultValue={view.query.text} maxLength={100} />
      <SelectField
        name="area"
        label={t("setUp.area")}
        emptyLabel={any}
        defaultValue={view.query.area}
        choices={POST_AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
      />
      <SelectField
        name="kind"
        label={t("setUp.kind")}
        emptyLabel={any}
        defaultValue={view.query.kind}
        choices={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        name="difficulty"
        label={t("setUp.difficulty")}
        emptyLabel={any}
        defaultValue={view.query.difficulty}
        choices={DIFFICULTIES.map((value) => ({ value: String(value), label: String(value) }))}
      />
    </FilterBar>
  );
}

function useColumns(
  { item, questions }: SetUpView,
  { send, busy }: ReturnType<typeof useBuzzerAct>,
): Column<BankQuestionRow>[] {
  const t = useText(buzzerText);
  return useMemo(() => {
    const chosen = new Set(questions.map(({ questionId }) => questionId));
    const before = questions.map(({ questionId, version }) => ({ questionId, version }));
    return [
      { key: "stem", header: t("setUp.stem"), value: (row) => row.stem, optional: false, width: 320 },
      { key: "answer", header: t("setUp.answer"), value: (row) => answerWords(row, t) },
      { key: "kind", header: t("setUp.kind"), value: (row) => t(`kinds.${row.kind}`), width: 100 },
      { key: "area", header: t("setUp.area"), value: (row) => t(`areas.${row.area}`), width: 120 },
      {
        key: "difficulty",
        header: t("setUp.difficulty"),
        kind: "figures",
        value: (row) => row.difficulty,
        width: 80,
      },
      {
        key: "actions",
        header: t("setUp.actions"),
        kind: "actions",
        optional: false,
        cell: (row: BankQuestionRow) => (
          <ActionButton
            size="small"
            disabled={chosen.has(row.questionId) || busy}
            onClick={() =>
              send("choose", {
                itemKey: item,
                questions: [...before, { questionId: row.questionId, version: row.version }],
              })
            }
          >
            {t(chosen.has(row.questionId) ? "setUp.added" : "setUp.add")}
          </ActionButton>
        ),
      },
    ];
  }, [t, item, questions, send, busy]);
}
