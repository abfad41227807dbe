import { managingPathOf } from "#app/domain/access/people.ts";
import { mayWorkIn } from "#app/domain/access/record-entry.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { findCadreWithUnit } from "#db/queries/people.ts";
import { listFormerUnitIds } from "#db/queries/record-entry.ts";

/** Whose work it is, who manages them, and the unit it was done in where that is one they may work in. */
export async function loadRecordPerson(tx: Tx, asked: { cadreId: string; unitId: string | undefined }) {
  const person = await findCadreWithUnit(tx, asked.cadreId);
  if (person === null) return null;
  const { cadre, unitPath } = person;
  const unitId = asked.unitId ?? cadre.unitId;
  const [unit, managedPaths, formerUnitIds] = [
    await findUnitById(tx, unitId),
    await listManagedPaths(tx),
    await listFormerUnitIds(tx, cadre.id),
  ];
  const fits = unit !== null && mayWorkIn({ unit, personPath: unitPath, formerUnitIds });
  return {
    cadreId: cadre.id,
    unitPath,
    unit: fits ? unit : null,
    managingPath: managingPathOf({ unitPath, managedPaths }),
  };
}
export type RecordPerson = NonNullable<Awaited<ReturnType<typeof loadRecordPerson>>>;
