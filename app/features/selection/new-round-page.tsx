import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { RULE_PRESETS } from "#app/domain/selection/rule-presets.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./round-frame.module.css";

type NewProps = {
  today: string;
  units: readonly { id: string; name: string }[];
  rounds: readonly { id: string; title: string; unitName: string }[];
  refusal: Refusal | null;
};
const FIELDS = ["title", "unitId", "start", "copyOf"] as const;

export function NewRoundPage(props: NewProps) {
  const t = useText(selectionRoundsText);
  const around = useText(selectionRoundText);
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("new.title")}
        subtitle={t("new.intro")}
        crumbs={[{ label: t("title"), to: "/selection" }]}
        crumbsLabel={around("crumbs")}
      />
      {props.units.length === 0 ? <EmptyState title={t("new.noUnits")} /> : <NewForm {...props} />}
    </div>
  );
}

function NewForm(props: NewProps) {
  const t = useText(selectionRoundsText);
  const error = useFieldErrors(props.refusal);
  const busy = useNavigation().state !== "idle";
  const [requestId] = useState(() => uuidv7());
  const errors = FIELDS.flatMap((name) => {
    const message = error(name);
    return message === undefined ? [] : [{ name, message }];
  });
  return (
    <Form method="post" className={styles.stack}>
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      {props.refusal?.kind === "invalid" ? (
        <FormErrors title={t("new.summary")} errors={errors} />
      ) : (
        <RefusalNotice refusal={props.refusal} />
      )}
      <Card>
        <FieldGrid>
          <TextField
            name="title"
            label={t("new.name")}
            description={t("new.nameNote")}
            required
            maxLength={120}
            error={error("title")}
          />
          <SelectField
            name="unitId"
            label={t("new.unit")}
            description={t("new.unitNote")}
            required
            defaultValue={props.units[0]?.id ?? ""}
            choices={props.units.map(({ id, name }) => ({ value: id, label: name }))}
            error={error("unitId")}
          />
        </FieldGrid>
      </Card>
      <StartCard rounds={props.rounds} error={error} />
      <div>
        <ActionButton type="submit" tone="primary" busy={busy}>
          {t("new.submit")}
        </ActionButton>
      </div>
    </Form>
  );
}

function StartCard(props: { rounds: NewProps["rounds"]; error: (name: string) => string | undefined }) {
  const t = useText(selectionRoundsText);
  const [start, setStart] = useState<string>(RULE_PRESETS[0]);
  const copy = { value: "copy", label: t("new.copy"), description: t("new.copyNote") };
  return (
    <Card title={t("new.start")}>
      <div className={styles.stack}>
        <RadioField
          name="start"
          label={t("new.start")}
          value={start}
          onChange={setStart}
          choices={[
            ...RULE_PRESETS.map((value) => ({
              value,
              label: t(`new.${value}`),
              description: t(`new.${value}Note`),
            })),
            ...(props.rounds.length === 0 ? [] : [copy]),
          ]}
          error={props.error("start")}
        />
        {start === "copy" && (
          <SelectField
            name="copyOf"
            label={t("new.copyOf")}
            emptyLabel={t("new.copyEmpty")}
            required
            choices={props.rounds.map(({ id, title, unitName }) => ({
              value: id,
              label: `${title}（${unitName}）`,
            }))}
            error={props.error("copyOf")}
          />
        )}
        <details className={styles.details}>
          <summary>{t("new.sourcesTitle")}</summary>
          <p>{t("new.sources")}</p>
        </details>
      </div>
    </Card>
  );
}
