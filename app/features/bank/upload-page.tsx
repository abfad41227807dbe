import { IconDownload } from "@tabler/icons-react";
import { ImportSteps } from "#app/acts/imports/import-steps.tsx";
import { type RecentFile, RecentImports } from "#app/acts/imports/recent-imports.tsx";
import { UploadForm } from "#app/acts/imports/upload-form.tsx";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import bank from "./bank.module.css";
import { useBankWords } from "./use-bank-words.ts";

type Props = {
  writes: readonly { id: string; name: string }[];
  recent: readonly RecentFile[];
  refusal: Refusal | null;
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
        <UploadForm
          label={t("import.file")}
          hint={t("import.hint")}
          accept=".xlsx,.xls,.csv,.txt,.gift,.xml"
          wrongType={t("import.wrongType")}
          refusal={refusal}
        >
          {writes.length > 1 ? (
            <SelectField
              name="unitId"
              label={t("import.unit")}
              choices={writes.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : (
            <input type="hidden" name="unitId" value={writes[0]?.id ?? ""} />
          )}
        </UploadForm>
        <Card title={t("import.formats")}>
          <p className={bank.text}>{t("import.formatSheet")}</p>
          <p className={bank.text}>{t("import.formatText")}</p>
        </Card>
        <RecentImports recent={recent} under="/bank/import" />
      </div>
    </>
  );
}
