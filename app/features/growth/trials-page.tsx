import { Link } from "@remix-run/react";
import { IconDownload } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { TrialEntry, TrialsView } from "#app/contracts/growth-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { trialsText } from "#app/text/trials.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./growth.module.css";
import { TrialActions } from "./trial-actions.tsx";
import { TrialDetail } from "./trial-detail.tsx";
import { DecidePanel, EndPanel } from "./trial-panels.tsx";
import type { TrialsFilter } from "./trials-filter.ts";

const PAGE_SIZE = 50;
const TONES = {
  planned: "neutral",
  underWay: "active",
  passed: "good",
  failed: "bad",
  ended: "neutral",
} as const;
type Asked = { kind: "decide" | "end"; trial: TrialEntry };
type PageProps = { view: TrialsView; filter: TrialsFilter };

/** Trial posts in the communities one heads. */
export function TrialsPage({ view, filter }: PageProps) {
  const t = useText(trialsText);
  const labels = useTableLabels();
  const [asked, setAsked] = useState<Asked | null>(null);
  const columns = useColumns(setAsked);
  const close = () => setAsked(null);
  return (
    <div className={styles.stack}>
      <PageHeader title={t("title")} subtitle={t("intro")} />
      {view.total > 0 && <Filters filter={filter} />}
      <DataTable
        id="trials"
        caption={t("title")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        expander={{
          label: (row) => `${t("detail")} ${row.name}`,
          detail: (row) => <TrialDetail trial={row} />,
          columnLabel: t("detail"),
        }}
        exportSlot={view.rows.length > 0 ? <Export filter={filter} /> : undefined}
        empty={
          view.total === 0 ? (
            <EmptyState title={t("empty")} action={<LinkButton to="/growth">{t("toFiles")}</LinkButton>}>
              {t("emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
          )
        }
      />
      {asked?.kind === "decide" && <DecidePanel trial={asked.trial} onClose={close} />}
      {asked?.kind === "end" && <EndPanel trial={asked.trial} onClose={close} />}
    </div>
  );
}

function useColumns(onAsk: (asked: Asked) => void): Column<TrialEntry>[] {
  const t = useText(trialsText);
  const people = useText(peopleWords);
  const words = useText(rotationWords);
  return useMemo(
    () => [
      {
        ...{ key: "name", header: t("name"), optional: false, width: 96 },
        value: (row) => row.name,
        cell: (row) => (row.opensFile ? <Link to={`/growth/${row.reserveId}`}>{row.name}</Link> : row.name),
      },
      { key: "unit", header: t("unit"), value: (row) => row.unitName },
      { key: "community", header: t("community"), value: (row) => row.communityName },
      { key: "post", header: t("post"), width: 96, value: (row) => people(`reserveKind.${row.post}`) },
      {
        ...{ key: "span", header: t("span"), width: 200 },
        value: (row) => row.fromOn,
        cell: (row) => `${row.fromOn} – ${row.toOn}`,
      },
      {
        ...{ key: "state", header: t("state"), width: 104 },
        value: (row) => row.status,
        cell: (row) => <StatusTag tone={TONES[row.status]}>{words(`trial.${row.status}`)}</StatusTag>,
      },
      {
        ...{ key: "action", header: t("action"), kind: "actions", optional: false },
        cell: (row) => <TrialActions trial={row} onAsk={(kind) => onAsk({ kind, trial: row })} />,
      },
    ],
    [t, people, words, onAsk],
  );
}

function Filters({ filter }: { filter: TrialsFilter }) {
  const t = useText(trialsText);
  const states = (["all", "open", "toDecide", "over"] as const).map((value) => ({
    value,
    label: t(`filter.${value}`),
  }));
  return (
    <FilterBar
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo="/trials"
      key={Object.values(filter).join("/")}
    >
      <TextField name="search" label={t("filter.search")} defaultValue={filter.search} />
      <SelectField
        {...{ name: "state", label: t("state"), choices: states }}
        defaultValue={filter.state === "" ? "all" : filter.state}
      />
    </FilterBar>
  );
}

function Export({ filter }: { filter: TrialsFilter }) {
  const t = useText(trialsText);
  return (
    <LinkButton
      to={`/trials.xlsx?${new URLSearchParams(filter)}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={16} />}
    >
      {t("export")}
    </LinkButton>
  );
}
