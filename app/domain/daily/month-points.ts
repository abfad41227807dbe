import { monthOf } from "./month.ts";
import type { KindRule, SchemeBody } from "./scheme.ts";
import {
  RECORD_KINDS,
  type RecordDetails,
  type RecordKind,
  type RecordStatus,
  SYSTEM_KIND,
} from "./work-record.ts";

/**
 * The points of one person in one month, counted from verified records, with the trace that says why. PURE.
 * A record belongs to the month of its day; a leave or whatever lasts longer, to that of its first day. Only verified
 * records count, each id once; when somebody verified them does not matter.
 */
export type PointRecord = {
  id: string;
  kind: RecordKind;
  status: RecordStatus;
  /** YYYY-MM-DD. */
  happenedOn: string;
  /** HH:MM; records of a day without a time come first. */
  happenedAt: string | null;
  details: Pick<RecordDetails, "leading" | "passed">;
};

/**
 * notPassed: a rotation, on record and worth nothing · overCount: beyond the number that counts in a month · capped: the
 * month's points of the kind were used up by others.
 */
export type Cut = "notPassed" | "overCount" | "capped";
export type CountedRecord = {
  id: string;
  happenedOn: string;
  leading: boolean;
  /** What the rule gives, and what is left of it after the caps. */
  worth: number;
  points: number;
  cut: Cut | null;
};

export type KindTrace = {
  kind: RecordKind;
  rule: KindRule;
  /** In order of day. */
  records: CountedRecord[];
  /** Before the caps. */
  raw: number;
  /** What each cap took; negative where it spared the person a loss. */
  takenByCount: number;
  takenByCap: number;
  points: number;
};

export type MonthTrace = {
  month: string;
  base: number;
  maximum: number;
  kinds: KindTrace[];
  /** Records of kinds the scheme does not name: worth nothing. */
  unnamed: { kind: RecordKind; records: number }[];
  /** Base and kinds together; the total is this within 0 and the maximum. */
  sum: number;
  total: number;
};

type Given = { records: readonly PointRecord[]; scheme: SchemeBody; month: string };

export function of({ records, scheme, month }: Given): MonthTrace {
  const own = countable({ records, month });
  const kinds: KindTrace[] = [];
  const unnamed: MonthTrace["unnamed"] = [];
  for (const kind of RECORD_KINDS) {
    const ofKind = own.filter((record) => record.kind === kind);
    const rule = scheme.kinds[kind];
    if (ofKind.length === 0) continue;
    if (rule === undefined) unnamed.push({ kind, records: ofKind.length });
    else kinds.push(kindTrace({ kind, rule, records: ofKind }));
  }
  const { monthBase: base, monthMaximum: maximum } = scheme;
  const sum = kinds.reduce((total, { points }) => total + points, base);
  return { month, base, maximum, kinds, unnamed, sum, total: Math.max(0, Math.min(sum, maximum)) };
}

function countable({ records, month }: Omit<Given, "scheme">): PointRecord[] {
  const once = new Map<string, PointRecord>();
  for (const record of records) {
    if (record.status === "verified" && monthOf(record.happenedOn) === month) once.set(record.id, record);
  }
  return [...once.values()].sort((a, b) => compareText(orderOf(a), orderOf(b)));
}

const orderOf = ({ happenedOn, happenedAt, id }: PointRecord): string =>
  `${happenedOn} ${happenedAt ?? ""} ${id}`;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isFailed = ({ kind, details }: PointRecord): boolean => kind === SYSTEM_KIND && details.passed !== true;

const worthOf = (rule: KindRule, record: PointRecord): number =>
  isFailed(record)
    ? 0
    : record.details.leading === true && rule.leadingPoints !== null
      ? rule.leadingPoints
      : rule.points;

/**
 * Records are taken by day, time and id. Where only some of them count, those that are worth more come first, so that
 * one more record never costs a person points (having led a task is not displaced by an earlier one taken part in).
 */
function kindTrace(given: { kind: RecordKind; rule: KindRule; records: readonly PointRecord[] }): KindTrace {
  const { kind, rule, records } = given;
  const worths = records.map((record) => worthOf(rule, record));
  const taken = new Map<number, number>();
  let left = rule.monthlyCap;
  for (const index of countedFirst({ worths, count: rule.monthlyCount })) {
    const worth = worths[index] ?? 0;
    const points = left === null ? worth : towardsZero({ worth, left });
    if (left !== null) left -= points;
    taken.set(index, points);
  }
  const traced = records.map((record, index): CountedRecord => {
    const { id, happenedOn, details } = record;
    const worth = worths[index] ?? 0;
    const points = taken.get(index);
    const short = points === undefined ? "overCount" : points !== worth ? "capped" : null;
    const cut = isFailed(record) ? "notPassed" : short;
    return { id, happenedOn, leading: details.leading === true, worth, points: points ?? 0, cut };
  });
  const raw = sumOf(traced.map(({ worth }) => worth));
  const counted = sumOf(traced.flatMap(({ worth, cut }) => (cut === "overCount" ? [] : [worth])));
  const points = sumOf(traced.map((record) => record.points));
  const taking = { takenByCount: raw - counted, takenByCap: counted - points };
  return { kind, rule, records: traced, raw, ...taking, points };
}

/** Places of the records that count, in the order in which they use up the cap. */
function countedFirst({ worths, count }: { worths: readonly number[]; count: number | null }): number[] {
  const places = worths.map((_, index) => index);
  const byWorth = (a: number, b: number) => Math.abs(worths[b] ?? 0) - Math.abs(worths[a] ?? 0);
  const counted = count === null ? places : [...places].sort(byWorth).slice(0, count);
  return counted.sort((a, b) => a - b);
}

/** What of a worth still fits under the cap, which has the worth's sign; nothing where it is used up. */
const towardsZero = ({ worth, left }: { worth: number; left: number }): number =>
  worth >= 0 ? Math.min(worth, Math.max(0, left)) : Math.max(worth, Math.min(0, left));

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
