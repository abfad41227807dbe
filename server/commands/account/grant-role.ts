import { uuidv7 } from "uuidv7";
import { GrantRole } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveGrants } from "#db/queries/accounts.ts";
import { listUnitsById } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAccountFacts } from "./account-facts.ts";
import { grantProblem } from "./grant-problem.ts";

export const grantRole = defineCommand({
  name: "account.grant-role",
  input: GrantRole,
  load: async ({ tx, input }) => {
    const facts = await loadAccountFacts(tx, input.accountId);
    return facts === null ? null : { ...facts, units: await listUnitsById(tx, [input.unitId]) };
  },
  allow: ({ actor }) => mayManageAccounts(actor),
  run: ({ input, facts, now }) => {
    const { accountId, role, unitId } = input;
    if (facts.account.disabledAt !== null) return refused("account.account-disabled");
    const problem = grantProblem({
      grant: { role, unitId },
      unit: facts.units.get(unitId) ?? null,
      held: facts.grants,
    });
    if (problem !== null) return problem;
    const grantId = uuidv7();
    return done(
      { grantId },
      {
        write: (tx) => saveGrants(tx, [{ id: grantId, accountId, role, unitId, createdAt: now }]),
        audit: { contestId: null, details: { accountId, role, unitId } },
        events: [],
      },
    );
  },
});
