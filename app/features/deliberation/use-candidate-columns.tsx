import { Link } from "@remix-run/react";
import { useMemo } from "react";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { compositeFigure } from "#app/text/composite-figure.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { CandidateStatus } from "./candidate-status.tsx";
import styles from "./deliberation.module.css";
import type { CandidateRow, DeliberationView } from "./deliberation-shapes.ts";
import { percent } from "./percent.ts";

type Given = { view: DeliberationView; onMove: (row: CandidateRow) => void };

/** More criteria than this are shown in the row's details only, until a column is switched on. */
const PARTS_SHOWN = 4;

/** Place, who, the score with its parts, how firm, where they stand now, what stood in the way. */
export function useCandidateColumns({ view, onMove }: Given): Column<CandidateRow>[] {
  const t = useText(deliberationText);
  return useMemo(() => {
    const figure = (value: number | null) => (value === null ? "—" : Decimal.points(value));
    const [first] = view.rows;
    const parts = (first?.scores ?? []).map(
      ({ key, name }, index): Column<CandidateRow> => ({
        ...{ key: `part-${key}`, header: name, kind: "figures", width: 88, sortable: false },
        cell: (row) => figure(row.scores.find((score) => score.key === key)?.value ?? null),
        hidden: index >= PARTS_SHOWN,
      }),
    );
    return [
      {
        ...{ key: "place", header: t("column.place"), kind: "figures", width: 64, sortable: false },
        cell: (row) => row.place ?? "—",
      },
      {
        ...{ key: "person", header: t("column.person"), optional: false, sortable: false },
        cell: (row) => <Person view={view} row={row} />,
      },
      {
        ...{ key: "composite", header: t("column.composite"), kind: "figures", width: 80, sortable: false },
        cell: (row) => <strong>{row.composite === null ? "—" : compositeFigure(row.composite)}</strong>,
      },
      ...parts,
      {
        ...{ key: "frequency", header: t("column.frequency"), kind: "figures", width: 88, sortable: false },
        cell: (row) => percent(row.acceptability),
      },
      {
        ...{ key: "status", header: t("column.status"), width: 120, optional: false, sortable: false },
        cell: (row) => <CandidateStatus row={row} />,
      },
      {
        ...{ key: "blocked", header: t("column.blocked"), width: 136, sortable: false },
        cell: (row) =>
          row.blocked === null
            ? t("blocked.none")
            : t(`blocked.${row.blocked.level}`, { unit: row.blocked.unit, n: row.blocked.atMost }),
      },
      ...(view.open
        ? [
            {
              ...{ key: "action", header: t("column.action"), width: 96, optional: false, sortable: false },
              kind: "actions" as const,
              cell: (row: CandidateRow) => <MoveButton row={row} onMove={onMove} />,
            },
          ]
        : []),
    ];
  }, [t, view, onMove]);
}

function Person({ view, row }: { view: DeliberationView; row: CandidateRow }) {
  return (
    <span className={styles.person}>
      {view.may.hold ? (
        <Link to={`/selection/${view.roundId}/candidates/${row.id}`}>{row.name}</Link>
      ) : (
        <span>{row.name}</span>
      )}
      <span className={styles.soft}>{row.unitName}</span>
    </span>
  );
}

/** One move for a person: it is seconded or taken back among the moves. */
function MoveButton({ row, onMove }: { row: CandidateRow; onMove: (row: CandidateRow) => void }) {
  const t = useText(deliberationText);
  if (row.move !== null) return null;
  return (
    <ActionButton size="small" onClick={() => onMove(row)}>
      {t(row.advised ? "move.out" : "move.in")}
      <span className="yz-hidden"> {row.name}</span>
    </ActionButton>
  );
}
