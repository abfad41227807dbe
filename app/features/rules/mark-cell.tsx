import { useState } from "react";
import { plainNumberText } from "#app/ui/fields/number-text.ts";
import cells from "./cells.module.css";
import { formatEntry, readEntry } from "./number-entry.ts";

export type MarkCellProps = {
  label: string;
  /** Hundredths; null: not marked. */
  mark: number | null;
  /** How the dropped mark is called; null: it counts. */
  dropped: string | null;
  onMark: (mark: number | null) => void;
};

/** One mark of the example. What is no number is not taken over, and gone when the cell is left. */
export function MarkCell({ label, mark, dropped, onMark }: MarkCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <input
        className={cells.input}
        data-kind="figures"
        data-dropped={dropped !== null || undefined}
        aria-label={dropped === null ? label : `${label} · ${dropped}`}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? formatEntry({ kind: "points", value: mark })}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const read = readEntry({ kind: "points", text });
          if (read !== null) onMark(read);
          else if (plainNumberText(text) === "") onMark(null);
        }}
        onBlur={() => setTyped(null)}
      />
      {dropped !== null && <small>{dropped}</small>}
    </>
  );
}
