import type { Sheet } from "../../people/roster-sheet.ts";
import { type MatchOf, matchSheet, type OverridesOf, SEARCHED_ROWS } from "../../people/sheet-match.ts";
import { ok, type Result, refused } from "../../shared/refusal.ts";
import { type BankColumnKey, COLUMNS, columnNamed, REQUIRED_COLUMNS } from "./bank-columns.ts";

/** Which column of a sheet is which column of a question sheet. PURE. */
export type BankMatch = MatchOf<BankColumnKey>;
export type BankOverrides = OverridesOf<BankColumnKey>;

const HEADERS = {
  keys: COLUMNS.map(({ key }) => key),
  required: REQUIRED_COLUMNS,
  named: columnNamed,
  anchor: "stem",
  fewest: 2,
} as const;

/** Refuses `bank.header-not-found`. */
export function matchBank({
  sheet,
  overrides = {},
}: {
  sheet: Sheet;
  overrides?: BankOverrides;
}): Result<BankMatch> {
  const match = matchSheet<BankColumnKey>({ sheet, headers: HEADERS, overrides });
  return match === null
    ? refused("bank.header-not-found", { sheet: sheet.name, searched: SEARCHED_ROWS })
    : ok(match);
}
