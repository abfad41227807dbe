import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ReserveEntry } from "#app/contracts/reserve-views.ts";
import { isElected } from "#app/domain/selection/reserve-entry.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { reserveText } from "#app/text/reserve.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";

export function useReserveColumns(given: {
  onLeave: (row: ReserveEntry) => void;
  withLeft: boolean;
  acts: boolean;
}): Column<ReserveEntry>[] {
  const t = useText(reserveText);
  const words = useText(selectionWords);
  const people = useText(peopleWords);
  const { onLeave, withLeft, acts } = given;
  return useMemo(() => {
    const left: Column<ReserveEntry>[] = [
      { key: "leftOn", header: t("leftOn"), value: (row) => row.leftOn, width: 112 },
      { key: "reason", header: t("reason"), value: (row) => row.leftReason },
    ];
    const leave: Column<ReserveEntry> = {
      ...{ key: "leave", header: t("leave"), kind: "actions", width: 128 },
      cell: (row) =>
        row.mayLeave ? (
          <ActionButton size="small" onClick={() => onLeave(row)}>
            {t("leave")}
          </ActionButton>
        ) : null,
    };
    return [
      {
        ...{ key: "name", header: t("name"), optional: false, width: 112 },
        value: (row) => row.name,
        cell: (row) => (row.open ? <Link to={`/people/${row.cadreId}`}>{row.name}</Link> : row.name),
      },
      { key: "pool", header: t("pool"), value: (row) => words(`pool.${row.pool}`), width: 136 },
      { key: "post", header: t("post"), value: (row) => people(`reserveKind.${row.post}`), width: 112 },
      { key: "unit", header: t("unit"), value: (row) => row.unitName },
      { key: "keeper", header: t("keeper"), value: (row) => row.keeperName },
      { key: "since", header: t("since"), value: (row) => row.fromOn, width: 112 },
      { key: "round", header: t("round"), value: (row) => row.round.title },
      {
        ...{ key: "status", header: t("status"), width: 128 },
        value: (row) => (row.leftOn === null ? 0 : 1),
        cell: (row) => <State row={row} />,
      },
      ...(withLeft ? left : []),
      ...(acts ? [leave] : []),
    ];
  }, [t, words, people, onLeave, withLeft, acts]);
}

/** A reserve is not an appointment: a deputy director still waits for the election. */
function State({ row }: { row: ReserveEntry }) {
  const t = useText(reserveText);
  const words = useText(selectionWords);
  if (row.leftWhy !== null) return <StatusTag tone="neutral">{words(`left.${row.leftWhy}`)}</StatusTag>;
  return isElected(row.post) ? (
    <StatusTag tone="attention">{t("elect")}</StatusTag>
  ) : (
    <StatusTag tone="good">{t("current")}</StatusTag>
  );
}
