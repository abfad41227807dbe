import styles from "./charts.module.css";

export type HeatCell = {
  key: string;
  /** Strength of the colour, −1 (teal) to 1 (vermilion), 0 none; null: no value. */
  strength: number | null;
  /** The figure in the cell: colour is never alone. */
  text: string;
};

export type HeatMapProps = {
  caption: string;
  corner: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly { key: string; label: string; cells: readonly HeatCell[] }[];
};

/** Deepest tint that keeps ink on it at 7:1. */
const DEEPEST = 45;

const tint = (strength: number): string => {
  const share = Math.round(Math.min(1, Math.abs(strength)) * DEEPEST);
  return `color-mix(in srgb, var(${strength < 0 ? "--yz-teal" : "--yz-vermilion"}) ${share}%, var(--yz-surface))`;
};

/** Judges × contestants, criteria × communities: a real table with tinted cells. */
export function HeatMap({ caption, corner, columns, rows }: HeatMapProps) {
  return (
    <div className={styles.heatScroll}>
      <table className={styles.heat}>
        <caption className="yz-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell) => (
                <td
                  key={cell.key}
                  style={cell.strength === null ? undefined : { background: tint(cell.strength) }}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
