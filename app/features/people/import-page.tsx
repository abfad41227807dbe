import { ImportSteps, STEP_OF } from "#app/acts/imports/import-steps.tsx";
import type { ImportView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./import.module.css";
import { ImportDone } from "./import-done.tsx";
import { MatchCard } from "./match-card.tsx";
import { ReportCard } from "./report-card.tsx";

/** Columns, dry run, confirmation, result: one page that goes on with the import. */
export function ImportPage({ view }: { view: ImportView }) {
  const t = useText(peopleText);
  const language = useLanguage();
  const open = view.status === "uploaded" || view.status === "checked";
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("cadre.crumb"), to: "/people" },
          { label: t("import.title"), to: "/people/import" },
        ]}
        crumbsLabel={t("cadre.crumb")}
        title={view.fileName}
      />
      <ImportSteps now={STEP_OF[view.status]} />
      {view.status === "discarded" && (
        <Notice tone="info" action={<LinkButton to="/people/import">{t("import.again")}</LinkButton>}>
          {t("import.discarded")}
        </Notice>
      )}
      {view.matchRefusal !== null && <Notice tone="error">{sentenceOf(view.matchRefusal, language)}</Notice>}
      {view.status === "applied" && <ImportDone view={view} />}
      {view.report !== null && open && <ReportCard view={view} report={view.report} />}
      {view.status === "uploaded" && <MatchCard key={view.settings.sheet} view={view} />}
      {view.status === "checked" && (
        <details className={styles.again}>
          <summary>{t("import.matchAgain")}</summary>
          <MatchCard key={view.settings.sheet} view={view} />
        </details>
      )}
    </>
  );
}
