import type { CadreView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { useFormErrors } from "./form-errors.ts";
import { unitOptions } from "./unit-options.ts";
import { useCommand } from "./use-command.ts";

const LABELS = {
  unitId: "transfer.unit",
  onDay: "transfer.on",
  documentNumber: "cadre.document",
} as const;
const isLabelled = (name: string): name is keyof typeof LABELS => name in LABELS;

/** The person goes to another unit, and the right to manage goes along; what follows is said before. */
export function TransferPanel({ record, onClose }: { record: CadreView; onClose: () => void }) {
  const t = useText(peopleText);
  const { fetcher, requestId, busy, refusal } = useCommand(onClose);
  const { beside, summary } = useFormErrors({
    refusal,
    labelOf: (name) => (isLabelled(name) ? t(LABELS[name]) : name),
  });
  const since = record.stays[0]?.fromOn;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("transfer.title", { name: record.fields.name })}
      closeLabel={t("form.close")}
    >
      <fetcher.Form method="post" noValidate>
        <input type="hidden" name="intent" value="transfer" />
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrors title={t("form.summary")} errors={summary} />
        <FieldGrid columns={1}>
          <Notice tone="attention">{t("transfer.follows", { unit: record.unitName })}</Notice>
          <SelectField
            name="unitId"
            label={t("transfer.unit")}
            choices={unitOptions(record.moveTo)}
            emptyLabel={t("form.choose")}
            error={beside("unitId")}
            required
          />
          <DateField
            name="onDay"
            label={t("transfer.on")}
            description={t("transfer.onHint")}
            minimum={since}
            error={beside("onDay")}
            required
          />
          <TextField
            name="documentNumber"
            label={t("cadre.document")}
            error={beside("documentNumber")}
            maxLength={120}
          />
          <ActionButton type="submit" tone="primary" busy={busy}>
            {t("transfer.do")}
          </ActionButton>
        </FieldGrid>
      </fetcher.Form>
    </SidePanel>
  );
}
