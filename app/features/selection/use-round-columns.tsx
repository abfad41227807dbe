import { Link } from "@remix-run/react";
import { useMemo } from "react";
import type { ListedRound } from "#app/contracts/selection-views.ts";
import { ROUND_STATES } from "#app/domain/selection/round-life.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { selectionRoundsText } from "#app/text/selection-rounds.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import { RoundStatusTag } from "./round-status-tag.tsx";

export function useRoundColumns(): Column<ListedRound>[] {
  const t = useText(selectionRoundsText);
  const words = useText(selectionWords);
  const people = useText(peopleWords);
  return useMemo(
    () => [
      {
        key: "title",
        header: t("name"),
        value: (row) => row.title,
        cell: (row) => <Link to={`/selection/${row.id}`}>{row.title}</Link>,
        optional: false,
      },
      {
        key: "state",
        header: t("state"),
        value: (row) => (row.status === "cancelled" ? ROUND_STATES.length : ROUND_STATES.indexOf(row.status)),
        cell: (row) => <RoundStatusTag status={row.status} />,
        width: 136,
      },
      { key: "unit", header: t("unit"), value: (row) => row.unitName },
      { key: "pool", header: t("pool"), value: (row) => words(`pool.${row.pool}`) },
      {
        key: "posts",
        header: t("posts"),
        sortable: false,
        cell: (row) =>
          row.posts
            .map(({ post, total }) => t("post", { post: people(`reserveKind.${post}`), n: total }))
            .join(" · "),
      },
      ...(["nominated", "eligible", "selected"] as const).map(
        (key): Column<ListedRound> => ({
          key,
          header: t(key),
          kind: "figures",
          value: (row) => row[key] ?? -1,
          cell: (row) => row[key] ?? "—",
          width: 88,
        }),
      ),
    ],
    [t, words, people],
  );
}
