import type { RosterRecord } from "./cadre.ts";
import { maskDigits } from "./mask.ts";
import type { ColumnKey } from "./roster-columns.ts";
import type { RowProblem, RowProblemCode } from "./roster-problems.ts";
import type { ParsedRow } from "./roster-rows.ts";

/** Rows of one file that speak of the same person. PURE. */
type Read = { row: number; record: RosterRecord };
type Law = {
  code: RowProblemCode;
  column: ColumnKey;
  /** Rows with the same key are duplicates; null: the row has no such key. */
  keyOf: (record: RosterRecord) => string | null;
  value: (record: RosterRecord) => string;
};

const full = (number: RosterRecord["identityNumber"]): string | null =>
  number !== null && "full" in number ? number.full : null;

const LAWS: readonly Law[] = [
  {
    code: "roster.duplicate-identity",
    column: "identityNumber",
    keyOf: ({ identityNumber }) => full(identityNumber),
    value: ({ identityNumber }) => maskDigits(full(identityNumber) ?? ""),
  },
  {
    code: "roster.duplicate-phone",
    column: "phone",
    keyOf: ({ phone }) => full(phone),
    value: ({ phone }) => maskDigits(full(phone) ?? ""),
  },
  {
    code: "roster.duplicate-person",
    column: "name",
    // Namesakes of one month in one community are two persons when their identity numbers tell them apart.
    keyOf: ({ name, birthMonth, community, subdistrict }) =>
      [subdistrict, community, name, birthMonth].join("\n"),
    value: ({ name }) => name,
  },
];

const areToldApart = (rows: readonly Read[]): boolean => {
  const numbers = rows.map(({ record }) => record.identityNumber && JSON.stringify(record.identityNumber));
  return numbers.every((number) => number !== null) && new Set(numbers).size === rows.length;
};

function groupBy({ rows, keyOf }: { rows: readonly Read[]; keyOf: Law["keyOf"] }): Read[][] {
  const groups = new Map<string, Read[]>();
  for (const row of rows) {
    const key = keyOf(row.record);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Of rows that are alike in every field the first is good; of rows that differ nobody knows which, so none is. */
function faultyOf(group: readonly Read[]): readonly Read[] {
  const [first, ...others] = group;
  const alike = others.every(({ record }) => JSON.stringify(record) === JSON.stringify(first?.record));
  return alike ? others : group;
}

/** Problems by row; a row already named for a stronger law is not named again for a weaker one. */
export function findDuplicates(rows: readonly ParsedRow[]): ReadonlyMap<number, RowProblem> {
  const read = rows.flatMap(({ row, record }) => (record === null ? [] : [{ row, record }]));
  const cells = new Map(rows.map(({ row, cells: names }) => [row, names]));
  const problems = new Map<number, RowProblem>();
  for (const { code, column, keyOf, value } of LAWS) {
    for (const group of groupBy({ rows: read, keyOf })) {
      if (code === "roster.duplicate-person" && areToldApart(group)) continue;
      for (const { row, record } of faultyOf(group)) {
        if (problems.has(row)) continue;
        const others = group.filter((other) => other.row !== row).map((other) => String(other.row));
        const cell = cells.get(row)?.[column] ?? null;
        problems.set(row, { row, column, cell, code, value: value(record), facts: { rows: others } });
      }
    }
  }
  return problems;
}
