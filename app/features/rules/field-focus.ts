/** The element in which a path of the rules is edited: its own field, the first one below it, or that of its parent. */
export function findField(root: ParentNode, path: string): HTMLElement | null {
  for (let at = path; at !== ""; at = parentPath(at)) {
    const name = CSS.escape(at);
    const found =
      root.querySelector<HTMLElement>(`[data-field="${name}"]`) ??
      root.querySelector<HTMLElement>(
        `[data-field^="${CSS.escape(`${at}.`)}"], [data-field^="${CSS.escape(`${at}[`)}"]`,
      );
    if (found !== null) return found;
  }
  return null;
}

/** `rounds[0].items[1].name` → `rounds[0].items[1]` → `rounds[0].items` → … → "" */
export const parentPath = (path: string): string => path.replace(/(?:\.\w+|\[\d+\]|^\w+)$/, "");
