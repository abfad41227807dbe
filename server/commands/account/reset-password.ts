import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { hashPassword } from "#server/auth/passwords.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadAccountFacts } from "./account-facts.ts";
import { endingSessions } from "./ending-sessions.ts";
import { newInitialPassword, sealPassword } from "./initial-password.ts";

/** A new initial password, answered sealed, to be shown once; it has to be changed at the next sign-in. */
export const resetPassword = endingSessions(
  defineCommand({
    name: "account.reset-password",
    input: AccountOnly,
    load: ({ tx, input }) => loadAccountFacts(tx, input.accountId),
    allow: ({ actor }) => mayManageAccounts(actor),
    run: async ({ input, facts, runtime, now }) => {
      if (facts.account.disabledAt !== null) return refused("account.account-disabled");
      const password = newInitialPassword(runtime);
      const passwordHash = await hashPassword(password);
      const value = { sealedPassword: sealPassword(runtime, password), endedSessions: facts.livingSessions };
      return done(value, {
        write: async (tx) => {
          await updateAccount(tx, input.accountId, { passwordHash, mustChangePassword: true });
          await revokeSessions(tx, { now, accountId: input.accountId });
        },
        audit: { contestId: null, details: { accountId: input.accountId } },
        events: [],
      });
    },
  }),
);
