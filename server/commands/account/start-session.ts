import { z } from "zod";
import { lockAccount } from "#db/queries/accounts.ts";
import { revokeSessions, saveSession } from "#db/queries/sessions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** A session ends after this time at the latest, however busy (idle ones end sooner: server/auth/actors.ts). */
export const SESSION_HOURS = 12;
const HOUR_MS = 3_600_000;

const StartSession = z.object({
  accountId: z.uuid(),
  idHash: z.string(),
  previousHash: z.string().nullable(),
  userAgent: z.string().nullable(),
});

export const bytesOf = (hex: string): Uint8Array => Buffer.from(hex, "hex");

/** Opens the session of an account whose password has just been proved; the browser's former session ends with it. */
export const startSession = defineCommand({
  name: "account.sign-in",
  input: StartSession,
  load: ({ tx, input }) => lockAccount(tx, input.accountId),
  allow: ({ actor, input, facts }) =>
    actor.kind === "account" && actor.accountId === input.accountId && facts.disabledAt === null,
  run: ({ input, now }) =>
    done(null, {
      write: async (tx) => {
        if (input.previousHash !== null)
          await revokeSessions(tx, { now, idHash: bytesOf(input.previousHash) });
        await saveSession(tx, {
          idHash: bytesOf(input.idHash),
          accountId: input.accountId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: new Date(now.getTime() + SESSION_HOURS * HOUR_MS),
          userAgent: input.userAgent,
        });
      },
      audit: { contestId: null, details: { accountId: input.accountId } },
      events: [],
    }),
});
