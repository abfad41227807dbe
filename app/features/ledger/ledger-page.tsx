import { useLocation, useNavigation } from "@remix-run/react";
import { IconDownload, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { LedgerView } from "#app/contracts/ledger.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { useLedgerColumns } from "./ledger-columns.tsx";
import { LedgerCountRow } from "./ledger-counts.tsx";
import { LedgerFilters } from "./ledger-filters.tsx";
import { RegisterPanel } from "./register-panel.tsx";

/** The ledger of one's area. */
export function LedgerPage({ view }: { view: LedgerView }) {
  const t = useText(ledgerText);
  const labels = useTableLabels();
  const columns = useLedgerColumns();
  const [registering, setRegistering] = useState(false);
  const query = useQuery();
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={
          view.people.length > 0 && (
            <ActionButton tone="primary" icon={<IconPlus />} onClick={() => setRegistering(true)}>
              {t("register")}
            </ActionButton>
          )
        }
      />
      <LedgerCountRow counts={view.counts} />
      <LedgerFilters view={view} busy={useNavigation().state === "loading"} />
      <DataTable
        id="ledger"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={{
          page: view.filter.page,
          size: view.size,
          total: view.total,
          hrefFor: (page) => `/ledger${query({ page })}`,
        }}
        rowTone={(row) =>
          row.lateness.kind === "overdue" ? "bad" : row.lateness.kind === "soon" ? "attention" : undefined
        }
        empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
        exportSlot={
          <LinkButton to={`/ledger.xlsx${query({})}`} reloadDocument size="small" icon={<IconDownload />}>
            {t("export")}
          </LinkButton>
        }
      />
      {registering && <RegisterPanel view={view} onClose={() => setRegistering(false)} />}
    </>
  );
}

/** The address's filters, changed; a page is part of it only where one is asked for. */
function useQuery() {
  const { search } = useLocation();
  return (change: { page?: number }): string => {
    const query = new URLSearchParams(search);
    query.delete("page");
    if (change.page !== undefined && change.page > 1) query.set("page", String(change.page));
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
  };
}
