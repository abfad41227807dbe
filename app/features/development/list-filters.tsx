import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { type Choice, SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { unitOptions } from "./unit-options.ts";
import { useDevelopmentText } from "./use-development.ts";

type Props = {
  view: { units: readonly UnitChoice[]; today: string; filter: { unit?: string | undefined } };
  /** Null: the list is not by year. */
  year: { value: number | undefined } | null;
  state: { value: string | undefined; choices: readonly Choice[] } | null;
  resetTo: string;
  children?: ReactNode;
};

const YEARS = 6;

/** What every list is filtered by; the fields are made anew when the filter changes by another way than typing. */
export function ListFilters({ view, year, state, resetTo, children }: Props) {
  const t = useDevelopmentText();
  const thisYear = Number(view.today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => String(thisYear + 1 - index));
  return (
    <FilterBar
      key={JSON.stringify({ ...view.filter, page: 1 })}
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo={resetTo}
      busy={useNavigation().state === "loading"}
    >
      <SelectField
        name="unit"
        label={t("filter.unit")}
        choices={unitOptions(view.units)}
        defaultValue={view.filter.unit ?? ""}
        emptyLabel={t("filter.anyUnit")}
      />
      {year !== null && (
        <SelectField
          name="year"
          label={t("filter.year")}
          choices={years.map((value) => ({ value, label: value }))}
          defaultValue={year.value === undefined ? "" : String(year.value)}
          emptyLabel={t("filter.anyYear")}
        />
      )}
      {state !== null && (
        <SelectField
          name="state"
          label={t("filter.state")}
          choices={state.choices}
          defaultValue={state.value ?? ""}
          emptyLabel={t("filter.anyState")}
        />
      )}
      {children}
    </FilterBar>
  );
}
