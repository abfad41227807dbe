import { VALIDITIES } from "#app/contracts/bank-choices.ts";
import type { BankListView } from "#app/contracts/bank-views.ts";
import { DIFFICULTIES, POST_AREAS, QUESTION_KINDS, QUESTION_STATUSES } from "#app/domain/quiz/question.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { useBankWords } from "./use-bank-words.ts";

export function BankFilters({ view, busy }: { view: BankListView; busy: boolean }) {
  const { t, difficulty } = useBankWords();
  const { filter } = view;
  const any = t("list.any");
  return (
    <FilterBar
      labels={{ bar: t("list.filters"), apply: t("list.apply"), reset: t("list.reset") }}
      resetTo="/bank"
      busy={busy}
    >
      <TextField
        name="search"
        type="search"
        label={t("list.search")}
        placeholder={t("list.searchHint")}
        defaultValue={filter.search}
        maxLength={60}
      />
      <SelectField
        name="area"
        label={t("list.area")}
        emptyLabel={any}
        defaultValue={filter.area ?? ""}
        choices={POST_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
      />
      <SelectField
        name="kind"
        label={t("list.kind")}
        emptyLabel={any}
        defaultValue={filter.kind ?? ""}
        choices={QUESTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        name="difficulty"
        label={t("list.difficulty")}
        emptyLabel={any}
        defaultValue={filter.difficulty === undefined ? "" : String(filter.difficulty)}
        choices={DIFFICULTIES.map((value) => ({ value: String(value), label: difficulty(value) }))}
      />
      <SelectField
        name="status"
        label={t("list.status")}
        emptyLabel={any}
        defaultValue={filter.status ?? ""}
        choices={QUESTION_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <SelectField
        name="validity"
        label={t("list.validity")}
        emptyLabel={any}
        defaultValue={filter.validity ?? ""}
        choices={VALIDITIES.map((value) => ({ value, label: t(`validity.${value}`) }))}
      />
      {view.units.length > 1 && (
        <SelectField
          name="unit"
          label={t("list.unit")}
          emptyLabel={any}
          defaultValue={filter.unit ?? ""}
          choices={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FilterBar>
  );
}
