import { maskDigits } from "#app/domain/people/mask.ts";

/** One fact of a row: where it stood ("before.title") and what it was, with the name an id stands for. */
export type ShownDetail = { key: string; values: ShownValue[] };
/** `name`: of the thing an id stands for. `of`: whose value it is, where details are kept under ids. */
export type ShownValue = { text: string; name: string | null; of: string | null };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => UUID.test(text);
/** Hashes are digits too, but nobody's. */
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text);

/** Words somebody typed: they may name a person or a score. */
const FREE_TEXT: ReadonlySet<string> = new Set(["reason", "note", "message", "comment", "text"]);

type Leaf = { path: string; of: string | null; text: string };

function leavesOf(value: unknown, at: Omit<Leaf, "text">): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, at));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) =>
      isId(key)
        ? leavesOf(each, { ...at, of: key })
        : leavesOf(each, { ...at, path: at.path === "" ? key : `${at.path}.${key}` }),
    );
  }
  return [{ ...at, text: value === null ? "—" : String(value) }];
}

const ROOT = { path: "", of: null };

/** Every id in a row's details. */
export const idsIn = (details: unknown): string[] =>
  leavesOf(details, ROOT).flatMap(({ text, of }) => [text, of ?? ""].filter(isId));

/**
 * What a reader may see of a row's details. Rows hold no personal data by rule; long numbers are masked all the same.
 * Without the right to scores: of a contest the ids alone (anything else may be a mark, a reading or a deduction), of
 * the rest everything but words somebody typed. `hidden` counts what was left out.
 */
export function shownDetails(given: {
  details: unknown;
  ofContest: boolean;
  scores: boolean;
  names: ReadonlyMap<string, string>;
}): { details: ShownDetail[]; hidden: number } {
  const { ofContest, scores, names } = given;
  const leaves = leavesOf(given.details, ROOT);
  const shown = leaves.filter(
    ({ path, text }) => scores || isId(text) || (!ofContest && !FREE_TEXT.has(path.split(".").at(-1) ?? "")),
  );
  const byKey = new Map<string, ShownDetail["values"]>();
  for (const { path, of, text } of shown) {
    const value = {
      text: isId(text) || isHash(text) ? text : maskDigits(text),
      name: names.get(text) ?? null,
      of: of === null ? null : (names.get(of) ?? of),
    };
    byKey.set(path, [...(byKey.get(path) ?? []), value]);
  }
  return {
    details: [...byKey].map(([key, values]) => ({ key, values })),
    hidden: leaves.length - shown.length,
  };
}
