import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ListedPlan } from "#app/contracts/rotation-views.ts";
import { PLAN_STATES } from "#app/domain/rotation/rotation-life.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import { PlanStatusTag } from "./plan-status-tag.tsx";

export function usePlanColumns(): Column<ListedPlan>[] {
  const t = useText(rotationPlansText);
  return useMemo(() => {
    const progress = (row: ListedPlan): string =>
      [
        row.period === null ? t("list.notStarted") : t("list.inPeriod", { n: row.period, of: row.periods }),
        t("list.ledOf", { led: row.led, all: row.toLead }),
      ]
        .slice(row.period === null && row.led > 0 ? 1 : 0)
        .join(" · ");
    return [
      {
        key: "title",
        header: t("list.name"),
        value: (row) => row.title,
        cell: (row) => <Link to={`/rotation/${row.id}`}>{row.title}</Link>,
        optional: false,
      },
      {
        key: "state",
        header: t("list.state"),
        value: (row) => PLAN_STATES.indexOf(row.status),
        cell: (row) => <PlanStatusTag status={row.status} />,
        width: 120,
      },
      { key: "unit", header: t("list.unit"), value: (row) => row.unitName },
      {
        key: "months",
        header: t("list.months"),
        value: (row) => row.from,
        cell: (row) => t("span", { from: row.from, to: row.to }),
      },
      { key: "members", header: t("list.members"), kind: "figures", value: (row) => row.members, width: 104 },
      { key: "posts", header: t("list.posts"), kind: "figures", value: (row) => row.posts, width: 88 },
      {
        key: "progress",
        header: t("list.progress"),
        value: (row) => (row.toLead === 0 ? 0 : row.led / row.toLead),
        cell: progress,
      },
    ];
  }, [t]);
}
