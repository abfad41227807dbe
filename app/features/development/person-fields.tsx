import { useState } from "react";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { unitOptions } from "./unit-options.ts";
import { useDevelopmentText } from "./use-development.ts";
import { usePeople } from "./use-people.ts";

type Props = {
  units: readonly UnitChoice[];
  cadreId: string;
  onChoose: (cadreId: string) => void;
  error: string | undefined;
};

/** One person of a unit: first the unit, then the name. */
export function PersonFields({ units, cadreId, onChoose, error }: Props) {
  const t = useDevelopmentText();
  const [unitId, setUnitId] = useState(units.length === 1 ? (units[0]?.id ?? "") : "");
  const people = usePeople(unitId);
  const waiting = unitId === "" ? t("form.chooseUnit") : t("form.loading");
  return (
    <>
      <SelectField
        name="unitId"
        label={t("form.unit")}
        choices={unitOptions(units)}
        value={unitId}
        onChange={(value) => {
          setUnitId(value);
          onChoose("");
        }}
        emptyLabel={t("form.choose")}
      />
      <SelectField
        name="cadreId"
        label={t("form.person")}
        choices={(people ?? []).map((one) => ({
          value: one.cadreId,
          label: `${one.name} · ${one.unitName}`,
        }))}
        value={cadreId}
        onChange={onChoose}
        emptyLabel={people === null ? waiting : people.length === 0 ? t("form.nobody") : t("form.choose")}
        search={{ nothingFound: t("form.nothingFound"), clear: t("form.clear") }}
        disabled={people === null}
        error={error}
        required
      />
    </>
  );
}
