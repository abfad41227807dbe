import { IconDownload } from "@tabler/icons-react";
import { ImportSteps } from "#app/acts/imports/import-steps.tsx";
import { RecentImports } from "#app/acts/imports/recent-imports.tsx";
import { UploadForm } from "#app/acts/imports/upload-form.tsx";
import type { RecentImport } from "#app/contracts/people-views.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";

type Props = { recent: readonly RecentImport[]; refusal: Refusal | null };

export function UploadPage({ recent, refusal }: Props) {
  const t = useText(peopleText);
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
      <UploadForm
        label={t("import.file")}
        hint={t("import.hint")}
        accept=".xlsx,.xls,.csv"
        wrongType={t("import.wrongType")}
        refusal={refusal}
      />
      <RecentImports recent={recent} under="/people/import" />
    </>
  );
}
