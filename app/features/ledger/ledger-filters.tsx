import type { LedgerView } from "#app/contracts/ledger.ts";
import { LEDGER_STATES } from "#app/domain/daily/ledger-life.ts";
import { URGENCIES } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";

/** The fields are made anew when the filter changes by another way than typing (reset, back). */
export function LedgerFilters({ view, busy }: { view: LedgerView; busy: boolean }) {
  const t = useText(ledgerText);
  const words = useText(dailyWords);
  const { filter } = view;
  return (
    <FilterBar
      key={JSON.stringify({ ...filter, page: 1 })}
      labels={{ bar: t("filters"), apply: t("apply"), reset: t("reset") }}
      resetTo="/ledger"
      busy={busy}
    >
      <SelectField
        name="unit"
        label={t("filter.unit")}
        choices={view.units.map(({ id, name, depth }) => ({
          value: id,
          label: `${"　".repeat(depth)}${name}`,
        }))}
        defaultValue={filter.unit ?? ""}
        emptyLabel={t("filter.anyUnit")}
      />
      <SelectField
        name="state"
        label={t("filter.state")}
        choices={LEDGER_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        defaultValue={filter.state ?? ""}
        emptyLabel={t("filter.anyState")}
      />
      <SelectField
        name="urgency"
        label={t("filter.urgency")}
        choices={URGENCIES.map((value) => ({ value, label: words(`urgency.${value}`) }))}
        defaultValue={filter.urgency ?? ""}
        emptyLabel={t("filter.anyUrgency")}
      />
      <SelectField
        name="month"
        label={t("filter.month")}
        choices={view.months.map((value) => ({ value, label: value }))}
        defaultValue={filter.month ?? ""}
        emptyLabel={t("filter.anyMonth")}
      />
    </FilterBar>
  );
}
