import type { ReactNode } from "react";
import styles from "./ranking-rows.module.css";
import { useRowMovement } from "./use-row-movement.ts";

export type RankingRow = {
  key: string;
  /** "1", or "2=" for a shared place. */
  place: string;
  name: string;
  /** Community; names are told apart by it. */
  community: string;
  score: string;
  /** The contestant of the moment. */
  highlighted?: boolean;
  note?: ReactNode;
};

export type RankingRowsProps = {
  caption: string;
  columns: { place: string; name: string; community: string; score: string };
  rows: readonly RankingRow[];
};

/** At most ten rows, four columns; a table for readers, moving rows for the hall. */
export function RankingRows({ caption, columns, rows }: RankingRowsProps) {
  const body = useRowMovement<HTMLTableSectionElement>(rows.map((row) => row.key));
  return (
    <table className={styles.root}>
      <caption className="yz-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.community}</th>
          <th scope="col" className={styles.score}>
            {columns.score}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row) => (
          <tr key={row.key} data-row={row.key} data-highlighted={row.highlighted ?? false}>
            <td className={styles.place}>{row.place}</td>
            <td className={styles.name}>{row.name}</td>
            <td className={styles.community}>{row.community}</td>
            <td className={styles.score}>
              {row.score}
              {row.note}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
