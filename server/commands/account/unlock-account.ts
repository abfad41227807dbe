import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { lockAccount } from "#db/queries/accounts.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { clearAttemptsOf } from "./attempts.ts";

/** Forgets the failed attempts at an account, from everywhere. */
export const unlockAccount = defineCommand({
  name: "account.unlock",
  input: AccountOnly,
  load: ({ tx, input }) => lockAccount(tx, input.accountId),
  allow: ({ actor }) => mayManageAccounts(actor),
  run: ({ input }) =>
    done(null, {
      write: (tx) => clearAttemptsOf(tx, input.accountId),
      audit: { contestId: null, details: { accountId: input.accountId } },
      events: [],
    }),
});
