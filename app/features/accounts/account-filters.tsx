import { ACCOUNT_STATES } from "#app/domain/access/account-state.ts";
import { CONTEST_ROLES, UNIT_ROLES } from "#app/domain/access/roles.ts";
import { accountText } from "#app/text/account.ts";
import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import type { UnitChoice } from "./account-shapes.ts";

export type Filter = {
  search: string;
  role?: string | undefined;
  unit?: string | undefined;
  state?: string | undefined;
};

export function AccountFilters({ filter, units }: { filter: Filter; units: readonly UnitChoice[] }) {
  const t = useText(accountsText);
  const names = useText(accountText);
  return (
    <FilterBar
      labels={{ bar: t("filters"), apply: t("table.apply"), reset: t("table.reset") }}
      resetTo="/accounts"
      key={JSON.stringify(filter)}
    >
      <TextField name="search" label={t("search")} maxLength={40} defaultValue={filter.search} />
      <SelectField
        name="role"
        label={t("role")}
        emptyLabel={t("anyRole")}
        defaultValue={filter.role}
        choices={[...UNIT_ROLES, ...CONTEST_ROLES].map((value) => ({ value, label: names(`role.${value}`) }))}
      />
      <SelectField
        name="unit"
        label={t("unit")}
        emptyLabel={t("anyUnit")}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        defaultValue={filter.unit}
        choices={units.map(({ id, label }) => ({ value: id, label }))}
      />
      <SelectField
        name="state"
        label={t("state")}
        emptyLabel={t("anyState")}
        defaultValue={filter.state}
        choices={ACCOUNT_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
      />
    </FilterBar>
  );
}
