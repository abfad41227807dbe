import { useLocation, useNavigation } from "@remix-run/react";
import { IconDownload, IconFileImport, IconPlus } from "@tabler/icons-react";
import type { BankListView } from "#app/contracts/bank-views.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { useBankColumns } from "./bank-columns.tsx";
import { BankFilters } from "./bank-filters.tsx";
import { BankStatistics } from "./bank-statistics.tsx";
import { EmptyBank } from "./empty-bank.tsx";
import { PageActions } from "./page-actions.tsx";
import { useBankWords } from "./use-bank-words.ts";

/** The list of questions. */
export function BankPage({ view }: { view: BankListView }) {
  const { t, table } = useBankWords();
  const columns = useBankColumns({ severalUnits: view.units.length > 1 });
  const query = useQuery();
  const writes = view.writes.length > 0;
  const busy = useNavigation().state === "loading";
  const isEmpty = view.statistics.length === 0 && view.total === 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("list.subtitle")}
        actions={
          writes && (
            <>
              <LinkButton to="/bank/import" icon={<IconFileImport />}>
                {t("list.import")}
              </LinkButton>
              <LinkButton to="/bank/new" tone="primary" icon={<IconPlus />}>
                {t("list.add")}
              </LinkButton>
            </>
          )
        }
      />
      <BankFilters key={JSON.stringify(view.filter)} view={view} busy={busy} />
      {!isEmpty && <BankStatistics statistics={view.statistics} />}
      <DataTable
        id="bank"
        caption={t("list.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={table}
        paging={{
          page: view.filter.page,
          size: view.size,
          total: view.total,
          hrefFor: (page) => `/bank${query({ page })}`,
        }}
        empty={
          isEmpty ? (
            <EmptyBank view={view} />
          ) : (
            <EmptyState title={t("list.nothing")}>{t("list.nothingHint")}</EmptyState>
          )
        }
        toolbarSlot={<PageActions rows={view.rows} />}
        exportSlot={
          <LinkButton to={`/bank.xlsx${query({})}`} reloadDocument size="small" icon={<IconDownload />}>
            {t("list.export")}
          </LinkButton>
        }
      />
    </>
  );
}

/** The address's filters, with another page. */
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
