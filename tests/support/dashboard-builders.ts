import { randomUUID } from "node:crypto";
import type { RecordKind, RecordStatus } from "#app/domain/daily/work-record.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import { saveCadres, updateCadres } from "#db/queries/people.ts";
import { ledgerEntry, workRecord } from "#db/schema/daily.ts";
import { appointment, type cadre } from "#db/schema/people.ts";
import type { Runtime } from "#server/runtime.ts";
import type { Unit } from "#tests/support/organisation-builders.ts";

type CadreColumns = typeof cadre.$inferInsert;

/** Somebody who is on the roster from a day on, with the history of their record. */
export async function makePerson(
  runtime: Runtime,
  given: { unit: Unit; on: string; name: string; post?: PostKind; fields?: Partial<CadreColumns> },
): Promise<string> {
  const id = randomUUID();
  const row: CadreColumns = {
    ...{ id, unitId: given.unit.id, name: given.name, sex: "female", birthMonth: "1990-05" },
    ...{ politicalStatus: "masses", fullTimeEducation: "college", ...given.fields },
  };
  const { db } = runtime.database;
  await db.transaction((tx) => saveCadres(tx, { rows: [row], on: given.on }));
  if (given.post !== undefined) {
    const held = { id: randomUUID(), cadreId: id, unitId: given.unit.id, post: given.post, fromOn: given.on };
    await db.insert(appointment).values(held);
  }
  return id;
}

export const changePerson = (
  runtime: Runtime,
  { cadreId, on, change }: { cadreId: string; on: string; change: Partial<CadreColumns> },
) => runtime.database.db.transaction((tx) => updateCadres(tx, { changes: [{ cadreId, change }], on }));

export async function makeRecord(
  runtime: Runtime,
  given: {
    cadreId: string;
    unit: Unit;
    kind: RecordKind;
    on: string;
    status?: RecordStatus;
    participants?: number;
  },
): Promise<string> {
  const id = randomUUID();
  await runtime.database.db.insert(workRecord).values({
    ...{ id, cadreId: given.cadreId, unitId: given.unit.id, kind: given.kind },
    ...{ status: given.status ?? "verified", happenedOn: given.on, content: "走访独居老人" },
    details: given.participants === undefined ? {} : { participants: given.participants },
    enteredAt: new Date(`${given.on}T08:00:00Z`),
  });
  return id;
}

export const makeLedgerEntry = (
  runtime: Runtime,
  entry: Pick<typeof ledgerEntry.$inferInsert, "opinionId" | "status" | "deedId" | "closedAt">,
) => runtime.database.db.insert(ledgerEntry).values({ urgency: "ordinary", ...entry });
