import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { CONTEST_KINDS } from "#app/domain/contest/states.ts";
import { CONTEST_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./contest.module.css";
import { TemplatePreview } from "./template-preview.tsx";

type Earlier = { id: string; title: string; heldOn: string | null; rehearsal: boolean };
export type NewContestPageProps = {
  units: readonly { id: string; name: string }[];
  contests: readonly Earlier[];
  /** A contest to copy, from its overview; `rehearsal` as asked for there. */
  copy: { contestId: string; rehearsal: boolean } | null;
  refusal: Refusal | null;
};

const FIELDS = ["title", "unitId", "venue", "heldOn"] as const;
const FIRST_TEMPLATE = CONTEST_TEMPLATES[0]?.key ?? "";

export function NewContestPage({ units, contests, copy, refusal }: NewContestPageProps) {
  const t = useText(contestText);
  const error = useFieldErrors(refusal);
  const busy = useNavigation().state !== "idle";
  const [requestId] = useState(() => uuidv7());
  const copied = contests.find(({ id }) => id === copy?.contestId);
  const errors = FIELDS.flatMap((name) => {
    const message = error(name);
    return message === undefined ? [] : [{ name, message }];
  });
  const title =
    copied === undefined
      ? ""
      : copy?.rehearsal
        ? t("create.rehearsalOf", { title: copied.title })
        : copied.title;
  return (
    <>
      <PageHeader
        title={t("create.title")}
        crumbs={[{ label: t("list.title"), to: "/contests" }]}
        crumbsLabel={t("frame.crumbs")}
      />
      <Form method="post" className={styles.stack}>
        <input type="hidden" name="requestId" value={requestId} />
        {refusal?.kind === "invalid" ? (
          <FormErrors title={t("create.summary")} errors={errors} />
        ) : (
          <RefusalNotice refusal={refusal} />
        )}
        <StartCard contests={contests} copy={copy} />
        <Card title={t("overview.details")}>
          <FieldGrid>
            <TextField
              name="title"
              label={t("create.name")}
              required
              maxLength={120}
              defaultValue={title}
              error={error("title")}
            />
            <SelectField
              name="unitId"
              label={t("create.unit")}
              required
              choices={units.map(({ id, name }) => ({ value: id, label: name }))}
              error={error("unitId")}
            />
            <DateField name="heldOn" label={t("create.heldOn")} error={error("heldOn")} />
            <TextField name="venue" label={t("create.venue")} maxLength={120} error={error("venue")} />
            <CheckField
              name="rehearsal"
              label={t("create.rehearsal")}
              description={t("create.rehearsalNote")}
              defaultChecked={copy?.rehearsal ?? false}
            />
          </FieldGrid>
        </Card>
        <div className={styles.row}>
          <ActionButton type="submit" tone="primary" busy={busy}>
            {t("create.submit")}
          </ActionButton>
        </div>
      </Form>
    </>
  );
}

function StartCard({ contests, copy }: Pick<NewContestPageProps, "contests" | "copy">) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const [from, setFrom] = useState(copy === null ? "template" : "contest");
  const [template, setTemplate] = useState(FIRST_TEMPLATE);
  const chosen = CONTEST_TEMPLATES.find(({ key }) => key === template);
  return (
    <Card title={t("create.start")}>
      <div className={styles.stack}>
        <RadioField
          name="from"
          label={t("create.start")}
          value={from}
          onChange={setFrom}
          choices={[
            { value: "template", label: t("create.template") },
            { value: "contest", label: t("create.earlier"), disabled: contests.length === 0 },
            { value: "blank", label: t("create.blank") },
          ]}
        />
        {from === "template" && (
          <>
            <SelectField
              name="template"
              label={t("create.templateChoice")}
              value={template}
              onChange={setTemplate}
              choices={CONTEST_TEMPLATES.map(({ key, name }) => ({ value: key, label: name }))}
            />
            {chosen !== undefined && (
              <section aria-label={t("create.preview")} className={styles.stack}>
                <p className={styles.soft}>{chosen.summary}</p>
                <TemplatePreview ruleSet={chosen.ruleSet} />
              </section>
            )}
          </>
        )}
        {from === "contest" && <CopyFields contests={contests} contestId={copy?.contestId} />}
        {from === "blank" && (
          <>
            <RadioField
              name="kind"
              label={t("create.kind")}
              defaultValue={CONTEST_KINDS[0]}
              choices={CONTEST_KINDS.map((kind) => ({ value: kind, label: words(`kind.${kind}`) }))}
            />
            <p className={styles.soft}>{t("create.blankText")}</p>
          </>
        )}
      </div>
    </Card>
  );
}

function CopyFields({
  contests,
  contestId,
}: {
  contests: readonly Earlier[];
  contestId: string | undefined;
}) {
  const t = useText(contestText);
  if (contests.length === 0) return <p className={styles.soft}>{t("create.noContests")}</p>;
  return (
    <>
      <SelectField
        name="contestId"
        label={t("create.contestChoice")}
        defaultValue={contestId}
        choices={contests.map(({ id, title, heldOn }) => ({
          value: id,
          label: heldOn === null ? title : `${title} · ${heldOn}`,
        }))}
      />
      <CheckField name="panels" label={t("create.copyPanels")} defaultChecked />
      <CheckField
        name="contestants"
        label={t("create.copyContestants")}
        defaultChecked={contestId !== undefined}
      />
      <p className={styles.soft}>{t("create.copyNote")}</p>
    </>
  );
}
