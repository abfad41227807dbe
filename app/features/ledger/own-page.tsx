import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { LedgerView } from "#app/contracts/ledger.ts";
import { LEDGER_STATES } from "#app/domain/daily/ledger-life.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pager } from "#app/ui/table/pager.tsx";
import styles from "./ledger.module.css";
import { OwnList } from "./own-list.tsx";

const HERE = "/my/deeds";

/** What a person registered and is to do: the progress to choose by one tap, each with its figure. */
export function OwnPage({ view }: { view: LedgerView }) {
  const t = useText(ledgerText);
  const labels = useTableLabels();
  const { counts, filter } = view;
  const states = [
    { key: "all" as const, label: t("filter.anyState"), count: counts.registered },
    ...LEDGER_STATES.map((key) => ({
      ...{ key, label: t(`state.${key}`) },
      count: key === "registered" ? counts.waiting : counts[key],
    })),
  ];
  const at = filter.state ?? "all";
  const query = at === "all" ? "" : `state=${at}&`;
  return (
    <>
      <PageHeader title={t("ownTitle")} subtitle={t("ownSubtitle")} />
      <div className={styles.stack}>
        <nav className={styles.line} aria-label={t("filters")}>
          {states.map(({ key, label, count }) => (
            <LinkButton
              key={key}
              to={key === "all" ? HERE : `${HERE}?state=${key}`}
              size="large"
              tone={key === at ? "primary" : "secondary"}
              aria-current={key === at ? "page" : undefined}
            >
              {label} {count}
            </LinkButton>
          ))}
        </nav>
        {view.rows.length === 0 ? (
          <EmptyState title={t("ownEmpty")}>{t("ownEmptyHint")}</EmptyState>
        ) : (
          <OwnList rows={view.rows} />
        )}
        <Pager
          page={filter.page}
          pages={Math.max(1, Math.ceil(view.total / view.size))}
          total={view.total}
          labels={labels}
          go={{ kind: "link", hrefFor: (page) => `${HERE}?${query}page=${page}` }}
        />
      </div>
    </>
  );
}
