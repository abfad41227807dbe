import { Form, Link, useNavigation } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { uuidv7 } from "uuidv7";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { FileDrop } from "#app/ui/fields/file-drop.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import bank from "./bank.module.css";
import styles from "./import.module.css";
import { ImportSteps } from "./import-steps.tsx";
import { useBankWords } from "./use-bank-words.ts";

type Recent = { id: string; fileName: string; status: BankImportView["status"]; createdAt: string };
type Props = {
  writes: readonly { id: string; name: string }[];
  recent: readonly Recent[];
  refusal: Refusal | null;
};

const MAX_BYTES = 5 * 1024 * 1024;
const TONES: Readonly<Record<Recent["status"], Tone>> = {
  uploaded: "attention",
  checked: "attention",
  applied: "good",
  discarded: "neutral",
};

export function UploadPage({ writes, recent, refusal }: Props) {
  const { t } = useBankWords();
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), to: "/bank" }]}
        crumbsLabel={t("title")}
        title={t("import.title")}
        subtitle={t("import.lead")}
        actions={
          <LinkButton to="/bank.xlsx?template" reloadDocument icon={<IconDownload />}>
            {t("import.template")}
          </LinkButton>
        }
      />
      <ImportSteps now="upload" />
      <div className={bank.stack}>
        <UploadForm writes={writes} refusal={refusal} />
        <Card title={t("import.formats")}>
          <p className={bank.text}>{t("import.formatSheet")}</p>
          <p className={bank.text}>{t("import.formatText")}</p>
        </Card>
        <RecentCard recent={recent} />
      </div>
    </>
  );
}

function UploadForm({ writes, refusal }: Pick<Props, "writes" | "refusal">) {
  const { t } = useBankWords();
  const language = useLanguage();
  const [requestId] = useState(uuidv7);
  const busy = useNavigation().state === "submitting";
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className={styles.upload}>
        <input type="hidden" name="requestId" value={requestId} />
        {writes.length > 1 ? (
          <SelectField
            name="unitId"
            label={t("import.unit")}
            choices={writes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="unitId" value={writes[0]?.id ?? ""} />
        )}
        <FileDrop
          name="file"
          label={t("import.file")}
          hint={t("import.hint")}
          chooseLabel={t("import.choose")}
          accept=".xlsx,.xls,.csv,.txt,.gift,.xml"
          maxBytes={MAX_BYTES}
          refusals={{ type: t("import.wrongType"), size: t("import.tooLarge"), many: t("import.many") }}
          error={refusal === null ? undefined : sentenceOf(refusal, language)}
        />
        <ActionButton type="submit" tone="primary" busy={busy} busyLabel={t("import.uploading")}>
          {t("import.upload")}
        </ActionButton>
      </Form>
    </Card>
  );
}

function RecentCard({ recent }: Pick<Props, "recent">) {
  const { t } = useBankWords();
  if (recent.length === 0) return null;
  return (
    <Card title={t("import.recent")}>
      <ul className={styles.recent}>
        {recent.map(({ id, fileName, status, createdAt }) => (
          <li key={id}>
            <Link to={`/bank/import/${id}`}>{fileName}</Link>
            <span className={styles.sample}>{dateTime(createdAt)}</span>
            <StatusTag tone={TONES[status]}>{t(`import.recentStatus.${status}`)}</StatusTag>
          </li>
        ))}
      </ul>
    </Card>
  );
}
