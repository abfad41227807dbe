import type { CadreFields } from "./cadre.ts";
import { maskIdentityNumber, maskPhone } from "./mask.ts";
import { type ColumnKey, columnOf } from "./roster-columns.ts";
import type { KnownCadre, Wanted } from "./roster-known.ts";
import type { RowProblemCode } from "./roster-problems.ts";

/** What a row would change of a known cadre, field by field. PURE. */
export type FieldChange = {
  field: ColumnKey;
  /** Keys of closed sets, dates, texts; identity numbers and phones masked; communities by name. */
  old: string | number | null;
  new: string | number | null;
};

export type MaskFault = { column: ColumnKey; code: RowProblemCode; facts: Record<string, string> };

type Compared = { wanted: Wanted; cadre: KnownCadre; told: readonly ColumnKey[] };

const isField = (key: ColumnKey, fields: CadreFields): key is ColumnKey & keyof CadreFields => key in fields;

/** A coarser date does not overwrite a finer one that agrees with it. */
const isSame = ({
  key,
  old,
  now,
}: {
  key: ColumnKey;
  old: string | number | null;
  now: string | number | null;
}) =>
  old === now ||
  (columnOf(key).type === "date" &&
    typeof old === "string" &&
    typeof now === "string" &&
    old.startsWith(`${now}-`));

function fieldChanges({ wanted, cadre, told }: Compared): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const key of told) {
    if (!isField(key, cadre.fields)) continue;
    const [old, now] = [cadre.fields[key], wanted.record[key]];
    if (!isSame({ key, old, now })) changes.push({ field: key, old, new: now });
  }
  return changes;
}

/** An empty cell never takes an identity number away. */
function numberChanges({ wanted, cadre }: Compared): FieldChange[] {
  const changes: FieldChange[] = [];
  const { identityNumber, phone } = wanted.record;
  if (identityNumber !== null && "full" in identityNumber && wanted.identityIndex !== cadre.identityIndex) {
    changes.push({
      field: "identityNumber",
      old: cadre.identityMasked,
      new: maskIdentityNumber(identityNumber.full),
    });
  }
  if ("full" in phone && wanted.phoneIndex !== cadre.phoneIndex) {
    changes.push({ field: "phone", old: cadre.phoneMasked, new: maskPhone(phone.full) });
  }
  return changes;
}

export function changesOf({
  nameOf,
  ...compared
}: Compared & { nameOf: (communityId: string) => string }): FieldChange[] {
  const { wanted, cadre } = compared;
  const moved: FieldChange[] =
    cadre.communityId === wanted.communityId
      ? []
      : [{ field: "community", old: nameOf(cadre.communityId), new: nameOf(wanted.communityId) }];
  return [...moved, ...fieldChanges(compared), ...numberChanges(compared)];
}

/** A masked number says "as you have it": it must be the mask of what we have. */
export function maskFaultOf({
  wanted,
  cadre,
}: {
  wanted: Wanted;
  cadre: KnownCadre | null;
}): MaskFault | null {
  const { identityNumber, phone } = wanted.record;
  const pairs = [
    { column: "identityNumber", number: identityNumber, known: cadre?.identityMasked ?? null },
    { column: "phone", number: phone, known: cadre?.phoneMasked ?? null },
  ] as const;
  for (const { column, number, known } of pairs) {
    if (number === null || !("masked" in number) || number.masked === known) continue;
    return known === null
      ? { column, code: "roster.masked-without-match", facts: {} }
      : { column, code: "roster.masked-differs", facts: { known } };
  }
  return null;
}
