import type { MyGrowthView } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { FileBody } from "./file-body.tsx";
import { Closed, EntryLine, PdfButton } from "./file-page.tsx";
import styles from "./growth.module.css";

/** One's own file, on the phone first. */
export function MyGrowthPage({ view: { file } }: { view: MyGrowthView }) {
  const t = useText(growthText);
  if (file === null)
    return (
      <div className={styles.stack}>
        <PageHeader title={t("mine.title")} />
        <EmptyState
          title={t("mine.empty")}
          action={<LinkButton to="/my/selection">{t("mine.toSelection")}</LinkButton>}
        >
          {t("mine.emptyText")}
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("mine.title")}
        subtitle={<EntryLine view={file} />}
        actions={<PdfButton to="/my/growth/file.pdf" />}
      />
      <p className={styles.soft}>{t("mine.intro")}</p>
      <Closed view={file} />
      <FileBody
        view={file}
        actions={(ask) =>
          file.may.review ? (
            <div className={styles.row}>
              <ActionButton tone="primary" onClick={() => ask({ kind: "review", correcting: null })}>
                {t("act.review")}
              </ActionButton>
            </div>
          ) : null
        }
      />
    </div>
  );
}
