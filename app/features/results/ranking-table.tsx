import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useMemo } from "react";
import type { Ranking, RankRow } from "#app/contracts/results-views.ts";
import type { Slip } from "#app/contracts/slip.ts";
import { shownExact } from "#app/text/arithmetic.ts";
import { tieKeyText } from "#app/text/arithmetic-contest.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Skeleton } from "#app/ui/feedback/skeleton.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./results.module.css";
import { SlipDetail } from "./slip-detail.tsx";
import { useSlipText } from "./use-slip-text.ts";
import { PersonCell, useTableLabels } from "./words.tsx";

const PAGE_ROWS = 60;

/** The ranking with "why this place" in each row. */
export function RankingTable({ ranking, exportSlot }: { ranking: Ranking; exportSlot?: ReactNode }) {
  const t = useText(resultsText);
  const labels = useTableLabels();
  const columns = useColumns(ranking);
  return (
    <DataTable
      id="results-ranking"
      caption={t("ranking.caption")}
      columns={columns}
      rows={ranking.rows}
      rowKey={(row) => row.person.id}
      labels={labels}
      paging={PAGE_ROWS}
      expander={{
        columnLabel: t("ranking.why"),
        label: (row) => t("ranking.whyOf", { name: row.person.name }),
        detail: (row) => <WhyThisPlace contestantId={row.person.id} />,
      }}
      empty={<EmptyState title={t("ranking.none")}>{t("ranking.noneText")}</EmptyState>}
      exportSlot={exportSlot}
    />
  );
}

function useColumns(ranking: Ranking): Column<RankRow>[] {
  const t = useText(resultsText);
  const slip = useSlipText();
  return useMemo(() => {
    const names = new Map(ranking.items.map(({ key, name }) => [key, name]));
    const decided = (row: RankRow) => {
      const found = row.decidedBy;
      if (found === null) return "";
      const key = tieKeyText({ key: found.key, t: slip, nameOf: (each) => names.get(each) ?? null });
      const shown = (value: string | null) => (value === null ? slip("none") : shownExact(value));
      return t("ranking.decidedBy", {
        key,
        own: shown(found.own),
        other: shown(found.other),
        against: found.against,
      });
    };
    const several = new Set(ranking.items.map(({ roundName }) => roundName)).size > 1;
    return [
      {
        key: "place",
        header: t("ranking.place"),
        value: (row) => row.place,
        kind: "figures",
        optional: false,
        width: 80,
      },
      {
        key: "person",
        header: t("ranking.contestant"),
        value: (row) => row.person.name,
        cell: (row) => <PersonCell person={row.person} />,
        optional: false,
      },
      ...ranking.items.map(
        ({ key, name, roundName }): Column<RankRow> => ({
          key: `item-${key}`,
          header: several ? `${roundName} ${name}` : name,
          value: (row) => (row.items[key] === undefined ? null : Number(row.items[key])),
          cell: (row) => row.items[key] ?? "",
          kind: "figures",
        }),
      ),
      {
        key: "score",
        header: t("ranking.score"),
        value: (row) => Number(row.score),
        cell: (row) => <strong>{row.score}</strong>,
        kind: "figures",
      },
      ...(several
        ? [{ key: "round", header: t("ranking.round"), value: (row: RankRow) => row.roundName }]
        : []),
      { key: "decided", header: t("ranking.decided"), value: decided, sortable: false },
    ];
  }, [ranking, t, slip]);
}

/** Read when it is opened: the arithmetic of everybody would be megabytes. */
function WhyThisPlace({ contestantId }: { contestantId: string }) {
  const t = useText(resultsText);
  const fetcher = useFetcher<{ slip: Slip | null }>({ key: `slip-${contestantId}` });
  const { data, load } = fetcher;
  useEffect(() => {
    if (data === undefined) load(`?slip=${contestantId}`);
  }, [contestantId, data, load]);
  const slip = data?.slip ?? null;
  return slip === null ? (
    <Skeleton label={t("ranking.loading")} lines={4} />
  ) : (
    <div className={styles.detail}>
      <SlipDetail slip={slip} />
    </div>
  );
}
