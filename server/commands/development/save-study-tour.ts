import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { SaveStudyTour } from "#app/contracts/development.ts";
import { type Actor, liesIn } from "#app/domain/access/actor.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import {
  listPeopleById,
  listTourMembers,
  lockStudyTour,
  saveStudyTour as write,
} from "#db/queries/study-tours.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf } from "./person-facts.ts";

type Input = z.output<typeof SaveStudyTour>;

async function load({ tx, input, actor }: { tx: Tx; input: Input; actor: Actor }) {
  const unit = await findUnitById(tx, input.unitId);
  if (unit === null || !mayReadPeople(actor, unit.path)) return null;
  const known = input.tourId === undefined ? null : await lockStudyTour(tx, input.tourId);
  if (input.tourId !== undefined && (known === null || !mayReadPeople(actor, known.unitPath))) return null;
  const managedPaths = await listManagedPaths(tx);
  const managingPath = (unitPath: string) => managingPathOf({ unitPath, managedPaths });
  return {
    unit,
    known,
    before: known === null ? [] : await listTourMembers(tx, [known.tour.id]),
    people: await listPeopleById(tx, input.cadreIds),
    managingPath: managingPath(unit.path),
    knownManagingPath: known === null ? null : managingPath(known.unitPath),
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

function refusalOf({ input, facts }: { input: Input; facts: Facts }) {
  const { fromOn, toOn, revision } = input;
  if (toOn < fromOn) return refused("development.days-in-order", { fromOn, toOn });
  const actual = facts.known?.tour.revision;
  if (actual !== undefined && revision !== undefined && revision !== actual) {
    return { ok: false as const, refusal: { kind: "conflict" as const, expected: revision, actual } };
  }
  // Who was on the tour stays on it, wherever they belong today.
  const staying = new Set(facts.before.map(({ cadreId }) => cadreId));
  const foreign = facts.people.filter(
    ({ id, unitPath }) => !staying.has(id) && !liesIn(unitPath, facts.unit.path),
  );
  const known = new Set([...facts.people.map(({ id }) => id), ...staying]);
  const missing = input.cadreIds.filter((id) => !known.has(id)).length;
  if (foreign.length + missing > 0) {
    return refused("development.member-elsewhere", {
      unit: facts.unit.name,
      count: foreign.length + missing,
    });
  }
  return null;
}

/** A study tour of a unit with everybody who was on it, new or changed. */
export const saveStudyTour = defineCommand({
  name: "development.save-study-tour",
  input: SaveStudyTour,
  load,
  allow: ({ actor, facts }) =>
    mayManagePeople(actor, facts) &&
    (facts.known === null || mayManagePeople(actor, { managingPath: facts.knownManagingPath })),
  run: ({ input, facts, actor, now }) => {
    const refusal = refusalOf({ input, facts });
    if (refusal !== null) return refusal;
    const { unitId, topic, place, fromOn, toOn, report } = input;
    const tourId = facts.known?.tour.id ?? uuidv7();
    const revision = (facts.known?.tour.revision ?? 0) + 1;
    const made = { createdBy: accountIdOf(actor), createdAt: now };
    const row = { id: tourId, unitId, topic, place, fromOn, toOn, report, revision, ...made };
    const cadreIds = [...new Set(input.cadreIds)];
    return done(
      { tourId },
      {
        write: (tx) => write(tx, { row, cadreIds }),
        audit: { contestId: null, details: { tourId, unitId, fromOn, toOn, members: cadreIds.length } },
        events: [],
      },
    );
  },
});
