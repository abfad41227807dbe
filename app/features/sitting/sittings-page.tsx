import { useRevalidator, useSearchParams } from "@remix-run/react";
import { useEffect, useMemo, useState } from "react";
import type { SittingsView } from "#app/contracts/sitting-views.ts";
import { sittingWatchText } from "#app/text/sitting-watch.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { OpenPlaces } from "./open-places.tsx";
import { SITTING_STAGES, useSittingColumns } from "./sitting-columns.tsx";
import styles from "./sittings.module.css";
import { type Asked, SittingsPanel } from "./sittings-panel.tsx";

const LOOK_EVERY_MS = 5_000;
const PAGE_ROWS = 50;

/** The invigilators' list; it looks again by itself while somebody looks at it. */
export function SittingsPage({ view }: { view: SittingsView }) {
  const t = useText(sittingWatchText);
  const [query] = useSearchParams();
  const [asked, setAsked] = useState<Asked | null>(null);
  const rows = useShownRows(view);
  const labels = useLabels();
  const columns = useSittingColumns({ places: view.places, invigilate: view.may.invigilate, ask: setAsked });
  useLookingAgain();
  if (view.paper === null) return <EmptyState title={t("none")}>{t("noneText")}</EmptyState>;
  const open = view.rows.filter(
    ({ submittedAt, submittedBy }) => submittedAt === null || submittedBy === "time",
  );
  const placeless = view.rows.filter(({ sittingId }) => sittingId === null).length;
  return (
    <div className={styles.stack}>
      <Head view={view} />
      {view.may.invigilate && (
        <div className={styles.row}>
          <ActionButton onClick={() => setAsked({ kind: "give", rows: open })} disabled={open.length === 0}>
            {t("giveAll")}
          </ActionButton>
          <ActionButton
            onClick={() =>
              setAsked({ kind: "close", rows: view.rows.filter(({ stage }) => stage === "sitting") })
            }
            disabled={!view.rows.some(({ stage }) => stage === "sitting")}
          >
            {t("closeAll")}
          </ActionButton>
          {placeless > 0 && <OpenPlaces count={placeless} />}
        </div>
      )}
      <FilterBar
        labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
        resetTo="?"
      >
        <SelectField
          name="stage"
          label={t("filter.stage")}
          defaultValue={query.get("stage") ?? ""}
          emptyLabel={t("filter.all")}
          choices={SITTING_STAGES.map((stage) => ({ value: stage, label: t(`counts.${stage}`) }))}
        />
        <TextField name="name" label={t("filter.name")} defaultValue={query.get("name") ?? ""} />
      </FilterBar>
      <DataTable
        id="sittings"
        caption={t("caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.contestantId}
        labels={labels}
        paging={PAGE_ROWS}
        initialSort={{ key: "number", descending: false }}
        empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      />
      {asked !== null && <SittingsPanel asked={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function Head({ view }: { view: SittingsView }) {
  const t = useText(sittingWatchText);
  const { paper, rows } = view;
  if (paper === null) return null;
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      <div className={styles.row}>
        <StatusTag tone="active">
          {paper.opensAt === null ? t("noOpening") : t("opens", { time: dateTime(paper.opensAt) })}
        </StatusTag>
        {paper.endsAt !== null && (
          <StatusTag tone="neutral">{t("ends", { time: dateTime(paper.endsAt) })}</StatusTag>
        )}
        <StatusTag tone="neutral">{t("minutes", { minutes: paper.minutes })}</StatusTag>
        {paper.recorded && <StatusTag tone="good">{t("recorded")}</StatusTag>}
      </div>
      <StatRow>
        {SITTING_STAGES.map((stage) => (
          <Stat
            key={stage}
            label={t(`counts.${stage}`)}
            value={String(rows.filter((row) => row.stage === stage).length)}
            unit={t("people")}
          />
        ))}
      </StatRow>
    </>
  );
}

function useShownRows(view: SittingsView) {
  const [query] = useSearchParams();
  const [stage, name] = [query.get("stage") ?? "", (query.get("name") ?? "").trim()];
  return useMemo(
    () =>
      view.rows.filter(
        (row) =>
          (stage === "" || row.stage === stage) &&
          (name === "" || row.name.includes(name) || row.unitName.includes(name)),
      ),
    [view.rows, stage, name],
  );
}

function useLookingAgain(): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
}

function useLabels() {
  const t = useText(sittingWatchText);
  return useMemo(
    () => ({
      columns: t("table.columns"),
      navigation: t("table.navigation"),
      previous: t("table.previous"),
      next: t("table.next"),
      total: (n: number) => t("table.total", { n }),
      page: ({ page, pages }: { page: number; pages: number }) => t("table.page", { page, pages }),
    }),
    [t],
  );
}
