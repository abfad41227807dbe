import { Link } from "@remix-run/react";
import { IconPhoto } from "@tabler/icons-react";
import { useMemo } from "react";
import type { BankListRow } from "#app/contracts/bank-views.ts";
import { bankText } from "#app/text/bank.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./bank.module.css";
import { QuestionTags } from "./status-tags.tsx";
import { pointsText } from "./use-bank-words.ts";

/** The columns of the list; the server cuts the pages, so nothing sorts within one. */
export function useBankColumns({ severalUnits }: { severalUnits: boolean }): Column<BankListRow>[] {
  const t = useText(bankText);
  return useMemo((): Column<BankListRow>[] => {
    const text = (column: Omit<Column<BankListRow>, "sortable">): Column<BankListRow> => ({
      ...column,
      sortable: false,
    });
    return [
      text({
        key: "stem",
        header: t("list.stem"),
        optional: false,
        cell: (row) => (
          <Link to={`/bank/${row.id}`} className={styles.stem ?? ""}>
            {row.hasPicture && <IconPhoto size={16} aria-label={t("list.withPicture")} />} {row.stem}
          </Link>
        ),
      }),
      text({ key: "kind", header: t("list.kind"), width: 104, cell: (row) => t(`kind.${row.kind}`) }),
      text({ key: "area", header: t("list.area"), width: 104, cell: (row) => t(`area.${row.area}`) }),
      text({
        key: "difficulty",
        header: t("list.difficulty"),
        width: 88,
        cell: (row) => t(`difficulty.d${row.difficulty}`),
      }),
      text({
        key: "points",
        header: t("list.points"),
        kind: "figures",
        width: 72,
        hidden: true,
        cell: (row) => (row.points === null ? "—" : pointsText(row.points)),
      }),
      text({
        key: "knowledgePoint",
        header: t("list.knowledgePoint"),
        hidden: true,
        cell: (row) => row.knowledgePoint ?? "—",
      }),
      text({
        key: "source",
        header: t("list.source"),
        cell: (row) => (
          <span className={styles.source}>
            {row.source === null ? "—" : `${row.source.regulation} ${row.source.article}`}
          </span>
        ),
      }),
      text({
        key: "status",
        header: t("list.status"),
        width: 112,
        cell: (row) => (
          <span className={styles.tags}>
            <QuestionTags status={row.status} expired={row.expired} />
          </span>
        ),
      }),
      text({
        key: "unit",
        header: t("list.unit"),
        width: 112,
        hidden: !severalUnits,
        cell: (row) => row.unitName,
      }),
    ];
  }, [t, severalUnits]);
}
