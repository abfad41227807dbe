import { ImportSteps, STEP_OF } from "#app/acts/imports/import-steps.tsx";
import type { RecordImportView } from "#app/contracts/record-import.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { ImportDone } from "./import-done.tsx";
import { MatchCard } from "./match-card.tsx";
import styles from "./record-import.module.css";
import { ReportCard } from "./report-card.tsx";

/** Columns, dry run, confirmation, result: one page that goes on with the import. */
export function ImportPage({ view }: { view: RecordImportView }) {
  const t = useText(recordImportText);
  const language = useLanguage();
  const match = <MatchCard key={view.settings.sheet} view={view} />;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("records"), to: "/records" },
          { label: t("title"), to: "/records/import" },
        ]}
        crumbsLabel={t("records")}
        title={view.fileName}
      />
      <ImportSteps now={STEP_OF[view.status]} />
      <div className={styles.stack}>
        {view.status === "discarded" && (
          <Notice tone="info" action={<LinkButton to="/records/import">{t("again")}</LinkButton>}>
            {t("discarded")}
          </Notice>
        )}
        {view.matchRefusal !== null && (
          <Notice tone="error">{sentenceOf(view.matchRefusal, language)}</Notice>
        )}
        {view.status === "applied" && <ImportDone view={view} />}
        {view.status === "checked" && view.counts !== null && <ReportCard view={view} counts={view.counts} />}
        {view.status === "uploaded" && match}
        {view.status === "checked" && (
          <details>
            <summary>{t("matchAgain")}</summary>
            {match}
          </details>
        )}
      </div>
    </>
  );
}
