import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockAccount, updateAccount } from "#db/queries/accounts.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

export const enableAccount = defineCommand({
  name: "account.enable",
  input: AccountOnly,
  load: ({ tx, input }) => lockAccount(tx, input.accountId),
  allow: ({ actor }) => mayManageAccounts(actor),
  run: ({ input, facts }) => {
    if (facts.disabledAt === null) return refused("account.not-disabled");
    return done(null, {
      write: (tx) => updateAccount(tx, input.accountId, { disabledAt: null }),
      audit: { contestId: null, details: { accountId: input.accountId } },
      events: [],
    });
  },
});
