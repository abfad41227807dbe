import type { ColumnVisibilityState } from "@tanstack/react-table";
import { useEffect, useState } from "react";
import type { Column } from "./column.ts";

const storageKey = (id: string) => `yz.columns.${id}`;

const stored = (id: string): ColumnVisibilityState => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(id)) ?? "{}");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(Object.entries(value).map(([key, shown]) => [key, shown !== false]));
  } catch {
    // No storage (private window) or not ours: the columns as the screen has them.
    return {};
  }
};

/** The user's choice of columns, kept in this browser under the table's id. */
export function useColumnVisibility<Row>({ id, columns }: { id: string; columns: readonly Column<Row>[] }) {
  const [visibility, setVisibility] = useState<ColumnVisibilityState>(() =>
    Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.key, false])),
  );
  useEffect(() => {
    const choice = stored(id);
    if (Object.keys(choice).length > 0) setVisibility((now) => ({ ...now, ...choice }));
  }, [id]);
  const change = (
    update: ColumnVisibilityState | ((now: ColumnVisibilityState) => ColumnVisibilityState),
  ) => {
    const next = typeof update === "function" ? update(visibility) : update;
    setVisibility(next);
    try {
      localStorage.setItem(storageKey(id), JSON.stringify(next));
    } catch {
      // The choice then lasts as long as the page.
    }
  };
  return [visibility, change] as const;
}
