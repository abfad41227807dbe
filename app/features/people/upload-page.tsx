import { Form, Link, useNavigation } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { RecentImport } from "#app/contracts/people-views.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { FileDrop } from "#app/ui/fields/file-drop.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./import.module.css";
import { ImportSteps } from "./import-steps.tsx";

const MAX_BYTES = 5 * 1024 * 1024;
const TONES: Readonly<Record<RecentImport["status"], Tone>> = {
  uploaded: "attention",
  checked: "attention",
  applied: "good",
  discarded: "neutral",
};

export function UploadPage({
  recent,
  refusal,
}: {
  recent: readonly RecentImport[];
  refusal: Refusal | null;
}) {
  const t = useText(peopleText);
  const language = useLanguage();
  const [requestId] = useState(uuidv7);
  const busy = useNavigation().state === "submitting";
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("cadre.crumb"), to: "/people" }]}
        crumbsLabel={t("cadre.crumb")}
        title={t("import.title")}
        subtitle={t("import.lead")}
        actions={
          <LinkButton to="/people.xlsx" reloadDocument icon={<IconDownload />}>
            {t("import.template")}
          </LinkButton>
        }
      />
      <ImportSteps now="upload" />
      <Card>
        <Form method="post" encType="multipart/form-data" className={styles.upload}>
          <input type="hidden" name="requestId" value={requestId} />
          <FileDrop
            name="file"
            label={t("import.file")}
            hint={t("import.hint")}
            chooseLabel={t("import.choose")}
            accept=".xlsx,.xls,.csv"
            maxBytes={MAX_BYTES}
            refusals={{ type: t("import.wrongType"), size: t("import.tooLarge"), many: t("import.many") }}
            error={refusal === null ? undefined : sentenceOf(refusal, language)}
          />
          <ActionButton type="submit" tone="primary" busy={busy} busyLabel={t("import.uploading")}>
            {t("import.upload")}
          </ActionButton>
        </Form>
      </Card>
      {recent.length > 0 && (
        <Card title={t("import.recent")}>
          <ul className={styles.recent}>
            {recent.map(({ id, fileName, status, createdAt }) => (
              <li key={id}>
                <Link to={`/people/import/${id}`}>{fileName}</Link>
                <span className={styles.when}>{dateTime(createdAt)}</span>
                <StatusTag tone={TONES[status]}>{t(`import.recentStatus.${status}`)}</StatusTag>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
