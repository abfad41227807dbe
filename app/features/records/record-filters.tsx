import type { RecordsView } from "#app/contracts/record-desk-views.ts";
import { RECORD_KINDS, RECORD_STATUSES } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";

/** The fields are made anew when the filter changes by another way than typing (reset, back). */
export function RecordFilters({ view, busy }: { view: RecordsView; busy: boolean }) {
  const t = useText(recordsText);
  const words = useText(dailyWords);
  const { filter, units } = view;
  const statuses = [
    ...RECORD_STATUSES.map((value) => ({ value, label: words(`status.${value}`) })),
    { value: "all", label: t("list.anyStatus") },
  ];
  const indented = units.map(({ id, name, depth }) => ({ value: id, label: `${"　".repeat(depth)}${name}` }));
  return (
    <FilterBar
      key={JSON.stringify({ ...filter, page: 1 })}
      labels={{ bar: t("list.filters"), apply: t("list.apply"), reset: t("list.reset") }}
      resetTo="/records"
      busy={busy}
    >
      <SelectField name="status" label={t("field.status")} choices={statuses} defaultValue={filter.status} />
      <SelectField
        name="unit"
        label={t("field.unit")}
        choices={indented}
        defaultValue={filter.unit ?? ""}
        emptyLabel={t("list.anyUnit")}
      />
      <SelectField
        name="kind"
        label={t("field.kind")}
        choices={RECORD_KINDS.map((value) => ({ value, label: words(`kind.${value}`) }))}
        defaultValue={filter.kind ?? ""}
        emptyLabel={t("list.anyKind")}
      />
      <TextField
        name="person"
        label={t("list.person")}
        type="search"
        defaultValue={filter.person}
        maxLength={40}
      />
      <DateField name="from" label={t("list.from")} defaultValue={filter.from ?? ""} />
      <DateField name="to" label={t("list.to")} defaultValue={filter.to ?? ""} />
    </FilterBar>
  );
}
