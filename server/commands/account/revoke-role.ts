import { RevokeRole } from "#app/contracts/account.ts";
import { mayManageAccounts, mayUseAccount } from "#app/domain/access/account.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { deleteGrant } from "#db/queries/accounts.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isLastAdministrator, loadAccountFacts } from "./account-facts.ts";
import { endingSessions } from "./ending-sessions.ts";

/** Takes a role of the organisation away; whoever loses one signs in anew. Roles of a contest go with their contest. */
export const revokeRole = endingSessions(
  defineCommand({
    name: "account.revoke-role",
    input: RevokeRole,
    load: ({ tx, input }) => loadAccountFacts(tx, input.accountId),
    allow: ({ actor }) => mayManageAccounts(actor),
    run: ({ input, facts, actor, now }) => {
      const grant = facts.grants.find(({ id, contestId }) => id === input.grantId && contestId === null);
      if (grant === undefined) return refused("account.role-not-held");
      if (grant.role === "systemAdministrator") {
        if (mayUseAccount(actor, input.accountId)) return refused("account.own-account");
        if (isLastAdministrator(facts)) return refused("account.last-administrator");
      }
      return done(
        { endedSessions: facts.livingSessions },
        {
          write: async (tx) => {
            await deleteGrant(tx, grant.id);
            await revokeSessions(tx, { now, accountId: input.accountId });
          },
          audit: {
            contestId: null,
            details: { accountId: input.accountId, role: grant.role, unitId: grant.unitId },
          },
          events: [],
        },
      );
    },
  }),
);
