import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { GrowthRow } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { useReadinessWords } from "./use-readiness-words.ts";

export function useGrowthColumns(): Column<GrowthRow>[] {
  const t = useText(growthText);
  const people = useText(peopleWords);
  const words = useReadinessWords();
  return useMemo(
    () => [
      {
        ...{ key: "name", header: t("list.name"), optional: false, width: 96 },
        value: (row) => row.name,
        cell: (row) => <Link to={`/growth/${row.reserveId}`}>{row.name}</Link>,
      },
      { key: "post", header: t("list.post"), value: (row) => people(`reserveKind.${row.post}`), width: 96 },
      { key: "person", header: t("list.person"), value: (row) => row.unitName },
      { key: "keeper", header: t("list.keeper"), value: (row) => row.keeperName },
      {
        ...{ key: "met", header: t("list.met"), kind: "figures", width: 88 },
        value: (row) => row.met / Math.max(1, row.required),
        cell: (row) => t("list.metValue", { met: row.met, required: row.required }),
      },
      {
        ...{ key: "areas", header: t("list.areas"), kind: "figures", width: 88 },
        value: (row) => row.areas,
        cell: (row) => t("list.areasValue", { n: row.areas }),
      },
      {
        ...{ key: "next", header: t("list.next") },
        value: (row) => (row.declared ? "~" : row.next === null ? "" : words.next(row.next)),
        cell: (row) => <Next row={row} />,
      },
      {
        key: "mentor",
        header: t("list.mentor"),
        value: (row) => row.mentorName ?? t("list.none"),
        width: 88,
      },
      {
        ...{ key: "objections", header: t("list.objections"), kind: "figures", width: 96 },
        value: (row) => row.openObjections,
        cell: (row) =>
          row.openObjections > 0 ? <StatusTag tone="attention">{row.openObjections}</StatusTag> : "0",
      },
    ],
    [t, people, words],
  );
}

function Next({ row }: { row: GrowthRow }) {
  const words = useReadinessWords();
  if (row.declared) return <StatusTag tone="good">{words.t("next.declared")}</StatusTag>;
  if (row.next === null) return <StatusTag tone="active">{words.t("next.nothing")}</StatusTag>;
  return words.next(row.next);
}
