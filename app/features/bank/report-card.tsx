import { IconDownload } from "@tabler/icons-react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { IMPORT_KINDS, type TwinChoice } from "#app/contracts/bank-choices.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { noticeName } from "#app/text/question-problem.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { Pager } from "#app/ui/table/pager.tsx";
import bank from "./bank.module.css";
import { ConfirmImport } from "./confirm-import.tsx";
import styles from "./import.module.css";
import { ImportEntry } from "./import-entry.tsx";
import { useBankWords } from "./use-bank-words.ts";

type Props = { view: BankImportView; counts: NonNullable<BankImportView["counts"]> };

/** The dry run question by question, and the two ways on: import, or not at all. */
export function ReportCard({ view, counts }: Props) {
  const { t, table } = useBankWords();
  const { send, busy, refusal } = useAct();
  const here = `/bank/import/${view.id}`;
  const all = IMPORT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const choose = (at: number, choice: TwinChoice): void =>
    send("check", {
      settings: { ...view.settings, choices: { ...view.settings.choices, [String(at)]: choice } },
    });
  return (
    <Card title={t("import.result")} emphasis="now">
      <div className={bank.stack}>
        <nav className={bank.row} aria-label={t("import.result")}>
          {(["all", ...IMPORT_KINDS] as const).map((kind) => (
            <LinkButton
              key={kind}
              to={`${here}?show=${kind}`}
              size="small"
              tone={kind === view.show ? "primary" : "secondary"}
              preventScrollReset
            >
              {t(`import.counts.${kind}`)} {kind === "all" ? all : counts[kind]}
            </LinkButton>
          ))}
          {view.holdsRejected && (
            <LinkButton
              to={`${here}/rejected.xlsx`}
              reloadDocument
              size="small"
              tone="quiet"
              icon={<IconDownload />}
            >
              {t("import.rejectedFile")}
            </LinkButton>
          )}
        </nav>
        <FileNotices notices={view.notices} />
        <RefusalNotice refusal={refusal} />
        {view.rows.length === 0 ? (
          <EmptyState title={t("import.empty")} />
        ) : (
          <ol className={styles.entries}>
            {view.rows.map((row) => (
              <ImportEntry key={row.at} row={row} format={view.format} busy={busy} onChoose={choose} />
            ))}
          </ol>
        )}
        <Pager
          page={view.page}
          pages={Math.max(1, Math.ceil(view.total / view.size))}
          total={view.total}
          labels={table}
          go={{ kind: "link", hrefFor: (page) => `${here}?show=${view.show}&page=${page}` }}
        />
        <ConfirmImport counts={counts} />
      </div>
    </Card>
  );
}

/** What the format holds and the bank does not, over the whole file. */
function FileNotices({ notices }: Pick<BankImportView, "notices">) {
  const { t } = useBankWords();
  const language = useLanguage();
  if (notices.length === 0) return null;
  return (
    <Notice tone="attention" title={t("import.noticesTitle")}>
      <ul className={bank.plain}>
        {notices.map(({ rule, count }) => (
          <li key={rule}>
            {noticeName(rule, language)} · {t("import.noticeCount", { count })}
          </li>
        ))}
      </ul>
      {t("import.noticesHint")}
    </Notice>
  );
}
