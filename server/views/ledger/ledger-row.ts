import type { LedgerRow } from "#app/contracts/ledger.ts";
import { latenessOf } from "#app/domain/daily/ledger-life.ts";
import type { LedgerListRow } from "#db/queries/ledger.ts";

/** One line of the ledger. Of the resident it says nothing. */
export function ledgerRow(row: LedgerListRow, now: Date): LedgerRow {
  const { entry, record } = row;
  return {
    id: entry.opinionId,
    happenedOn: record.happenedOn,
    unitName: row.unitName,
    place: [record.compound, record.building].filter((part) => part !== null && part !== "").join(" "),
    content: record.content,
    urgency: entry.urgency,
    status: entry.status,
    registeredBy: row.registeredBy,
    responsible: row.responsible,
    dueAt: entry.dueAt?.toISOString() ?? null,
    doneAt: entry.doneAt?.toISOString() ?? null,
    closedAt: entry.closedAt?.toISOString() ?? null,
    lateness: latenessOf({
      status: entry.status,
      dueAt: entry.dueAt?.getTime() ?? null,
      doneAt: entry.doneAt?.getTime() ?? null,
      now: now.getTime(),
    }),
    reopened: entry.reopened,
    result: entry.result,
    outcome: outcomeOf(row.outcome),
  };
}

const OUTCOMES = ["satisfied", "notSatisfied", "notReached", "untrue"] as const;
const outcomeOf = (text: string | null) => OUTCOMES.find((outcome) => outcome === text) ?? null;
