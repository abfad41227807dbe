import { useLocation, useNavigation } from "@remix-run/react";
import { IconDownload, IconFileImport, IconHistory, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { RosterView, WhoHeldView } from "#app/contracts/people-views.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { CadrePanel } from "./cadre-panel.tsx";
import { FullExportPanel } from "./full-export-panel.tsx";
import { useRosterColumns } from "./roster-columns.tsx";
import { RosterFilters } from "./roster-filters.tsx";
import { useTableLabels } from "./table-labels.ts";
import { WhoHeldPanel } from "./who-held-panel.tsx";

type Props = { view: RosterView; who: Result<WhoHeldView> | null };
type Panel = "add" | "export" | "who" | null;

export function RosterPage({ view, who }: Props) {
  const t = useText(peopleText);
  const [panel, setPanel] = useState<Panel>(who === null ? null : "who");
  const labels = useTableLabels();
  const columns = useRosterColumns({ today: view.today });
  const query = useQuery();
  const close = () => setPanel(null);
  return (
    <>
      <PageHeader
        title={t("list.title")}
        actions={
          <>
            <ActionButton icon={<IconHistory />} onClick={() => setPanel("who")}>
              {t("organisation.who.title")}
            </ActionButton>
            <LinkButton to="/people/import" icon={<IconFileImport />}>
              {t("list.import")}
            </LinkButton>
            {view.may.add && (
              <ActionButton tone="primary" icon={<IconPlus />} onClick={() => setPanel("add")}>
                {t("list.add")}
              </ActionButton>
            )}
          </>
        }
      />
      <RosterFilters view={view} busy={useNavigation().state === "loading"} />
      <DataTable
        id="roster"
        caption={t("list.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={{
          page: view.filter.page,
          size: view.size,
          total: view.total,
          hrefFor: (page) => `/people${query({ page })}`,
        }}
        empty={<EmptyState title={t("list.empty")}>{t("list.emptyHint")}</EmptyState>}
        exportSlot={
          <>
            <LinkButton to={`/people.xlsx${query({})}`} reloadDocument size="small" icon={<IconDownload />}>
              {t("list.export")}
            </LinkButton>
            {view.may.exportInFull && (
              <ActionButton size="small" tone="quiet" onClick={() => setPanel("export")}>
                {t("list.exportFull")}
              </ActionButton>
            )}
          </>
        }
      />
      <CadrePanel opened={panel === "add"} onClose={close} record={null} units={view.units} />
      <FullExportPanel opened={panel === "export"} onClose={close} query={query({})} />
      <WhoHeldPanel
        opened={panel === "who"}
        onClose={close}
        units={view.units}
        who={who}
        today={view.today}
      />
    </>
  );
}

/** The address's filters, changed; a page is part of it only where one is asked for. */
function useQuery() {
  const { search } = useLocation();
  return (change: { page?: number }): string => {
    const query = new URLSearchParams(search);
    for (const key of ["page", "whoUnit", "whoPost", "whoDay"]) query.delete(key);
    if (change.page !== undefined && change.page > 1) query.set("page", String(change.page));
    const text = query.toString();
    return text === "" ? "" : `?${text}`;
  };
}
