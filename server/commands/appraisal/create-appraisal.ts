import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { CreateAppraisal } from "#app/contracts/appraisal.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { mayManageAppraisal } from "#app/domain/access/appraisal.ts";
import { managingPathOf, mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { listAppraisable, listAppraisedFor, saveAppraisal } from "#db/queries/appraisals.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { findScheme } from "#db/queries/schemes.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "./appraisal-facts.ts";

async function load({ tx, input }: { tx: Tx; input: z.output<typeof CreateAppraisal> }) {
  const [unit, scheme, managedPaths] = await Promise.all([
    findUnitById(tx, input.unitId),
    findScheme(tx, input.schemeId),
    listManagedPaths(tx),
  ]);
  if (unit === null) return null;
  const people = await listAppraisable(tx, { ...input, unitPath: unit.path });
  const cadreIds = people.map(({ cadreId }) => cadreId);
  return {
    unit,
    scheme,
    people,
    appraised: await listAppraisedFor(tx, { period: input.period, cadreIds }),
    unitPath: unit.path,
    managingPath: managingPathOf({ unitPath: unit.path, managedPaths }),
  };
}

/** People of a unit are to be appraised for a quarter or a year, by a scheme that is in force for them. */
export const createAppraisal = defineCommand({
  name: "appraisal.create-appraisal",
  input: CreateAppraisal,
  async load({ tx, input, actor }) {
    const facts = await load({ tx, input });
    return facts === null || !mayReadPeople(actor, facts.unitPath) ? null : facts;
  },
  allow: ({ actor, facts }) => mayManageAppraisal(actor, facts),
  run({ input, facts, actor, now }) {
    const { unit, scheme, people, appraised } = facts;
    if (scheme === null || scheme.status !== "inForce" || !liesIn(unit.path, scheme.unitPath))
      return refused("appraisal.scheme-not-in-force", { unit: unit.name });
    const known = new Set(people.map(({ cadreId }) => cadreId));
    const outside = input.cadreIds.filter((cadreId) => !known.has(cadreId)).length;
    if (outside > 0) return refused("appraisal.somebody-outside", { n: outside, unit: unit.name });
    if (people.length === 0) return refused("appraisal.nobody", { unit: unit.name });
    const twice = people.filter(({ cadreId }) => appraised.has(cadreId)).map(({ name }) => name);
    if (twice.length > 0)
      return refused("appraisal.appraised-already", { names: twice, period: input.period });
    const { unitId, schemeId, period, title, opensOn, closesOn } = input;
    const id = uuidv7();
    const row = { id, unitId, schemeId, period, title, opensOn, closesOn, status: "prepared" as const };
    const subjects = people.map(({ cadreId, unitId: works }) => ({ cadreId, unitId: works }));
    return done(
      { appraisalId: id, people: subjects.length },
      {
        write: (tx) =>
          saveAppraisal(tx, { row: { ...row, createdBy: accountOf(actor), createdAt: now }, subjects }),
        ...recorded({ appraisalId: id, unitId, schemeId, period, people: subjects.length }),
      },
    );
  },
});
