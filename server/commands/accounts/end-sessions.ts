import { AccountOnly } from "#app/contracts/account.ts";
import { mayManageAccounts } from "#app/domain/access/account.ts";
import { listLivingSessions, lockAccount } from "#db/queries/accounts.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { endingSessions } from "#server/commands/account/ending-sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** Signs an account out everywhere, for instance after a phone was lost; it may sign in again at once. */
export const endSessions = endingSessions(
  defineCommand({
    name: "account.end-sessions",
    input: AccountOnly,
    load: async ({ tx, input }) => {
      const account = await lockAccount(tx, input.accountId);
      return account === null ? null : { livingSessions: await listLivingSessions(tx, account.id) };
    },
    allow: ({ actor }) => mayManageAccounts(actor),
    run: ({ input, facts, now }) =>
      done(
        { endedSessions: facts.livingSessions },
        {
          write: (tx) => revokeSessions(tx, { now, accountId: input.accountId }),
          audit: {
            contestId: null,
            details: { accountId: input.accountId, endedSessions: facts.livingSessions.length },
          },
          events: [],
        },
      ),
  }),
);
