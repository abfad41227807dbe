import { useMemo } from "react";
import type { PlaceChange } from "#app/contracts/results-views.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./results.module.css";
import { PersonCell, useTableLabels } from "./words.tsx";

/** Who moves or gets other points against the version signed before. */
export function ChangeList({ changes }: { changes: PlaceChange[] }) {
  const t = useText(resultsText);
  const labels = useTableLabels();
  const columns = useMemo(
    (): Column<PlaceChange>[] => [
      {
        key: "person",
        header: t("ranking.contestant"),
        value: (row) => row.person.name,
        cell: (row) => <PersonCell person={row.person} />,
      },
      { key: "before", header: t("signOff.before"), value: (row) => row.before, kind: "figures" },
      { key: "after", header: t("signOff.after"), value: (row) => row.after, kind: "figures" },
      {
        key: "scoreBefore",
        header: t("signOff.scoreBefore"),
        value: (row) => row.scoreBefore,
        kind: "figures",
      },
      { key: "scoreAfter", header: t("signOff.scoreAfter"), value: (row) => row.scoreAfter, kind: "figures" },
    ],
    [t],
  );
  if (changes.length === 0) return <p className={styles.soft}>{t("signOff.noChanges")}</p>;
  return (
    <DataTable
      id="results-changes"
      caption={t("signOff.changes")}
      columns={columns}
      rows={changes}
      rowKey={(row) => row.person.id}
      labels={labels}
      empty={null}
    />
  );
}
