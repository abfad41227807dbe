import { Form, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FileDrop } from "#app/ui/fields/file-drop.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./results.module.css";

export type ImportOutcome =
  | {
      kind: "good";
      title: string;
      contestants: number;
      matched: number;
      performances: number;
      sheets: number;
    }
  | { kind: "bad"; count: number; sentences: string[] }
  | { kind: "refused"; refusal: Refusal };

export type ImportPageProps = {
  units: { id: string; name: string }[];
  maxBytes: number;
  outcome: ImportOutcome | null;
};

const MEGABYTE = 1024 * 1024;

/** A contest from a file: checked first, then put in whole or not at all. */
export function ImportPage({ units, maxBytes, outcome }: ImportPageProps) {
  const t = useText(resultsText);
  const navigation = useNavigation();
  const busy = navigation.state === "submitting" ? navigation.formData?.get("intent") : null;
  const [requestId] = useState(uuidv7);
  return (
    <>
      <PageHeader title={t("import.title")} subtitle={t("import.lead")} />
      <Card>
        <Form method="post" encType="multipart/form-data" className={styles.form}>
          {outcome !== null && <Outcome outcome={outcome} />}
          <input type="hidden" name="requestId" value={requestId} suppressHydrationWarning />
          <FileDrop
            name="file"
            label={t("import.file")}
            hint={t("import.hint", { megabytes: maxBytes / MEGABYTE })}
            chooseLabel={t("import.choose")}
            accept=".json"
            maxBytes={maxBytes}
            refusals={{
              type: t("import.refusal.type"),
              size: t("import.refusal.size"),
              many: t("import.refusal.many"),
            }}
          />
          <SelectField
            name="unitId"
            label={t("import.unit")}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={units[0]?.id}
            required
          />
          <RadioField
            name="take"
            label={t("import.take")}
            defaultValue="marks"
            choices={[
              { value: "marks", label: t("import.marks"), description: t("import.marksText") },
              { value: "frame", label: t("import.frame"), description: t("import.frameText") },
            ]}
          />
          <div className={styles.buttons}>
            <ActionButton type="submit" name="intent" value="check" busy={busy === "check"}>
              {t("import.check")}
            </ActionButton>
            <ActionButton type="submit" name="intent" value="import" tone="primary" busy={busy === "import"}>
              {t("import.submit")}
            </ActionButton>
          </div>
        </Form>
      </Card>
    </>
  );
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const t = useText(resultsText);
  switch (outcome.kind) {
    case "refused":
      return <RefusalNotice refusal={outcome.refusal} />;
    case "good": {
      const { kind: _, ...facts } = outcome;
      return (
        <Notice tone="good" live>
          {t("import.good", facts)}
        </Notice>
      );
    }
    case "bad":
      return (
        <Notice tone="error" live title={t("import.bad", { count: outcome.count })}>
          <ul className={styles.points}>
            {outcome.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {outcome.count > outcome.sentences.length && (
            <p>{t("import.more", { count: outcome.count - outcome.sentences.length })}</p>
          )}
        </Notice>
      );
  }
}
