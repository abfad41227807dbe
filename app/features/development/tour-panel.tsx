import { useState } from "react";
import type { TourRow } from "#app/contracts/development-views.ts";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { MemberPicker } from "./member-picker.tsx";
import { unitOptions } from "./unit-options.ts";
import { useDevelopmentText } from "./use-development.ts";

type Props = { tour: TourRow | null; units: readonly UnitChoice[]; onClose: () => void };

export function TourPanel({ tour, units, onClose }: Props) {
  const t = useDevelopmentText();
  const [unitId, setUnitId] = useState(tour?.unitId ?? units[0]?.id ?? "");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(tour?.members.map(({ cadreId }) => cadreId)),
  );
  const known = tour === null ? {} : { tourId: tour.id, revision: tour.revision };
  return (
    <CommandPanel
      title={tour === null ? t("tour.add") : t("tour.edit", { topic: tour.topic })}
      intent="save-study-tour"
      onClose={onClose}
      wide
      inputOf={({ topic, place, fromOn, toOn, report }) => ({
        ...{ ...known, unitId, topic, place, fromOn, toOn, report },
        cadreIds: [...chosen],
      })}
    >
      {(error) => (
        <>
          <TextField
            name="topic"
            label={t("tour.topic")}
            defaultValue={tour?.topic}
            error={error("topic")}
            maxLength={120}
            required
          />
          <TextField
            name="place"
            label={t("tour.place")}
            defaultValue={tour?.place}
            error={error("place")}
            maxLength={120}
            required
          />
          <DateField
            name="fromOn"
            label={t("tour.from")}
            defaultValue={tour?.fromOn}
            error={error("fromOn")}
            required
          />
          <DateField
            name="toOn"
            label={t("tour.to")}
            defaultValue={tour?.toOn}
            error={error("toOn")}
            required
          />
          <SelectField
            name="unitId"
            label={t("tour.unit")}
            choices={unitOptions(units)}
            value={unitId}
            onChange={setUnitId}
            error={error("unitId")}
            required
          />
          <MemberPicker
            unitId={unitId}
            before={tour?.members ?? []}
            chosen={chosen}
            onChange={setChosen}
            error={error("cadreIds")}
          />
          <TextAreaField
            name="report"
            label={t("form.report")}
            description={t("tour.reportHint")}
            defaultValue={tour?.report ?? ""}
            error={error("report")}
            maxLength={4000}
          />
        </>
      )}
    </CommandPanel>
  );
}
