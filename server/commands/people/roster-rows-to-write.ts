import { uuidv7 } from "uuidv7";
import type { CadreFields, RosterRecord } from "#app/domain/people/cadre.ts";
import type { ReportRow } from "#app/domain/people/roster-compare.ts";
import type { AppointmentRow, CadreInsert, CadreRow } from "#db/queries/people.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AppointmentDelta, appointmentDelta } from "./appointment-delta.ts";
import { cadreFieldsOf, columnsOf } from "./cadre-fields.ts";
import { identityColumns, phoneColumns } from "./personal-columns.ts";

/** The rows of a confirmed report as changes of records and of the history of posts. */
export type Write = { cadreId: string; delta: AppointmentDelta; phoneIndex: Uint8Array | null } & (
  | { kind: "insert"; row: CadreInsert }
  | { kind: "update"; change: Partial<CadreInsert> }
);

type Box = Pick<Runtime, "personalData">;
type Context = { runtime: Box; today: string; now: Date };

const numbersOf = (runtime: Box, record: RosterRecord): Partial<CadreInsert> => ({
  ...(record.identityNumber !== null && "full" in record.identityNumber
    ? identityColumns(runtime, record.identityNumber.full)
    : {}),
  ...("full" in record.phone ? phoneColumns(runtime, record.phone.full) : {}),
});

export function insertOf({
  row,
  runtime,
  today,
  now,
}: { row: ReportRow & { kind: "new" } } & Context): Write {
  const cadreId = uuidv7();
  const numbers = numbersOf(runtime, row.record);
  const after = { unitId: row.communityId, fields: row.record };
  return {
    kind: "insert",
    cadreId,
    phoneIndex: null,
    delta: appointmentDelta({ before: null, after, held: [], today }),
    row: { id: cadreId, unitId: row.communityId, ...columnsOf(row.record), ...numbers, createdAt: now },
  };
}

/** Only what the report names is changed: columns the file does not have keep what they hold. */
export function updateOf(
  input: { row: ReportRow & { kind: "changed" }; known: CadreRow; held: readonly AppointmentRow[] } & Context,
): Write {
  const { row, known, held, runtime, today } = input;
  const fields = cadreFieldsOf(known);
  const named = new Set<string>(row.changes.map(({ field }) => field));
  const changed = pick({ fields, record: row.record, named });
  const numbers = numbersOf(runtime, row.record);
  const change: Partial<CadreInsert> = {
    ...columnsOf(changed),
    unitId: row.communityId,
    ...(named.has("identityNumber")
      ? only(numbers, ["identityCipher", "identityIndex", "identityMasked"])
      : {}),
    ...(named.has("phone") ? only(numbers, ["phoneCipher", "phoneIndex", "phoneMasked"]) : {}),
  };
  const before = { unitId: known.unitId, fields };
  const after = { unitId: row.communityId, fields: changed };
  return {
    kind: "update",
    cadreId: known.id,
    phoneIndex: named.has("phone") ? (numbers.phoneIndex ?? null) : null,
    delta: appointmentDelta({ before, after, held, today }),
    change,
  };
}

const pick = ({
  fields,
  record,
  named,
}: {
  fields: CadreFields;
  record: RosterRecord;
  named: ReadonlySet<string>;
}): CadreFields => {
  const told = Object.entries(record).filter(([key]) => named.has(key) && key in fields);
  return { ...fields, ...Object.fromEntries(told) };
};

const only = <K extends keyof CadreInsert>(
  from: Partial<CadreInsert>,
  keys: readonly K[],
): Partial<CadreInsert> => Object.fromEntries(keys.map((key) => [key, from[key]]));
