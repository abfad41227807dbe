import { ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";

/** Name of the select of one source column; its value is a roster column, or nothing. */
export const sourceName = (index: number): string => `source.${index}`;
export const constantName = (key: string): string => `constant.${key}`;

/**
 * What the person chose, as settings of the reading. Every source column was shown with its choice, so what no column
 * was given is "not in the file"; of two columns given the same, the left one counts.
 */
export function settingsFrom(form: FormData) {
  const constants: Record<string, string> = {};
  const chosen = new Map<string, number>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || value === "") continue;
    const source = /^source\.(\d+)$/.exec(name)?.[1];
    if (source !== undefined && !chosen.has(value)) chosen.set(value, Number(source));
    const constant = /^constant\.(\w+)$/.exec(name)?.[1];
    if (constant !== undefined) constants[constant] = value;
  }
  const sheet = Number(form.get("sheet") ?? 0);
  // Another sheet was chosen: its columns are read afresh.
  if (form.get("sheetShown") !== String(sheet)) return { sheet, overrides: {}, constants };
  const overrides = Object.fromEntries(ROSTER_COLUMNS.map(({ key }) => [key, chosen.get(key) ?? null]));
  return { sheet, overrides, constants };
}
