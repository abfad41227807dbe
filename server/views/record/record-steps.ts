import type { CallBackView, ObjectionView, RecordView, StepView } from "#app/contracts/record-desk-views.ts";
import type { CallBackRow } from "#db/queries/call-backs.ts";
import type { WorkRecordRow } from "#db/queries/record-life.ts";
import type { ObjectionRow } from "#db/queries/record-objections.ts";

/** What happened to a record, from its columns, with the names of accounts. */
type Names = ReadonlyMap<string, string>;

export const stepOf = (names: Names, { by, at }: { by: string | null; at: Date | null }): StepView | null =>
  at === null ? null : { by: by === null ? null : (names.get(by) ?? null), at: at.getTime() };

export function historyOf(
  record: WorkRecordRow,
  names: Names,
): Pick<RecordView, "entered" | "verified" | "settled"> {
  const settled = stepOf(names, { by: record.settledBy, at: record.settledAt });
  return {
    entered: {
      by: record.enteredBy === null ? null : (names.get(record.enteredBy) ?? null),
      at: record.enteredAt.getTime(),
      writtenAt: record.writtenAt?.getTime() ?? null,
      imported: record.importId !== null,
    },
    verified: stepOf(names, { by: record.verifiedBy, at: record.verifiedAt }),
    settled: settled === null ? null : { ...settled, reason: record.reason },
  };
}

export const callBackView = (row: CallBackRow, names: Names): CallBackView => ({
  id: row.id,
  drawnAt: row.drawnAt.getTime(),
  outcome: row.outcome,
  note: row.note,
  called: stepOf(names, { by: row.calledBy, at: row.calledAt }),
});

/** `tellFiler`: the person a record is about never learns who objected. */
export const objectionView = (
  row: ObjectionRow,
  { names, tellFiler }: { names: Names; tellFiler: boolean },
): ObjectionView => ({
  id: row.id,
  statement: row.statement,
  filedAt: row.filedAt.getTime(),
  filedBy: tellFiler && row.accountId !== null ? (names.get(row.accountId) ?? null) : null,
  decision: row.decision,
  answer: row.answer,
  decided: stepOf(names, { by: row.decidedBy, at: row.decidedAt }),
});
