import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts, mayUseAccount } from "#app/domain/access/account.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { isLastAdministrator, loadAccountFacts } from "./account-facts.ts";
import { endingSessions } from "./ending-sessions.ts";

/** Signs nobody in any more; its sessions end at once. What it did stays. */
export const disableAccount = endingSessions(
  defineCommand({
    name: "account.disable",
    input: AccountOnly,
    load: ({ tx, input }) => loadAccountFacts(tx, input.accountId),
    allow: ({ actor }) => mayManageAccounts(actor),
    run: ({ input, facts, actor, now }) => {
      if (mayUseAccount(actor, input.accountId)) return refused("account.own-account");
      if (facts.account.disabledAt !== null) return refused("account.already-disabled");
      if (isLastAdministrator(facts)) return refused("account.last-administrator");
      return done(
        { endedSessions: facts.livingSessions },
        {
          write: async (tx) => {
            await updateAccount(tx, input.accountId, { disabledAt: now });
            await revokeSessions(tx, { now, accountId: input.accountId });
          },
          audit: { contestId: null, details: { accountId: input.accountId } },
          events: [],
        },
      );
    },
  }),
);
