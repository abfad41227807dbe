import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { TITLE_LENGTH } from "#app/contracts/rotation-choices.ts";
import { EMPTY_SETTINGS, monthOf } from "#app/domain/rotation/rotation-settings.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./rotation.module.css";

type NewProps = {
  today: string;
  units: readonly { id: string; name: string; reserves: number; communities: number }[];
  refusal: Refusal | null;
};
const FIELDS = ["title", "unitId", "firstMonth", "monthsPerPeriod", "periods"] as const;

export function NewPlanPage(props: NewProps) {
  const t = useText(rotationPlansText);
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("new.title")}
        subtitle={t("new.intro")}
        crumbs={[{ label: t("plans"), to: "/rotation" }]}
        crumbsLabel={t("crumbs")}
      />
      {props.units.length === 0 ? (
        <EmptyState title={t("new.noUnits")}>{t("new.noUnitsText")}</EmptyState>
      ) : (
        <NewForm {...props} />
      )}
    </div>
  );
}

function NewForm(props: NewProps) {
  const t = useText(rotationPlansText);
  const error = useFieldErrors(props.refusal);
  const busy = useNavigation().state !== "idle";
  const [requestId] = useState(() => uuidv7());
  const errors = FIELDS.flatMap((name) => {
    const message = error(name);
    return message === undefined ? [] : [{ name, message }];
  });
  return (
    <Form method="post" className={styles.stack} noValidate>
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      {props.refusal?.kind === "invalid" ? (
        <FormErrors title={t("new.summary")} errors={errors} />
      ) : (
        <RefusalNotice refusal={props.refusal} />
      )}
      <Fields {...props} error={error} />
      <Card title={t("new.proposed")}>
        <p className={styles.soft}>{t("new.proposedText")}</p>
      </Card>
      <div>
        <ActionButton type="submit" tone="primary" busy={busy}>
          {t("new.submit")}
        </ActionButton>
      </div>
    </Form>
  );
}

function Fields({ units, today, error }: NewProps & { error: (name: string) => string | undefined }) {
  const t = useText(rotationPlansText);
  const next = monthOf({ ...EMPTY_SETTINGS, firstMonth: today.slice(0, 7) }, 1);
  return (
    <Card>
      <FieldGrid>
        <TextField
          name="title"
          label={t("new.name")}
          description={t("new.nameNote")}
          required
          maxLength={TITLE_LENGTH}
          error={error("title")}
        />
        <SelectField
          name="unitId"
          label={t("new.unit")}
          description={t("new.unitNote")}
          required
          emptyLabel={t("new.unitEmpty")}
          defaultValue={units.length === 1 ? (units[0]?.id ?? "") : ""}
          choices={units.map(({ id, ...unit }) => ({ value: id, label: t("new.unitChoice", unit) }))}
          error={error("unitId")}
        />
        <TextField
          name="firstMonth"
          label={t("new.firstMonth")}
          description={t("new.firstMonthNote")}
          required
          maxLength={7}
          defaultValue={next}
          error={error("firstMonth")}
        />
        <SelectField
          name="monthsPerPeriod"
          label={t("new.monthsPerPeriod")}
          description={t("new.monthsPerPeriodNote")}
          required
          choices={(["1", "2", "3"] as const).map((value) => ({ value, label: t(`new.month${value}`) }))}
          error={error("monthsPerPeriod")}
        />
        <NumberField
          name="periods"
          label={t("new.periods")}
          description={t("new.periodsNote")}
          required
          whole
          unit={t("new.periodUnit")}
          defaultValue={String(EMPTY_SETTINGS.periods)}
          error={error("periods")}
        />
      </FieldGrid>
    </Card>
  );
}
