import { IconDownload } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { CandidateDetail } from "./candidate-detail.tsx";
import type { CandidatesFilter } from "./candidates-filter.ts";
import { CandidatesFilterBar } from "./candidates-filter-bar.tsx";
import { ListCounts } from "./list-counts.tsx";
import { NominatePanel } from "./nominate-panel.tsx";
import styles from "./nomination.module.css";
import { ReviewsPanel } from "./reviews-panel.tsx";
import { CloseButton, SettleCard } from "./settle-card.tsx";
import { useCandidateColumns } from "./use-candidate-columns.tsx";
import { VotesPanel } from "./votes-panel.tsx";

type Props = { view: CandidatesView; filter: CandidatesFilter };
type Panel = "nominate" | "reviews" | "votes";
const PAGE_SIZE = 50;

/** Who stands, what the gates say of them, and what brings the round from nominations to settled eligibility. */
export function CandidatesPage({ view, filter }: Props) {
  const t = useText(nominationText);
  const labels = useTableLabels();
  const columns = useCandidateColumns(view);
  const [panel, setPanel] = useState<Panel | null>(null);
  const actions = <Actions view={view} onOpen={setPanel} />;
  return (
    <div className={styles.stack}>
      <ListCounts view={view} />
      {view.may.settle && <SettleCard view={view} />}
      {actions}
      <CandidatesFilterBar view={view} filter={filter} />
      <DataTable
        id="selection-candidates"
        caption={t("caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        expander={{
          columnLabel: t("why"),
          label: (row) => t("whyOf", { name: row.name }),
          detail: (row) => <CandidateDetail row={row} view={view} />,
        }}
        exportSlot={view.rows.length > 0 ? <ExportButton id={view.id} filter={filter} /> : undefined}
        empty={<Empty view={view} onOpen={setPanel} />}
      />
      {panel === "nominate" && <NominatePanel view={view} onClose={() => setPanel(null)} />}
      {panel === "reviews" && <ReviewsPanel view={view} onClose={() => setPanel(null)} />}
      {panel === "votes" && <VotesPanel view={view} onClose={() => setPanel(null)} />}
    </div>
  );
}

type Opening = { view: CandidatesView; onOpen: (panel: Panel) => void };

function Actions({ view, onOpen }: Opening) {
  const t = useText(nominationText);
  const { may } = view;
  const shown: ReactNode[] = [];
  if (may.nominate)
    shown.push(
      <ActionButton key="nominate" tone="primary" onClick={() => onOpen("nominate")}>
        {t("nominate.open")}
      </ActionButton>,
    );
  if (may.record && view.departments.length > 0 && view.total > 0)
    shown.push(
      <ActionButton key="reviews" onClick={() => onOpen("reviews")}>
        {t("reviews.open")}
      </ActionButton>,
    );
  if (may.record && view.votes !== null && view.total > 0)
    shown.push(
      <ActionButton key="votes" onClick={() => onOpen("votes")}>
        {t("vote.open")}
      </ActionButton>,
    );
  if (may.close && view.total > 0) shown.push(<CloseButton key="close" view={view} />);
  return shown.length === 0 ? null : (
    <div className={styles.row} data-print="hide">
      {shown}
    </div>
  );
}

function Empty({ view, onOpen }: Opening) {
  const t = useText(nominationText);
  const language = useLanguage();
  if (view.total > 0) return <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>;
  if (!view.may.nominate) return <EmptyState title={t("empty")}>{t("emptyClosed")}</EmptyState>;
  return (
    <EmptyState
      title={t("empty")}
      action={
        <ActionButton tone="primary" onClick={() => onOpen("nominate")}>
          {t("nominate.open")}
        </ActionButton>
      }
    >
      {t("emptyOpen", {
        day: view.nominationsUntil === null ? "—" : day(view.nominationsUntil, language),
      })}
    </EmptyState>
  );
}

function ExportButton({ id, filter }: { id: string; filter: CandidatesFilter }) {
  const t = useText(nominationText);
  return (
    <LinkButton
      to={`/selection/${id}/candidates.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}
