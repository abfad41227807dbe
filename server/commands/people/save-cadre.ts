import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { SaveCadre } from "#app/contracts/people.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import {
  findCadreByIdentity,
  followPhone,
  listCurrentAppointments,
  lockCadre,
  lockRoster,
  saveCadres,
  updateCadres,
} from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { appointmentDelta } from "./appointment-delta.ts";
import { cadreFieldsOf, columnsOf } from "./cadre-fields.ts";
import { readNumbers } from "./form-numbers.ts";
import { identityColumns, phoneColumns } from "./personal-columns.ts";
import { writeAppointments } from "./write-appointments.ts";

type Input = z.output<typeof SaveCadre>;

async function load({ tx, input, actor, runtime }: { tx: Tx; input: Input; actor: Actor; runtime: Runtime }) {
  const numbers = readNumbers(input);
  const { identity } = numbers;
  const { cadreId } = input;
  // Sent together, carried out in this order: what is read is read under the lock.
  const [, unit, known, managedPaths, held, sameIdentity] = await Promise.all([
    lockRoster(tx),
    findUnitById(tx, input.unitId),
    cadreId === undefined ? null : lockCadre(tx, cadreId),
    listManagedPaths(tx),
    cadreId === undefined ? [] : listCurrentAppointments(tx, [cadreId]),
    identity === null ? null : findCadreByIdentity(tx, runtime.personalData.index(identity)),
  ]);
  if (unit === null || !mayReadPeople(actor, unit.path)) return null;
  if (cadreId !== undefined && (known === null || !mayReadPeople(actor, known.unitPath))) return null;
  return {
    ...{ unit, known, numbers, held, sameIdentity },
    managingPath: managingPathOf({ unitPath: unit.path, managedPaths }),
    knownManagingPath: known === null ? null : managingPathOf({ unitPath: known.unitPath, managedPaths }),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

function refusalOf({ input, facts }: { input: Input; facts: Facts }) {
  const { known, numbers, sameIdentity } = facts;
  const fields = { ...numbers.problems };
  if (known === null && numbers.phone === null && fields.phone === undefined) fields.phone = "field.required";
  if (numbers.sex !== null && numbers.sex !== input.fields.sex) fields["fields.sex"] = "people.sex-differs";
  if (sameIdentity !== null && sameIdentity.id !== known?.cadre.id)
    fields.identityNumber = "people.identity-taken";
  if (Object.keys(fields).length > 0)
    return { ok: false as const, refusal: { kind: "invalid" as const, fields } };
  if (facts.unit.kind === "compound" || facts.unit.kind === "grid")
    return refused("people.unit-kind", { unit: facts.unit.name });
  // A move has a day, a document and rules of its own.
  if (known !== null && known.cadre.unitId !== facts.unit.id)
    return refused("people.move-is-transfer", { unit: facts.unit.name });
  if (known !== null && input.revision !== undefined && input.revision !== known.cadre.revision) {
    const refusal = { kind: "conflict" as const, expected: input.revision, actual: known.cadre.revision };
    return { ok: false as const, refusal };
  }
  return null;
}

/** A record of the roster, new or changed, with what the change means for the history of posts. */
export const saveCadre = defineCommand({
  name: "people.save-cadre",
  input: SaveCadre,
  load,
  allow: ({ actor, facts }) =>
    mayManagePeople(actor, facts) &&
    (facts.known === null || mayManagePeople(actor, { managingPath: facts.knownManagingPath })),
  run: ({ input, facts, runtime, now }) => {
    const refusal = refusalOf({ input, facts });
    if (refusal !== null) return refusal;
    const { known, numbers, unit } = facts;
    const cadreId = known?.cadre.id ?? uuidv7();
    const columns = {
      ...columnsOf(input.fields),
      unitId: unit.id,
      ...(numbers.identity === null ? {} : identityColumns(runtime, numbers.identity)),
      ...(numbers.phone === null ? {} : phoneColumns(runtime, numbers.phone)),
    };
    const before = known === null ? null : { unitId: known.cadre.unitId, fields: cadreFieldsOf(known.cadre) };
    const after = { unitId: unit.id, fields: input.fields };
    const delta = appointmentDelta({ before, after, held: facts.held, today: dayOf(now) });
    return done(
      { cadreId },
      {
        write: async (tx) => {
          const on = dayOf(now);
          if (known === null)
            await saveCadres(tx, { rows: [{ id: cadreId, ...columns, createdAt: now }], on });
          else await updateCadres(tx, { changes: [{ cadreId, change: columns }], on });
          if (numbers.phone !== null)
            await followPhone(tx, { cadreId, phoneIndex: runtime.personalData.index(numbers.phone) });
          await writeAppointments(tx, { deltas: [{ ...delta, cadreId }], now });
        },
        audit: {
          contestId: null,
          details: { cadreId, unitId: unit.id, fields: changedFields({ before, input, facts }) },
        },
        events: [],
      },
    );
  },
});

/** Names of the fields, never their values. */
function changedFields({
  before,
  input,
  facts,
}: {
  before: { unitId: string; fields: object } | null;
  input: Input;
  facts: Facts;
}): string[] {
  const old = new Map<string, unknown>(Object.entries(before?.fields ?? {}));
  const fields = Object.entries(input.fields).flatMap(([key, value]) =>
    old.get(key) === value ? [] : [key],
  );
  return [
    ...(before !== null && before.unitId !== input.unitId ? ["unit"] : []),
    ...(before === null ? ["new"] : fields),
    ...(facts.numbers.identity === null ? [] : ["identityNumber"]),
    ...(facts.numbers.phone === null ? [] : ["phone"]),
  ];
}
