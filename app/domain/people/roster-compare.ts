import type { RosterRecord } from "./cadre.ts";
import { maskDigits } from "./mask.ts";
import { changesOf, type FieldChange, maskFaultOf } from "./roster-changes.ts";
import type { ColumnKey } from "./roster-columns.ts";
import {
  type KnownCadre,
  KnownCadres,
  maskOfIdentity,
  type RowIndexes,
  type Wanted,
} from "./roster-known.ts";
import type { RowNotice, RowProblem, RowProblemCode } from "./roster-problems.ts";
import type { ParsedRow } from "./roster-rows.ts";
import { type RosterUnit, UnitDirectory } from "./roster-units.ts";

/**
 * The rows of a file against the roster we have: what confirming the import would do, row by row (the dry run).
 * Importing the same file again leaves every row unchanged. PURE.
 */
type Common = { row: number; name: string; notices: RowNotice[] };
type Accepted = Common & { record: RosterRecord; communityId: string } & RowIndexes;

export type ReportRow =
  | (Accepted & { kind: "new" })
  | (Accepted & { kind: "changed"; cadreId: string; changes: FieldChange[] })
  | (Accepted & { kind: "unchanged"; cadreId: string })
  | (Common & { kind: "rejected"; problems: RowProblem[] });

export const REPORT_KINDS = ["new", "changed", "unchanged", "rejected"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export type RosterReport = { rows: ReportRow[]; counts: Record<ReportKind, number> };

/** The blind index of an identity number or phone: keyed, so made outside of the domain. */
export type BlindIndex = (number: { kind: "identity" | "phone"; value: string }) => string;

type Setting = { known: KnownCadres; units: UnitDirectory; indexOf: BlindIndex };

const fullIndex = ({
  kind,
  number,
  indexOf,
}: {
  kind: "identity" | "phone";
  number: RosterRecord["identityNumber"];
  indexOf: BlindIndex;
}): string | null => (number !== null && "full" in number ? indexOf({ kind, value: number.full }) : null);

type Fault = {
  parsed: ParsedRow;
  column: ColumnKey;
  code: RowProblemCode;
  value: string;
  facts: RowProblem["facts"];
};

function reject({ parsed, column, code, value, facts }: Fault): ReportRow {
  const cell = parsed.cells[column] ?? null;
  const problem = { row: parsed.row, column, cell, code, value: maskDigits(value), facts };
  return {
    kind: "rejected",
    row: parsed.row,
    name: parsed.name,
    notices: parsed.notices,
    problems: [problem],
  };
}

function judge({
  parsed,
  wanted,
  setting,
}: {
  parsed: ParsedRow;
  wanted: Wanted;
  setting: Setting;
}): ReportRow {
  const { row, name, notices, told } = parsed;
  const found = setting.known.find(wanted);
  const { record, communityId, identityIndex, phoneIndex } = wanted;
  if (found.kind === "ambiguous") {
    return reject({
      parsed,
      column: "name",
      code: "roster.match-ambiguous",
      value: name,
      facts: { count: found.count },
    });
  }
  if (found.kind === "phoneOfAnother") {
    return reject({
      parsed,
      column: "phone",
      code: "roster.phone-of-another",
      value: "",
      facts: { name: found.name },
    });
  }
  if (found.kind === "identityDiffers") {
    const facts = { known: found.cadre.identityMasked ?? "" };
    const value = maskOfIdentity(record.identityNumber) ?? "";
    return reject({ parsed, column: "identityNumber", code: "roster.identity-differs", value, facts });
  }
  const cadre = found.kind === "known" ? found.cadre : null;
  const masked = maskFaultOf({ wanted, cadre });
  if (masked !== null) return reject({ parsed, ...masked, value: "" });
  const accepted = { row, name, notices, record, communityId, identityIndex, phoneIndex };
  if (cadre === null) return { ...accepted, kind: "new" };
  const changes = changesOf({ wanted, cadre, told, nameOf: (id) => setting.units.nameOf(id) });
  const { cadreId } = cadre;
  return changes.length === 0
    ? { ...accepted, kind: "unchanged", cadreId }
    : { ...accepted, kind: "changed", cadreId, changes };
}

function compareRow({ parsed, setting }: { parsed: ParsedRow; setting: Setting }): ReportRow {
  const { row, name, notices, problems, record } = parsed;
  if (record === null) return { kind: "rejected", row, name, notices, problems };
  const unit = setting.units.find(record);
  if (!unit.ok) return reject({ parsed, ...unit, value: record[unit.column] });
  const { indexOf } = setting;
  const wanted = {
    record,
    communityId: unit.communityId,
    identityIndex: fullIndex({ kind: "identity", number: record.identityNumber, indexOf }),
    phoneIndex: fullIndex({ kind: "phone", number: record.phone, indexOf }),
  };
  return judge({ parsed, wanted, setting });
}

/** Two rows that turn out to be one known cadre: nobody knows which is right, so neither is taken. */
function rejectTwice({ rows, parsed }: { rows: ReportRow[]; parsed: readonly ParsedRow[] }): ReportRow[] {
  const byCadre = new Map<string, string[]>();
  for (const row of rows) {
    if ("cadreId" in row) byCadre.set(row.cadreId, [...(byCadre.get(row.cadreId) ?? []), String(row.row)]);
  }
  return rows.map((row, index) => {
    const same = "cadreId" in row ? (byCadre.get(row.cadreId) ?? []) : [];
    const own = parsed[index];
    if (same.length < 2 || own === undefined) return row;
    const facts = { rows: same.filter((other) => other !== String(row.row)) };
    return reject({ parsed: own, column: "name", code: "roster.same-cadre-twice", value: row.name, facts });
  });
}

export function compareRoster({
  rows: parsed,
  known,
  units,
  indexOf,
}: {
  rows: readonly ParsedRow[];
  known: readonly KnownCadre[];
  units: readonly RosterUnit[];
  indexOf: BlindIndex;
}): RosterReport {
  const setting = { known: new KnownCadres(known), units: new UnitDirectory(units), indexOf };
  const compared = parsed.map((row) => compareRow({ parsed: row, setting }));
  const rows = rejectTwice({ rows: compared, parsed });
  const counts: RosterReport["counts"] = { new: 0, changed: 0, unchanged: 0, rejected: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return { rows, counts };
}
