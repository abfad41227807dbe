import { useLocation, useNavigation } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { RecordsView } from "#app/contracts/record-desk-views.ts";
import { recordsText } from "#app/text/records.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { RecordFilters } from "./record-filters.tsx";
import styles from "./records.module.css";
import { useRecordColumns } from "./use-record-columns.tsx";
import { VerifyBar } from "./verify-bar.tsx";

/** What was sent: what this reader may verify is selected here, several at a time. */
export function RecordsPage({ view }: { view: RecordsView }) {
  const t = useText(recordsText);
  const labels = useTableLabels();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  // What was selected on another page or under another filter, or verified meanwhile, is not selected any more.
  const selected = useMemo(
    () => view.rows.filter((row) => row.obstacle === null && picked.has(row.id)),
    [view.rows, picked],
  );
  const columns = useRecordColumns({ picked, onPick: setPicked });
  const query = useQuery();
  const waiting = view.filter.status === "submitted";
  return (
    <div className={styles.stack}>
      <RecordFilters view={view} busy={useNavigation().state === "loading"} />
      <DataTable
        id="records"
        caption={t("list.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.duplicate === null ? undefined : "attention")}
        labels={labels}
        paging={{
          page: view.filter.page,
          size: view.size,
          total: view.total,
          hrefFor: (page) => `/records${query({ page })}`,
        }}
        empty={
          <EmptyState title={waiting ? t("list.emptyWaiting") : t("list.empty")}>
            {waiting ? t("list.emptyWaitingHint") : t("list.emptyHint")}
          </EmptyState>
        }
        toolbarSlot={
          waiting && view.rows.length > 0 ? (
            <VerifyBar rows={view.rows} selected={selected} onPick={setPicked} />
          ) : undefined
        }
        exportSlot={
          <LinkButton to={`/records.xlsx${query({})}`} reloadDocument size="small" icon={<IconDownload />}>
            {t("list.export")}
          </LinkButton>
        }
      />
    </div>
  );
}

/** The address's filters; a page is part of it only where one is asked for. */
function useQuery() {
  const { search } = useLocation();
  return ({ page = 1 }: { page?: number }): string => {
    const query = new URLSearchParams(search);
    query.delete("page");
    if (page > 1) query.set("page", String(page));
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
  };
}
