import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { SaveSecondment } from "#app/contracts/development.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayManagePeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import {
  listSecondmentsOf,
  lockSecondment,
  saveSecondmentRow,
  updateSecondment,
} from "#db/queries/secondments.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf, loadPerson } from "./person-facts.ts";

type Input = z.output<typeof SaveSecondment>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const person = await loadPerson(tx, { cadreId: input.cadreId, actor });
  if (person === null) return null;
  const known = input.secondmentId === undefined ? null : await lockSecondment(tx, input.secondmentId);
  if (input.secondmentId !== undefined && known?.cadreId !== input.cadreId) return null;
  const others = await listSecondmentsOf(tx, input.cadreId);
  return { ...person, known, others: others.map(({ secondment }) => secondment) };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

function refusalOf({ input, facts, today }: { input: Input; facts: Facts; today: string }) {
  const { fromOn, toOn, revision } = input;
  if (toOn !== null && toOn < fromOn) return refused("development.days-in-order", { fromOn, toOn });
  if (toOn === null && input.report !== null && fromOn > today) {
    return refused("development.day-in-future", { on: fromOn });
  }
  const actual = facts.known?.revision;
  if (actual !== undefined && revision !== undefined && revision !== actual) {
    return { ok: false as const, refusal: { kind: "conflict" as const, expected: revision, actual } };
  }
  const other = facts.others.find(
    (one) =>
      one.id !== facts.known?.id &&
      (toOn === null || one.fromOn <= toOn) &&
      (one.toOn === null || one.toOn >= fromOn),
  );
  if (other !== undefined) return refused("development.secondment-overlaps", { fromOn: other.fromOn });
  return null;
}

/** Somebody sent to work elsewhere for a time, new or changed. The unit they were sent from stays with the record. */
export const saveSecondment = defineCommand({
  name: "development.save-secondment",
  input: SaveSecondment,
  load,
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, facts, actor, now }) => {
    const refusal = refusalOf({ input, facts, today: dayOf(now) });
    if (refusal !== null) return refusal;
    const { cadreId, host, post, mentor, fromOn, toOn, report } = input;
    const secondmentId = facts.known?.id ?? uuidv7();
    const change = { host, post, mentor, fromOn, toOn, report };
    const made = { fromUnitId: facts.cadre.unitId, createdBy: accountIdOf(actor), createdAt: now };
    return done(
      { secondmentId },
      {
        write: (tx) =>
          facts.known === null
            ? saveSecondmentRow(tx, { id: secondmentId, cadreId, ...change, ...made })
            : updateSecondment(tx, { secondmentId, change }),
        audit: { contestId: null, details: { secondmentId, cadreId, fromOn, toOn } },
        events: [],
      },
    );
  },
});
