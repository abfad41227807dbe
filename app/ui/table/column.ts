import type { ReactNode } from "react";

/** A column as a screen describes it; screens do not meet the table library. */
export type Column<Row> = {
  key: string;
  header: string;
  /** What sorting compares; without it the column is not sortable. Null sorts last. */
  value?: (row: Row) => string | number | null;
  /** What is drawn; without it the value. */
  cell?: (row: Row) => ReactNode;
  /** "figures": right-aligned, tabular. */
  kind?: "text" | "figures" | "actions";
  /** Width in px. */
  width?: number;
  sortable?: boolean;
  /** May be switched off by the user (default true). */
  optional?: boolean;
  /** Off until the user switches it on. */
  hidden?: boolean;
};

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Order of two values of a column: figures by size, words by pinyin with embedded numbers by size. */
export const compareValues = (a: unknown, b: unknown): number =>
  typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
