import { type RecordKind, SYSTEM_KIND } from "./work-record.ts";

/**
 * Likely duplicates among records of work: a hint to whoever verifies, never a block. Symmetric: where one record is
 * like another, the other is like the one, for the same reason. PURE.
 */
export type Comparable = {
  id: string;
  cadreId: string;
  unitId: string;
  kind: RecordKind;
  /** YYYY-MM-DD */
  happenedOn: string;
  /** A leave's last day. */
  untilOn: string | null;
  compound: string | null;
  building: string | null;
  content: string;
};

/** samePerson: that person, place and day, similar words · sameEvent: entered by two people · overlappingLeave. */
export type DuplicateReason = "samePerson" | "sameEvent" | "overlappingLeave";
/** `likeness` of the texts in basis points. */
export type Duplicate = { id: string; reason: DuplicateReason; likeness: number };

/** Texts from this likeness on (basis points) are taken for the same thing told twice. */
export const ALIKE_FROM = 6_000;
const WHOLE = 10_000;

/** What happens once, whoever of the unit enters it: two people's records of it would count it twice. */
export const SHARED_KINDS = ["opinion", "deed", "activity"] as const satisfies readonly RecordKind[];

/** Letters, digits and Chinese characters only; full-width ones become plain. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function bigramsOf(text: string): Map<string, number> {
  const signs = [...text];
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < signs.length; at += 1) {
    const bigram = `${signs[at]}${signs[at + 1]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Dice's coefficient over the character bigrams of two texts, in basis points, rounded down. */
export function likenessOf(one: string, other: string): number {
  const [left, right] = [plain(one), plain(other)];
  if (left === right) return WHOLE;
  const [a, b] = [bigramsOf(left), bigramsOf(right)];
  const all = total(a) + total(b);
  if (all === 0) return 0;
  let shared = 0;
  for (const [bigram, count] of a) shared += Math.min(count, b.get(bigram) ?? 0);
  return Math.floor((2 * shared * WHOLE) / all);
}

const samePlace = (a: Comparable, b: Comparable): boolean =>
  a.unitId === b.unitId &&
  plain(a.compound ?? "") === plain(b.compound ?? "") &&
  plain(a.building ?? "") === plain(b.building ?? "");

const lastDay = ({ happenedOn, untilOn }: Comparable): string => untilOn ?? happenedOn;
const overlap = (a: Comparable, b: Comparable): boolean =>
  a.happenedOn <= lastDay(b) && b.happenedOn <= lastDay(a);

const isShared = (kind: RecordKind): boolean => SHARED_KINDS.some((shared) => shared === kind);

function reasonOf(a: Comparable, b: Comparable, likeness: number): DuplicateReason | null {
  // The system writes a rotation once.
  if (a.id === b.id || a.kind !== b.kind || a.kind === SYSTEM_KIND) return null;
  const samePerson = a.cadreId === b.cadreId;
  if (a.kind === "leave") return samePerson && overlap(a, b) ? "overlappingLeave" : null;
  if (a.happenedOn !== b.happenedOn || likeness < ALIKE_FROM) return null;
  if (samePerson) return samePlace(a, b) ? "samePerson" : null;
  return isShared(a.kind) && a.unitId === b.unitId ? "sameEvent" : null;
}

/** Those of the others that may tell the same as the record, the likest first. */
export const duplicatesOf = (record: Comparable, others: readonly Comparable[]): Duplicate[] =>
  others
    .flatMap((other): Duplicate[] => {
      const likeness = likenessOf(record.content, other.content);
      const reason = reasonOf(record, other, likeness);
      return reason === null ? [] : [{ id: other.id, reason, likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
