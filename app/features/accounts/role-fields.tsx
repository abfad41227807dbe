import { useState } from "react";
import { UNIT_ROLES, type UnitRole } from "#app/domain/access/roles.ts";
import { accountText } from "#app/text/account.ts";
import { accountsText } from "#app/text/accounts.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { scopesOf, type UnitChoice } from "./account-shapes.ts";

export type RoleChoice = { role: UnitRole | null; unitId: string };
export const NO_ROLE: RoleChoice = { role: null, unitId: "" };

/** State of a role and its scope; a scope that the next role cannot be held for is dropped. */
export function useRoleChoice(units: readonly UnitChoice[]) {
  const [choice, setChoice] = useState(NO_ROLE);
  const chooseRole = (value: string) => {
    const role = UNIT_ROLES.find((known) => known === value) ?? null;
    const scopes = role === null ? [] : scopesOf(role, units);
    const [only, ...others] = scopes;
    const kept = scopes.some(({ value: id }) => id === choice.unitId) ? choice.unitId : "";
    setChoice({ role, unitId: only !== undefined && others.length === 0 ? only.value : kept });
  };
  const chooseUnit = (unitId: string) => setChoice((now) => ({ ...now, unitId }));
  return { choice, chooseRole, chooseUnit, reset: () => setChoice(NO_ROLE) };
}

/** A role, and the unit it is held for. */
export function RoleFields({
  state,
  units,
  emptyLabel,
  scopeError,
}: {
  state: ReturnType<typeof useRoleChoice>;
  units: readonly UnitChoice[];
  emptyLabel: string;
  scopeError?: string | undefined;
}) {
  const t = useText(accountsText);
  const names = useText(accountText);
  const { choice } = state;
  return (
    <>
      <SelectField
        name="role"
        label={t("form.role")}
        emptyLabel={emptyLabel}
        value={choice.role ?? ""}
        onChange={state.chooseRole}
        choices={UNIT_ROLES.map((value) => ({ value, label: names(`role.${value}`) }))}
      />
      {choice.role !== null && (
        <SelectField
          key={choice.role}
          name="unitId"
          label={t("form.scope")}
          emptyLabel={t("form.chooseScope")}
          search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
          value={choice.unitId}
          onChange={state.chooseUnit}
          error={scopeError}
          choices={scopesOf(choice.role, units)}
        />
      )}
    </>
  );
}
