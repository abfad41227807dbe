import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { TransferCadre } from "#app/contracts/people.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { managingPathOf, mayReadPeople, mayTransferCadre } from "#app/domain/access/people.ts";
import { postOf } from "#app/domain/people/cadre.ts";
import { unitStays } from "#app/domain/people/unit-stays.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { listUnitVersions, moveVersions } from "#db/queries/cadre-versions.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import {
  listCurrentAppointments,
  lockCadre,
  lockRoster,
  saveAppointments,
  updateAppointment,
  updateCadres,
} from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { cadreFieldsOf } from "./cadre-fields.ts";
import { type TransferDelta, transferDelta } from "./transfer-delta.ts";

type Input = z.output<typeof TransferCadre>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  await lockRoster(tx);
  const known = await lockCadre(tx, input.cadreId);
  const unit = await findUnitById(tx, input.unitId);
  if (known === null || unit === null || !mayReadPeople(actor, known.unitPath)) return null;
  const managedPaths = await listManagedPaths(tx);
  return {
    ...known,
    unit,
    cadreId: input.cadreId,
    fromPath: known.unitPath,
    toPath: unit.path,
    managingPath: managingPathOf({ unitPath: known.unitPath, managedPaths }),
    held: await listCurrentAppointments(tx, [input.cadreId]),
    stays: unitStays(await listUnitVersions(tx, input.cadreId)),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

function refusalOf({ input, facts, today }: { input: Input; facts: Facts; today: string }) {
  const { unit, cadre, stays } = facts;
  if (unit.kind === "compound" || unit.kind === "grid")
    return refused("people.unit-kind", { unit: unit.name });
  if (unit.id === cadre.unitId) return refused("people.transfer-same-unit", { unit: unit.name });
  if (input.onDay > today) return refused("people.transfer-in-future", { onDay: input.onDay });
  const since = stays.at(-1)?.fromOn;
  if (since !== undefined && input.onDay < since) return refused("people.transfer-before-stay", { since });
  return null;
}

async function writePosts(
  tx: Tx,
  { delta, cadreId, now }: { delta: TransferDelta; cadreId: string; now: Date },
) {
  for (const { id, toOn } of delta.end) await updateAppointment(tx, id, { toOn });
  for (const { id, unitId } of delta.correct) await updateAppointment(tx, id, { unitId });
  const rows = delta.start.map((start) => ({ id: uuidv7(), cadreId, ...start, createdAt: now }));
  await saveAppointments(tx, rows);
}

/**
 * Somebody goes to another unit: the right to manage goes with them, the history of posts and of units stays, and
 * earlier records keep the unit they were made in. The grid was one of the old unit and is not told any more.
 */
export const transferCadre = defineCommand({
  name: "people.transfer-cadre",
  input: TransferCadre,
  load,
  allow: ({ actor, facts }) => mayTransferCadre(actor, facts),
  run: ({ input, facts, now }) => {
    const refusal = refusalOf({ input, facts, today: dayOf(now) });
    if (refusal !== null) return refusal;
    const { cadreId, unitId, onDay, documentNumber } = input;
    const fromUnitId = facts.cadre.unitId;
    const delta = transferDelta({ held: facts.held, fromUnitId, toUnitId: unitId, onDay, documentNumber });
    const hasPost = postOf(cadreFieldsOf(facts.cadre)) !== null;
    const change = { unitId, grid: null, ...(hasPost ? { postSince: onDay, documentNumber } : {}) };
    return done(
      { cadreId },
      {
        write: async (tx) => {
          await moveVersions(tx, { cadreId, unitId, on: onDay });
          await updateCadres(tx, { changes: [{ cadreId, change }], on: onDay });
          await writePosts(tx, { delta, cadreId, now });
        },
        audit: { contestId: null, details: { cadreId, fromUnitId, unitId, onDay } },
        events: [],
      },
    );
  },
});
