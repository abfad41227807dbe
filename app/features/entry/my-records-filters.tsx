import type { MyRecordsView } from "#app/contracts/record-views.ts";
import { RECORD_KINDS, RECORD_STATUSES } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";

/** The fields are made anew when the filter changes by another way than typing (reset, back). */
export function MyRecordsFilters({ filter, busy }: { filter: MyRecordsView["filter"]; busy: boolean }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  return (
    <FilterBar
      key={JSON.stringify({ ...filter, page: 1 })}
      labels={{ bar: t("filters"), apply: t("apply"), reset: t("reset") }}
      resetTo="/my/records"
      busy={busy}
    >
      <TextField
        name="month"
        label={t("month")}
        inputMode="numeric"
        defaultValue={filter.month ?? ""}
        maxLength={7}
        placeholder="2026-05"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        choices={RECORD_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
        defaultValue={filter.kind ?? ""}
        emptyLabel={t("any")}
      />
      <SelectField
        name="status"
        label={t("status")}
        choices={RECORD_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        defaultValue={filter.status ?? ""}
        emptyLabel={t("any")}
      />
    </FilterBar>
  );
}
