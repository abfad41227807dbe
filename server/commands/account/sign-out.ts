import { SignOut } from "#app/contracts/account.ts";
import { findSessionOwner } from "#db/queries/accounts.ts";
import { revokeSessions } from "#db/queries/sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { endingSessions } from "./ending-sessions.ts";
import { bytesOf } from "./start-session.ts";

export const signOut = endingSessions(
  defineCommand({
    name: "account.sign-out",
    input: SignOut,
    load: async ({ tx, input }) => {
      const accountId = await findSessionOwner(tx, bytesOf(input.sessionHash));
      return accountId === null ? null : { accountId };
    },
    allow: ({ actor, facts }) => actor.kind === "account" && actor.accountId === facts.accountId,
    run: ({ input, facts, now }) =>
      done(
        { endedSessions: [input.sessionHash] },
        {
          write: (tx) => revokeSessions(tx, { now, idHash: bytesOf(input.sessionHash) }),
          audit: { contestId: null, details: { accountId: facts.accountId } },
          events: [],
        },
      ),
  }),
);
