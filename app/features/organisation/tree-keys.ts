import type { TreeRow } from "./unit-tree.ts";

/** What a key does in the tree (WAI-ARIA Authoring Practices, tree view). */
export type TreeMove =
  | { kind: "focus"; unitId: string }
  | { kind: "open"; unitId: string }
  | { kind: "close"; unitId: string }
  | { kind: "show"; unitId: string };

export function moveOf({
  key,
  rows,
  at,
}: {
  key: string;
  rows: readonly TreeRow[];
  /** Index of the line in focus. */
  at: number;
}): TreeMove | null {
  const row = rows[at];
  if (row === undefined) return null;
  const focus = (target: TreeRow | undefined): TreeMove | null =>
    target === undefined ? null : { kind: "focus", unitId: target.unit.id };
  const unitId = row.unit.id;
  switch (key) {
    case "ArrowDown":
      return focus(rows[at + 1]);
    case "ArrowUp":
      return focus(rows[at - 1]);
    case "Home":
      return focus(rows[0]);
    case "End":
      return focus(rows.at(-1));
    case "ArrowRight":
      if (row.expanded === null) return null;
      return row.expanded ? focus(rows[at + 1]) : { kind: "open", unitId };
    case "ArrowLeft":
      if (row.expanded === true) return { kind: "close", unitId };
      return focus(rows.slice(0, at).findLast(({ level }) => level < row.level));
    case "Enter":
    case " ":
      return { kind: "show", unitId };
    default:
      return null;
  }
}
