import { Link } from "@remix-run/react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { Asked, UnitRow } from "#app/contracts/dashboard-views.ts";
import { exactOf } from "#app/domain/daily/figure-value.ts";
import { type FigureKey, figureOf, MAIN_FIGURES } from "#app/domain/daily/figures.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { listAddress, queryOf } from "./address.ts";
import styles from "./dashboard.module.css";
import { type FigureWords, useFigureWords } from "./figure-words.ts";

/** The units below the one shown, side by side; each number opens its own list. */
export function UnitTable({ rows, asked }: { rows: readonly UnitRow[]; asked: Asked }) {
  const words = useFigureWords();
  const labels = useTableLabels();
  const columns = useMemo(() => columnsOf(words, asked), [words, asked]);
  return (
    <div className={styles.wide}>
      <Card title={words.t("byUnit.title")}>
        <DataTable
          id="dashboard-units"
          caption={words.t("byUnit.caption", { units: words.place(asked) })}
          columns={columns}
          rows={rows}
          rowKey={({ unitId, own }) => `${unitId}${own}`}
          labels={labels}
          empty={null}
        />
      </Card>
    </div>
  );
}

const headerOf = (words: FigureWords, key: FigureKey): string => {
  const { unit } = figureOf(key);
  return unit === "share" || unit === "years" ? `${words.label(key)}(${words.unit(key)})` : words.label(key);
};

function columnsOf(words: FigureWords, asked: Asked): Column<UnitRow>[] {
  const figure = (key: FigureKey): Column<UnitRow> => ({
    ...{ key, header: headerOf(words, key), kind: "figures" },
    value: ({ values }) => {
      const value = values[key];
      const exact = value === undefined ? null : exactOf(figureOf(key).unit, value);
      return exact === null ? null : Rational.approximate(exact);
    },
    cell: ({ unitId, own, values }) => {
      const value = values[key];
      const text = value === undefined ? null : words.value(key, value);
      return text === null ? (
        <span className={styles.soft}>{words.t("nobody")}</span>
      ) : (
        <Link to={listAddress(key, asked, { unitId, own })} className={styles.small}>
          {text}
        </Link>
      );
    },
  });
  return [
    {
      ...{ key: "unit", header: words.t("byUnit.unit"), optional: false, width: 136 },
      value: ({ name }) => name,
      cell: ({ unitId, own, name }) =>
        own ? (
          words.t("ownPart", { unit: name })
        ) : (
          <Link to={`/dashboard${queryOf(asked, { unitId, own })}`}>{name}</Link>
        ),
    },
    ...MAIN_FIGURES.map(figure),
  ];
}
