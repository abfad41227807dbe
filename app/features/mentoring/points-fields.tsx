import { useState } from "react";
import type { Values } from "#app/acts/form-panel.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import styles from "./mentoring.module.css";

type Line = { key: string; label: string; maximum: number };
type PointsProps = {
  lines: readonly Line[];
  error: (name: string) => string | undefined;
  /** "满分 30", "合计 85 / 100". */
  mostOf: (maximum: number) => string;
  sumOf: (sum: number) => string;
};

/** One number a line of a form of points, with their sum while they are written. */
export function PointsFields({ lines, error, mostOf, sumOf }: PointsProps) {
  const [points, setPoints] = useState<Values>({});
  const sum = lines.reduce((all, { key }) => all + (Number((points[key] ?? "").normalize("NFKC")) || 0), 0);
  return (
    <>
      {lines.map(({ key, label, maximum }) => (
        <NumberField
          key={key}
          {...{ name: `points.${key}`, label, description: mostOf(maximum), whole: true, required: true }}
          value={points[key] ?? ""}
          onChange={(value) => setPoints((before) => ({ ...before, [key]: value }))}
          error={error(`points.${key}`)}
        />
      ))}
      <p className={styles.sum} aria-live="polite">
        {sumOf(sum)}
      </p>
    </>
  );
}

/** What the fields hold, as written; a line left empty is missing. */
export const pointsOf = (values: Values, lines: readonly { key: string }[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap(({ key }) => {
      const text = (values[`points.${key}`] ?? "").normalize("NFKC").trim();
      return text === "" ? [] : [[key, text]];
    }),
  );
