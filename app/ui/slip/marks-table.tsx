import styles from "./slip.module.css";

/** A mark or total; `out`: it does not count; `note`: why. */
export type MarkCell = { text: string; out: boolean; note: string | null };

export type MarksTableProps = {
  caption: string;
  labels: { judge: string; total: string };
  criteria: readonly { key: string; name: string }[];
  rows: readonly { key: string; label: string; cells: readonly MarkCell[]; total: MarkCell }[];
};

/** Judges' marks; what was dropped is struck through and says so, not by colour alone. */
export function MarksTable({ caption, labels, criteria, rows }: MarksTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <caption className="yz-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.judge}</th>
            {criteria.map(({ key, name }) => (
              <th key={key} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" data-total>
              {labels.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, index) => (
                <td key={criteria[index]?.key ?? ""}>
                  <Mark cell={cell} />
                </td>
              ))}
              <td data-total>
                <Mark cell={row.total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Mark({ cell }: { cell: MarkCell }) {
  if (!cell.out) return cell.text;
  return (
    <>
      <s className={styles.out}>{cell.text}</s>
      {cell.note !== null && <span className={styles.note}>{cell.note}</span>}
    </>
  );
}
