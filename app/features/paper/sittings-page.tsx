import { useRevalidator, useSearchParams } from "@remix-run/react";
import { IconRefresh } from "@tabler/icons-react";
import { useEffect, useMemo } from "react";
import type { SittingShown, SittingState, SittingsView } from "#app/contracts/paper-views.ts";
import { paperText } from "#app/text/paper.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./paper.module.css";
import { usePaper } from "./paper-address.ts";
import { useTableLabels } from "./table-labels.ts";

const PAGE_SIZE = 100;
const REFRESH_MS = 10_000;
const MINUTE_MS = 60_000;

const STATES: readonly SittingState[] = ["sitting", "timeUp", "handedIn", "waiting", "absent"];
const TONES: Readonly<Record<SittingState, Tone>> = {
  sitting: "active",
  timeUp: "attention",
  handedIn: "good",
  waiting: "neutral",
  absent: "bad",
};

/** Everybody who is to sit and how far they are; read again every ten seconds while somebody sits. */
export function SittingsPage({ view }: { view: SittingsView }) {
  const t = useText(paperText);
  const labels = useTableLabels();
  const columns = useColumns(view);
  const [search, setSearch] = useSearchParams();
  const chosen = STATES.find((state) => state === search.get("state"));
  const rows = useMemo(
    () => (chosen === undefined ? view.rows : view.rows.filter(({ state }) => state === chosen)),
    [view.rows, chosen],
  );
  const filtered = chosen !== undefined && view.rows.length > 0;
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("sittings.unsent")}</p>
      <DataTable
        id="sittings"
        caption={t("sittings.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.contestantId}
        labels={labels}
        paging={PAGE_SIZE}
        initialSort={{ key: "number", descending: false }}
        toolbarSlot={
          <Toolbar
            view={view}
            chosen={chosen ?? ""}
            onChoose={(state) =>
              setSearch((now) => {
                if (state === "") now.delete("state");
                else now.set("state", state);
                return now;
              })
            }
          />
        }
        empty={
          <EmptyState title={t(filtered ? "sittings.emptyFilter" : "sittings.empty")}>
            {t(filtered ? "sittings.emptyFilterText" : "sittings.emptyText")}
          </EmptyState>
        }
      />
    </div>
  );
}

function Toolbar(props: { view: SittingsView; chosen: string; onChoose: (state: string) => void }) {
  const t = useText(paperText);
  const { rows, now } = props.view;
  const again = useRevalidator();
  const { phase } = usePaper();
  const revalidate = again.revalidate;
  useEffect(() => {
    if (phase !== "open") return;
    const timer = setInterval(revalidate, REFRESH_MS);
    return () => clearInterval(timer);
  }, [phase, revalidate]);
  const count = (state: SittingState) => rows.filter((row) => row.state === state).length;
  return (
    <div className={styles.row}>
      <SelectField
        name="state"
        label={t("sittings.filter")}
        choices={STATES.map((state) => ({
          value: state,
          label: `${t(`sittings.states.${state}`)} (${count(state)})`,
        }))}
        emptyLabel={`${t("sittings.all")} (${rows.length})`}
        value={props.chosen}
        onChange={props.onChoose}
      />
      <ActionButton
        icon={<IconRefresh size={20} />}
        busy={again.state !== "idle"}
        onClick={() => again.revalidate()}
      >
        {t("sittings.refresh")}
      </ActionButton>
      <span className={styles.soft}>{t("sittings.at", { at: timeOfDay(now) })}</span>
    </div>
  );
}

function useColumns({ asked }: SittingsView): Column<SittingShown>[] {
  const t = useText(paperText);
  return useMemo(() => {
    const times = (n: number) => (n === 0 ? t("sittings.never") : t("sittings.leftTimes", { n }));
    const columns: Column<SittingShown>[] = [
      { key: "number", header: t("sittings.number"), value: (row) => row.number, kind: "figures", width: 72 },
      {
        key: "person",
        header: t("sittings.person"),
        value: (row) => row.name,
        cell: (row) => `${row.name} · ${row.unitName}`,
        optional: false,
      },
      {
        key: "state",
        header: t("sittings.state"),
        value: (row) => STATES.indexOf(row.state),
        cell: (row) => <StateCell row={row} />,
        optional: false,
      },
      {
        key: "answered",
        header: t("sittings.answered"),
        kind: "figures",
        value: (row) => row.answered,
        cell: (row) => t("sittings.answeredOf", { n: row.answered, all: asked }),
      },
      {
        key: "saved",
        header: t("sittings.saved"),
        kind: "figures",
        value: (row) => row.lastSavedAt,
        cell: (row) => (row.lastSavedAt === null ? t("sittings.never") : timeOfDay(row.lastSavedAt)),
      },
      {
        key: "left",
        header: t("sittings.left"),
        kind: "figures",
        value: (row) => row.left,
        cell: (row) => times(row.left),
      },
      {
        key: "devices",
        header: t("sittings.devices"),
        kind: "figures",
        value: (row) => row.devices,
        cell: (row) => times(row.devices),
      },
      {
        key: "late",
        header: t("sittings.late"),
        kind: "figures",
        value: (row) => row.late,
        cell: (row) => (
          <span title={t("sittings.lateNote")}>{row.late === 0 ? t("sittings.never") : row.late}</span>
        ),
      },
      {
        key: "extra",
        header: t("sittings.extra"),
        kind: "figures",
        value: (row) => row.extraMs,
        cell: (row) =>
          row.extraMs === 0
            ? t("sittings.never")
            : t("sittings.minutes", { n: Math.round((row.extraMs / MINUTE_MS) * 10) / 10 }),
      },
    ];
    return columns;
  }, [t, asked]);
}

function StateCell({ row }: { row: SittingShown }) {
  const t = useText(paperText);
  return (
    <span className={styles.row}>
      <StatusTag tone={TONES[row.state]}>{t(`sittings.states.${row.state}`)}</StatusTag>
      {row.submittedAt !== null && row.submittedBy !== null && (
        <span className={styles.soft}>
          {timeOfDay(row.submittedAt)} {t(`sittings.by.${row.submittedBy}`)}
        </span>
      )}
    </span>
  );
}
