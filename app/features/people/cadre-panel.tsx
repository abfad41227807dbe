import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { CadreView, UnitChoice } from "#app/contracts/people-views.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { CadreFieldsets } from "./cadre-fields.tsx";
import styles from "./cadre-form.module.css";
import { useFieldWords } from "./field-words.ts";
import { useFormErrors } from "./form-errors.ts";
import { unitOptions } from "./unit-options.ts";

type Props = { opened: boolean; onClose: () => void; record: CadreView | null; units: readonly UnitChoice[] };
type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** The drawer in which a record is made or changed. After saving, the action leads to the record. */
export function CadrePanel({ opened, onClose, record, units }: Props) {
  const t = useText(peopleText);
  const { label } = useFieldWords();
  const fetcher = useFetcher<Answer>();
  // A refused request is not kept, so a corrected form may come under the same id; a doubled click is one request.
  const [requestId] = useState(uuidv7);
  const refusal = fetcher.data?.ok === false ? fetcher.data.refusal : null;
  const { beside, summary } = useFormErrors({
    refusal,
    labelOf: (name) => (name === "unitId" ? t("form.unit") : label(fieldOf(name))),
  });
  const title = record === null ? t("form.new") : t("form.edit", { name: record.fields.name });
  const keep = (masked: string | null | undefined) => (masked ? t("form.keep", { masked }) : undefined);
  return (
    <SidePanel
      opened={opened}
      onClose={onClose}
      title={title}
      closeLabel={t("form.close")}
      wide
      footer={
        <>
          <ActionButton onClick={onClose}>{t("form.cancel")}</ActionButton>
          <ActionButton type="submit" form="cadre-form" tone="primary" busy={fetcher.state !== "idle"}>
            {t("form.save")}
          </ActionButton>
        </>
      }
    >
      <fetcher.Form method="post" id="cadre-form" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="requestId" value={requestId} />
        {record !== null && <input type="hidden" name="cadreId" value={record.id} />}
        {record !== null && <input type="hidden" name="unitId" value={record.unitId} />}
        {record !== null && <input type="hidden" name="revision" value={record.revision} />}
        <FormErrors title={t("form.summary")} errors={summary} />
        <FieldGrid>
          {record === null ? (
            <SelectField
              name="unitId"
              label={t("form.unit")}
              choices={unitOptions(units)}
              emptyLabel={t("form.choose")}
              error={beside("unitId")}
              required
            />
          ) : (
            <TextField
              name="unitName"
              label={t("form.unit")}
              description={t("transfer.hint")}
              defaultValue={record.unitName}
              readOnly
            />
          )}
          <TextField
            name="identityNumber"
            label={label("identityNumber")}
            description={keep(record?.identityMasked)}
            error={beside("identityNumber")}
            maxLength={30}
          />
          <TextField
            name="phone"
            label={label("phone")}
            description={keep(record?.phoneMasked)}
            error={beside("phone")}
            type="tel"
            maxLength={30}
            required={record === null}
          />
        </FieldGrid>
        <CadreFieldsets fields={record?.fields ?? null} errorOf={beside} />
      </fetcher.Form>
    </SidePanel>
  );
}

type FieldKey = Parameters<ReturnType<typeof useFieldWords>["label"]>[0];
const isKey = (name: string): name is FieldKey => /^[a-zA-Z]+$/.test(name);
/** `fields.name` → `name`. */
const fieldOf = (name: string): FieldKey => {
  const key = name.replace(/^fields\./, "");
  return isKey(key) ? key : "remarks";
};
