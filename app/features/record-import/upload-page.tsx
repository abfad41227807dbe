import { IconDownload } from "@tabler/icons-react";
import { ImportSteps } from "#app/acts/imports/import-steps.tsx";
import { RecentImports } from "#app/acts/imports/recent-imports.tsx";
import { UploadForm } from "#app/acts/imports/upload-form.tsx";
import type { RecentRecordImport } from "#app/contracts/record-import.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./record-import.module.css";

type Props = { recent: readonly RecentRecordImport[]; refusal: Refusal | null };

export function UploadPage({ recent, refusal }: Props) {
  const t = useText(recordImportText);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("records"), to: "/records" }]}
        crumbsLabel={t("records")}
        title={t("title")}
        subtitle={t("lead")}
        actions={
          <LinkButton to="/records/template.xlsx" reloadDocument icon={<IconDownload />}>
            {t("template")}
          </LinkButton>
        }
      />
      <ImportSteps now="upload" />
      <div className={styles.stack}>
        <UploadForm
          label={t("file")}
          hint={t("hint")}
          accept=".xlsx,.xls,.csv"
          wrongType={t("wrongType")}
          refusal={refusal}
        />
        <Card title={t("formatTitle")}>
          <p className={styles.text}>{t("format")}</p>
          <p className={styles.text}>{t("formatMore")}</p>
        </Card>
        <RecentImports recent={recent} under="/records/import" />
      </div>
    </>
  );
}
