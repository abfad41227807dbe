import type { LedgerRight } from "#app/domain/access/ledger.ts";
import { dueAt } from "#app/domain/daily/ledger-life.ts";
import { monthOf } from "#app/domain/daily/month.ts";
import { DEFAULT_DEADLINES, type SchemeBody } from "#app/domain/daily/scheme.ts";
import { schemeFor } from "#app/domain/daily/scheme-choice.ts";
import type { WorkCalendar } from "#app/domain/daily/work-calendar.ts";
import type { Urgency } from "#app/domain/daily/work-record.ts";
import { ok, type Refusal, type Result } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { type LedgerEntryRow, lockLedgerEntry, type WorkRecordRow } from "#db/queries/ledger.ts";
import { listManagers } from "#db/queries/org.ts";
import { listSchemesInForce } from "#db/queries/schemes.ts";
import { loadCalendar, yearsAround } from "#server/calendar/load-calendar.ts";

export type EntryFacts = {
  entry: LedgerEntryRow;
  record: WorkRecordRow;
  unitPath: string;
  right: LedgerRight;
};

/** The entry under its lock, with what a right over it depends on. A withdrawn or struck opinion is not there. */
export async function loadEntry(tx: Tx, opinionId: string): Promise<EntryFacts | null> {
  const found = await lockLedgerEntry(tx, opinionId);
  if (found === null || found.record.status === "withdrawn" || found.record.status === "struck") return null;
  const { entry, record, unitPath } = found;
  const right = {
    unitPath,
    cadreId: record.cadreId,
    responsibleId: entry.responsibleId,
    managers: await listManagers(tx),
  };
  return { ...found, right };
}

export type DueFacts = { calendar: WorkCalendar; deadlines: SchemeBody["deadlines"]; today: string };

/** What a due date is counted by: the scheme in force for the unit this month, and the working days around today. */
export async function loadDue(tx: Tx, { unitPath, now }: { unitPath: string; now: Date }): Promise<DueFacts> {
  const today = dayOf(now);
  const schemes = await listSchemesInForce(tx);
  const calendar = await loadCalendar(tx, yearsAround(today));
  const scheme = schemeFor({ schemes, unitPath, month: monthOf(today) });
  return { calendar, deadlines: scheme?.body.deadlines ?? DEFAULT_DEADLINES, today };
}

export function dueDate(facts: DueFacts, { urgency, now }: { urgency: Urgency; now: Date }): Result<Date> {
  const due = dueAt({ ...facts, urgency, now: now.getTime() });
  return due.ok ? ok(new Date(due.value)) : due;
}

/** Null: the reader saw what is there now. */
export const refuseStale = (
  entry: Pick<LedgerEntryRow, "revision">,
  seen: number | undefined,
): { ok: false; refusal: Refusal } | null =>
  seen === undefined || seen === entry.revision
    ? null
    : { ok: false, refusal: { kind: "conflict", expected: seen, actual: entry.revision } };
