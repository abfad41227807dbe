import type { UnitChoice } from "#app/contracts/people-views.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { useFormErrors } from "./form-errors.ts";
import { unitOptions } from "./unit-options.ts";
import { useCommand } from "./use-command.ts";

type Props = { opened: boolean; onClose: () => void; units: readonly UnitChoice[]; unitId: string };

const LABELS = {
  unitId: "cadre.unit",
  post: "cadre.post",
  fromOn: "cadre.from",
  toOn: "cadre.to",
  documentNumber: "cadre.document",
} as const;
const isLabelled = (name: string): name is keyof typeof LABELS => name in LABELS;

export function AppointmentPanel({ opened, onClose, units, unitId }: Props) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const { fetcher, requestId, busy, refusal } = useCommand(onClose);
  const { beside, summary } = useFormErrors({
    refusal,
    labelOf: (name) => (isLabelled(name) ? t(LABELS[name]) : name),
  });
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("cadre.addPost")} closeLabel={t("form.close")}>
      <fetcher.Form method="post" noValidate>
        <input type="hidden" name="intent" value="add-appointment" />
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrors title={t("form.summary")} errors={summary} />
        <FieldGrid columns={1}>
          <SelectField
            name="unitId"
            label={t("cadre.unit")}
            choices={unitOptions(units)}
            defaultValue={unitId}
            error={beside("unitId")}
            required
          />
          <SelectField
            name="post"
            label={t("cadre.post")}
            choices={POST_KINDS.map((value) => ({ value, label: words(`post.${value}`) }))}
            defaultValue="communityWorker"
            error={beside("post")}
            required
          />
          <DateField name="fromOn" label={t("cadre.from")} error={beside("fromOn")} required />
          <DateField name="toOn" label={t("cadre.to")} error={beside("toOn")} />
          <TextField
            name="documentNumber"
            label={t("cadre.document")}
            error={beside("documentNumber")}
            maxLength={120}
          />
          <ActionButton type="submit" tone="primary" busy={busy}>
            {t("form.save")}
          </ActionButton>
        </FieldGrid>
      </fetcher.Form>
    </SidePanel>
  );
}
