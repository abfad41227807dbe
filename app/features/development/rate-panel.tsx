import type { UnitChoice } from "#app/contracts/people-views.ts";
import { fenOf } from "#app/domain/development/money.ts";
import { SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { unitOptions } from "./unit-options.ts";
import { useDevelopmentText } from "./use-development.ts";

export function RatePanel({ units, onClose }: { units: readonly UnitChoice[]; onClose: () => void }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  return (
    <CommandPanel
      title={t("allowance.setRate")}
      intent="set-allowance-rate"
      onClose={onClose}
      inputOf={({ unitId, certificate, monthly, fromOn, documentNumber }) => ({
        ...{ unitId, certificate, fromOn, documentNumber },
        monthly: monthly === undefined ? undefined : (fenOf(monthly) ?? monthly),
      })}
    >
      {(error) => (
        <>
          <SelectField
            name="unitId"
            label={t("filter.unit")}
            choices={unitOptions(units)}
            error={error("unitId")}
            required
          />
          <SelectField
            name="certificate"
            label={t("allowance.certificate")}
            choices={SOCIAL_WORK_CERTIFICATES.filter((value) => value !== "none").map((value) => ({
              value,
              label: words(`certificate.${value}`),
            }))}
            error={error("certificate")}
            required
          />
          <NumberField
            name="monthly"
            label={t("allowance.monthly")}
            unit={t("exam.yuanUnit")}
            error={error("monthly")}
            required
          />
          <DateField name="fromOn" label={t("allowance.from")} error={error("fromOn")} required />
          <TextField
            name="documentNumber"
            label={t("form.document")}
            error={error("documentNumber")}
            maxLength={120}
          />
        </>
      )}
    </CommandPanel>
  );
}
