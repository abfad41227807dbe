import type { PersonalNumber } from "./cadre.ts";
import { type IdentityFacts, readIdentityNumber } from "./identity-number.ts";
import { isMaskedIdentityNumber, isMaskedPhone } from "./mask.ts";
import { normaliseCode } from "./normalise.ts";
import { readPhone } from "./phone.ts";
import type { RowProblemCode } from "./roster-problems.ts";
import { type Cell, cellText, digitsOf } from "./roster-sheet.ts";

/** Identity numbers and phones as cells hold them: in full, masked by our own export, or ruined by Excel. PURE. */
type Fault = { ok: false; code: RowProblemCode; facts: Readonly<Record<string, number>> };
export type IdentityReading = { ok: true; value: PersonalNumber; facts: IdentityFacts | null } | Fault;
export type PhoneReading = { ok: true; value: PersonalNumber } | Fault;

const fault = (code: RowProblemCode, facts: Readonly<Record<string, number>> = {}): Fault => ({
  ok: false,
  code,
  facts,
});

const FAULT_CODES = {
  length: "roster.identity-length",
  birth: "roster.identity-birth",
  checksum: "roster.identity-checksum",
} as const;

/**
 * Excel keeps 15 digits of a number: the last three of an identity number are gone, whatever the cell shows.
 * That the checksum still fits the digits that are left happens by chance and is said, not trusted.
 */
const ruined = (digits: string): Fault =>
  fault(readIdentityNumber(digits).ok ? "roster.identity-as-number-fits" : "roster.identity-as-number");

const EXPONENT = /^\d(?:\.\d+)?E\+?1[4-7]$/i;

export function readIdentityCell({ cell, untyped }: { cell: Cell; untyped: boolean }): IdentityReading {
  if (cell !== null && typeof cell !== "string") {
    const digits = cell.kind === "number" ? digitsOf(cell.value) : cellText(cell);
    return /^\d{16,18}$/.test(digits)
      ? ruined(digits)
      : fault("roster.identity-length", { length: digits.length });
  }
  const text = normaliseCode(cellText(cell)).replace(/^['’]/, "").toUpperCase();
  if (isMaskedIdentityNumber(text)) return { ok: true, value: { masked: text }, facts: null };
  if (EXPONENT.test(text)) return ruined(digitsOf(Number(text)));
  const read = readIdentityNumber(text);
  if (read.ok) return { ok: true, value: { full: read.value.number }, facts: read.value };
  // A CSV saved from such a sheet: eighteen digits, of which the last three are zeros.
  if (untyped && read.fault === "checksum" && text.endsWith("000")) return ruined(text);
  return fault(FAULT_CODES[read.fault], read.fault === "length" ? { length: text.length } : {});
}

export function readPhoneCell(cell: Cell): PhoneReading {
  const text = normaliseCode(cellText(cell)).replace(/^['’]/, "");
  if (isMaskedPhone(text)) return { ok: true, value: { masked: text } };
  const phone = readPhone(text);
  return phone === null ? fault("roster.phone-invalid") : { ok: true, value: { full: phone } };
}
