import { useState } from "react";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { useText } from "#app/text/use-text.ts";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import type { PanelsPageProps, Seat } from "./panels-page.tsx";

type Props = {
  seat: Seat | null;
  units: PanelsPageProps["units"];
  people: PanelsPageProps["people"];
  error: (name: string) => string | undefined;
};

/** Somebody of the roster, found by unit, or somebody from elsewhere by name. */
export function HolderFields(props: Props) {
  const t = useText(contestPeopleText);
  const { seat } = props;
  const [kind, setKind] = useState(seat !== null && seat.cadreId !== null ? "cadre" : "outsider");
  return (
    <>
      <RadioField
        name="holder"
        label={t("panels.holder")}
        value={kind}
        onChange={setKind}
        choices={[
          { value: "outsider", label: t("panels.fromOutside") },
          { value: "cadre", label: t("panels.fromRoster") },
        ]}
      />
      {kind === "cadre" ? <CadreFields {...props} /> : <OutsiderFields {...props} />}
    </>
  );
}

function CadreFields({ seat, units, people, error }: Props) {
  const t = useText(contestPeopleText);
  const [unitId, setUnitId] = useState(seat?.holderUnitId ?? "");
  const search = { nothingFound: t("panels.notFound"), clear: t("panels.clear") };
  const peopled = new Set(people.map((person) => person.unitId));
  return (
    <>
      <SelectField
        name="cadreUnit"
        label={t("panels.unit")}
        value={unitId}
        onChange={setUnitId}
        emptyLabel={t("panels.choosePerson")}
        search={search}
        choices={units
          .filter(({ id }) => peopled.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        key={unitId}
        name="cadreId"
        label={t("panels.person")}
        required
        defaultValue={seat?.holderUnitId === unitId ? (seat.cadreId ?? undefined) : undefined}
        emptyLabel={t("panels.choosePerson")}
        choices={people
          .filter((person) => person.unitId === unitId)
          .map(({ cadreId, name }) => ({ value: cadreId, label: name }))}
        error={error("holder.cadreId")}
      />
    </>
  );
}

function OutsiderFields({ seat, units, error }: Props) {
  const t = useText(contestPeopleText);
  const outsider = seat !== null && seat.cadreId === null ? seat : null;
  return (
    <>
      <TextField
        name="name"
        label={t("panels.personName")}
        required
        maxLength={60}
        defaultValue={outsider?.holderName}
        error={error("holder.name")}
      />
      <TextField
        name="unitName"
        label={t("panels.unitName")}
        maxLength={120}
        defaultValue={outsider?.holderUnitName ?? undefined}
        error={error("holder.unitName")}
      />
      <SelectField
        name="unitId"
        label={t("panels.knownUnit")}
        description={t("panels.knownUnitNote")}
        emptyLabel={t("panels.notOurs")}
        defaultValue={outsider?.holderUnitId ?? undefined}
        search={{ nothingFound: t("panels.notFound"), clear: t("panels.clear") }}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
