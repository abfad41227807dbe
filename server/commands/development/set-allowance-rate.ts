import { SetAllowanceRate } from "#app/contracts/development.ts";
import { managingPathOf, mayManagePeople, mayReadPeople } from "#app/domain/access/people.ts";
import { saveAllowanceRate } from "#db/queries/allowances.ts";
import { findUnitById, listManagedPaths } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountIdOf } from "./person-facts.ts";

/** What a certificate is worth a month in a unit and below it, from a day on; the same day again corrects it. */
export const setAllowanceRate = defineCommand({
  name: "development.set-allowance-rate",
  input: SetAllowanceRate,
  load: async ({ tx, input, actor }) => {
    const unit = await findUnitById(tx, input.unitId);
    if (unit === null || !mayReadPeople(actor, unit.path)) return null;
    const managedPaths = await listManagedPaths(tx);
    return { unit, managingPath: managingPathOf({ unitPath: unit.path, managedPaths }) };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, actor }) =>
    done(
      { unitId: input.unitId },
      {
        write: (tx) => saveAllowanceRate(tx, { ...input, createdBy: accountIdOf(actor) }),
        audit: { contestId: null, details: { ...input } },
        events: [],
      },
    ),
});
