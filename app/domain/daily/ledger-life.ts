import { ok, type Refusal, type Result, refused } from "../shared/refusal.ts";
import type { SchemeBody } from "./scheme.ts";
import { addWorkingDays, type WorkCalendar } from "./work-calendar.ts";
import type { Urgency } from "./work-record.ts";

/**
 * From an opinion to the closed deed (domain "Opinion → deed"):
 * registered → assigned → done → closed; a resident who is not satisfied sends it back to assigned; answered: explained
 * without a deed. Instants are milliseconds since 1970. PURE.
 */
export const LEDGER_STATUSES = ["registered", "assigned", "done", "closed", "answered"] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** What a ledger is filtered by. open: given out and not done · overdue: of those, past their time · closed: closed or explained. */
export const LEDGER_STATES = ["registered", "open", "overdue", "done", "closed"] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const LEDGER_ACTIONS = ["assign", "answer", "report", "close"] as const;
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];

export const CALL_OUTCOMES = ["satisfied", "notSatisfied", "notReached"] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** The first is what comes next; `assign` while assigned gives the deed to somebody else. */
const ACTIONS: Readonly<Record<LedgerStatus, readonly LedgerAction[]>> = {
  registered: ["assign", "answer"],
  assigned: ["report", "assign", "answer"],
  done: ["close"],
  closed: [],
  answered: [],
};
export const actionsOf = (status: LedgerStatus): readonly LedgerAction[] => ACTIONS[status];

const RULES: Readonly<Record<LedgerAction, () => { ok: false; refusal: Refusal }>> = {
  assign: () => refused("ledger.not-to-assign"),
  answer: () => refused("ledger.not-to-answer"),
  report: () => refused("ledger.not-to-report"),
  close: () => refused("ledger.not-to-close"),
};

/** Null: it may be done now. */
export const refuseAction = ({ status, action }: { status: LedgerStatus; action: LedgerAction }) =>
  ACTIONS[status].includes(action) ? null : RULES[action]();

/** Where a resident's answer leads; who was not reached is called again. */
export const statusAfterCall = (outcome: CallOutcome): LedgerStatus =>
  outcome === "satisfied" ? "closed" : outcome === "notSatisfied" ? "assigned" : "done";

const HOUR_MS = 3_600_000;
/** An ordinary deed is due when the offices of Shanghai close. */
const CLOSING_HOUR = 18;
const SHANGHAI_OFFSET_HOURS = 8;

const closingTimeOf = (day: string): number =>
  Date.UTC(
    Number(day.slice(0, 4)),
    Number(day.slice(5, 7)) - 1,
    Number(day.slice(8, 10)),
    CLOSING_HOUR - SHANGHAI_OFFSET_HOURS,
  );

type Due = {
  urgency: Urgency;
  /** The instant it is given out, and the day in Shanghai it falls on. */
  now: number;
  today: string;
  deadlines: SchemeBody["deadlines"];
  calendar: WorkCalendar;
};

/** Urgent: so many hours. Ordinary: 18:00 of the n-th working day after; refused where a year is not loaded. */
export function dueAt({ urgency, now, today, deadlines, calendar }: Due): Result<number> {
  if (urgency === "urgent") return ok(now + deadlines.urgentHours * HOUR_MS);
  const found = addWorkingDays(calendar, { from: today, days: deadlines.ordinaryWorkingDays });
  if (!found.ok) return refused("calendar.year-not-loaded", { year: String(found.year) });
  return ok(closingTimeOf(found.day));
}

/** Due within a day. */
const SOON_MS = 24 * HOUR_MS;

export type Lateness =
  | { kind: "none" }
  /** Open and due soon, or past its time; `ms` to go or gone by. */
  | { kind: "soon" | "overdue"; ms: number }
  /** Done, but after its time. */
  | { kind: "late"; ms: number };

type Course = { status: LedgerStatus; dueAt: number | null; doneAt: number | null; now: number };

/** A deed is in time when it is done in time: how long the call-back takes is not the responsible person's. */
export function latenessOf({ status, dueAt: due, doneAt, now }: Course): Lateness {
  if (due === null || status === "answered" || status === "registered") return { kind: "none" };
  if (status === "assigned") {
    if (now > due) return { kind: "overdue", ms: now - due };
    return due - now <= SOON_MS ? { kind: "soon", ms: due - now } : { kind: "none" };
  }
  return doneAt !== null && doneAt > due ? { kind: "late", ms: doneAt - due } : { kind: "none" };
}

/** Share of the residents reached who were satisfied, in basis points; null: nobody was reached. */
export const satisfactionOf = (calls: { satisfied: number; notSatisfied: number }): number | null => {
  const reached = calls.satisfied + calls.notSatisfied;
  return reached === 0 ? null : Math.round((calls.satisfied * 10_000) / reached);
};

/** Who may be made responsible: people of the unit it happened in, and of the offices above it up to the subdistrict. */
export const mayBeResponsible = (given: {
  cadrePath: string;
  unitPath: string;
  /** Of the subdistrict the unit lies in; null where it lies in none. */
  subdistrictPath: string | null;
}): boolean => {
  const { cadrePath, unitPath, subdistrictPath } = given;
  if (cadrePath.startsWith(unitPath)) return true;
  return subdistrictPath !== null && unitPath.startsWith(cadrePath) && cadrePath.startsWith(subdistrictPath);
};
