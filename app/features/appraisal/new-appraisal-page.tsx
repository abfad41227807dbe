import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./appraisal.module.css";

type UnitChoice = {
  id: string;
  name: string;
  schemes: readonly { id: string; name: string; unitName: string }[];
};
type NewProps = { units: readonly UnitChoice[]; today: string; refusal: Refusal | null };

const FIELDS = ["title", "unitId", "schemeId", "period", "opensOn", "closesOn", "posts"] as const;

export function NewAppraisalPage(props: NewProps) {
  const t = useText(appraisalText);
  return (
    <>
      <PageHeader
        title={t("create.title")}
        subtitle={t("create.intro")}
        crumbs={[{ label: t("list.title"), to: "/appraisals" }]}
        crumbsLabel={t("list.crumbs")}
      />
      {props.units.length === 0 ? <EmptyState title={t("create.noUnits")} /> : <NewForm {...props} />}
    </>
  );
}

function NewForm({ units, today, refusal }: NewProps) {
  const t = useText(appraisalText);
  const error = useFieldErrors(refusal);
  const busy = useNavigation().state !== "idle";
  const [requestId] = useState(() => uuidv7());
  const [unitId, setUnitId] = useState(units[0]?.id ?? "");
  const schemes = units.find(({ id }) => id === unitId)?.schemes ?? [];
  const errors = FIELDS.flatMap((name) => {
    const message = error(name);
    return message === undefined ? [] : [{ name, message }];
  });
  return (
    <Form method="post" className={styles.stack}>
      <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
      {refusal?.kind === "invalid" ? (
        <FormErrors title={t("create.summary")} errors={errors} />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <Card>
        <FieldGrid>
          <TextField name="title" label={t("create.name")} required maxLength={120} error={error("title")} />
          <TextField
            name="period"
            label={t("create.period")}
            description={t("create.periodNote")}
            required
            defaultValue={today.slice(0, 4)}
            error={error("period")}
          />
          <SelectField
            name="unitId"
            label={t("create.unit")}
            required
            value={unitId}
            onChange={setUnitId}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            error={error("unitId")}
          />
          <SelectField
            name="schemeId"
            key={unitId}
            label={t("create.scheme")}
            required
            choices={schemes.map(({ id, name, unitName }) => ({
              value: id,
              label: t("create.schemeOf", { name, unit: unitName }),
            }))}
            error={error("schemeId")}
          />
          <DateField
            name="opensOn"
            label={t("create.opensOn")}
            required
            defaultValue={today}
            error={error("opensOn")}
          />
          <DateField name="closesOn" label={t("create.closesOn")} required error={error("closesOn")} />
          <PostChoice error={error("posts")} />
        </FieldGrid>
      </Card>
      {schemes.length === 0 && (
        <Notice tone="attention" action={<LinkButton to="/schemes">{t("list.emptyScheme")}</LinkButton>}>
          {t("create.noScheme")}
        </Notice>
      )}
      <div className={styles.row}>
        <ActionButton type="submit" tone="primary" busy={busy} disabled={schemes.length === 0}>
          {t("create.submit")}
        </ActionButton>
      </div>
    </Form>
  );
}

function PostChoice({ error }: { error: string | undefined }) {
  const t = useText(appraisalText);
  const words = useText(contestWords);
  return (
    <fieldset className={styles.posts} data-span="all">
      <legend>{t("create.posts")}</legend>
      {POST_KINDS.map((post, index) => (
        <CheckField
          key={post}
          name="posts"
          id={index === 0 ? "posts" : `posts-${post}`}
          label={words(`post.${post}`)}
          value={post}
          defaultChecked={post === "communityWorker"}
          error={index === 0 ? error : undefined}
        />
      ))}
    </fieldset>
  );
}
