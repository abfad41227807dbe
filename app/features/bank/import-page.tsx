import { ImportSteps, STEP_OF } from "#app/acts/imports/import-steps.tsx";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import bank from "./bank.module.css";
import { ImportDone } from "./import-done.tsx";
import { ReadingCard } from "./reading-card.tsx";
import { ReportCard } from "./report-card.tsx";
import { useBankWords } from "./use-bank-words.ts";

/** Reading, dry run, confirmation, result: one page that goes on with the import. */
export function ImportPage({ view }: { view: BankImportView }) {
  const { t } = useBankWords();
  const language = useLanguage();
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), to: "/bank" },
          { label: t("import.title"), to: "/bank/import" },
        ]}
        crumbsLabel={t("title")}
        title={view.fileName}
        subtitle={`${t(`import.format.${view.format}`)} · ${view.unitName}`}
      />
      <ImportSteps now={STEP_OF[view.status]} />
      <div className={bank.stack}>
        {view.status === "discarded" && (
          <Notice tone="info" action={<LinkButton to="/bank/import">{t("import.again")}</LinkButton>}>
            {t("import.discarded")}
          </Notice>
        )}
        {view.matchRefusal !== null && (
          <Notice tone="error">{sentenceOf(view.matchRefusal, language)}</Notice>
        )}
        {view.status === "applied" && <ImportDone view={view} />}
        {view.status === "checked" && view.counts !== null && <ReportCard view={view} counts={view.counts} />}
        {view.status === "uploaded" && <ReadingCard key={view.settings.sheet} view={view} />}
        {view.status === "checked" && (
          <details className={bank.details}>
            <summary>{t("import.matchAgain")}</summary>
            <ReadingCard key={view.settings.sheet} view={view} />
          </details>
        )}
      </div>
    </>
  );
}
