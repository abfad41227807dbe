import { useMemo } from "react";
import { auditText } from "#app/text/audit.ts";
import { dateTime, timeOfDay } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AuditFilters, type Filter } from "./audit-filters.tsx";
import { contestName, type Log, type LogRow } from "./audit-shapes.ts";
import { useAuditWords, useTableLabels } from "./audit-words.ts";
import { ChainCheck } from "./chain-check.tsx";
import { RowDetails } from "./row-details.tsx";

const hrefOf = (filter: Filter, page: number): string => {
  const { actor, ...rest } = filter;
  const kept = Object.entries({ ...rest, actor, page: String(page) }).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, value]],
  );
  return `/audit?${new URLSearchParams(kept)}`;
};

export function AuditPage({ filter: asked, log }: { filter: Filter & { page: number }; log: Log }) {
  const t = useText(auditText);
  const words = useAuditWords();
  const labels = useTableLabels();
  const columns = useColumns();
  const { page, ...filter } = asked;
  return (
    <>
      <ChainCheck />
      <AuditFilters filter={filter} log={log} />
      <DataTable
        id="audit"
        caption={t("caption")}
        columns={columns}
        rows={log.rows}
        rowKey={(row) => row.key}
        labels={labels}
        paging={{ page, size: log.size, total: log.total, hrefFor: (to) => hrefOf(filter, to) }}
        expander={{
          columnLabel: t("expandColumn"),
          label: (row) => t("expand", { name: `${words.command(row.command)} ${dateTime(row.at)}` }),
          detail: (row) => <RowDetails row={row} />,
        }}
        empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<LogRow>[] {
  const t = useText(auditText);
  const words = useAuditWords();
  return useMemo(
    () => [
      {
        key: "at",
        header: t("at"),
        cell: (row) => `${dateTime(row.at)}:${timeOfDay(row.at).slice(-2)}`,
        width: 184,
        optional: false,
      },
      {
        key: "actor",
        header: t("actor"),
        cell: (row) => actorText({ row, t }),
        optional: false,
      },
      {
        key: "command",
        header: t("commandLabel"),
        cell: (row) => words.command(row.command),
        optional: false,
      },
      {
        key: "summary",
        header: t("details"),
        cell: (row) => summaryOf(row),
      },
      {
        key: "contest",
        header: t("contest"),
        cell: (row) => contestName(row.contest, { main: t("main"), wiped: t("wiped") }),
      },
      { key: "seq", header: t("seq"), cell: (row) => row.seq, kind: "figures", width: 88, hidden: true },
    ],
    [t, words],
  );
}

type T = ReturnType<typeof useText<(typeof auditText)["zh-CN"]>>;

const KINDS = ["account", "seat", "screen", "public", "system"] as const;

/** `张三`, for what is no person with its kind in front: `席位 第一组 · 李四`. */
function actorText({ row, t }: { row: LogRow; t: T }): string {
  const kind = KINDS.find((known) => known === row.actor.kind);
  if (kind === undefined) return row.actor.name;
  return kind === "account" && row.actor.name !== ""
    ? row.actor.name
    : `${t(`actorKind.${kind}`)} ${row.actor.name}`.trim();
}

/** The first things that have a name. */
function summaryOf(row: LogRow): string {
  const names = row.details.flatMap(({ values }) => values.flatMap(({ name }) => name ?? []));
  return [...new Set(names)].slice(0, 3).join("、");
}
