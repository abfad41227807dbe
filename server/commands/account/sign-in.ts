import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { SignIn } from "#app/contracts/account.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { readPhone } from "#app/domain/people/phone.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { type AccountRow, findAccountByLogin } from "#db/queries/accounts.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { passwordMatches } from "#server/auth/passwords.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import type { Runtime } from "#server/runtime.ts";
import { admitAttempt, forgiveAttempts, strangerOf } from "./attempts.ts";
import { startSession } from "./start-session.ts";

/** The token goes into the browser's cookie and nowhere else. */
export type SignedInAnswer = { token: string; mustChangePassword: boolean };

/**
 * Counting, proving and opening are three steps, not one transaction: a failure must stay counted, and the slow hash
 * must not hold a connection. Who asks cannot tell a wrong password from an account that is unknown or disabled.
 */
export const signIn: Command<unknown, SignedInAnswer> = {
  name: "account.sign-in",
  async execute({ runtime }, raw) {
    const parsed = SignIn.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { login, password, address, userAgent, previousHash } = parsed.data;
    const account = await findByLogin(runtime, login);
    const attempt = { who: account?.id ?? strangerOf(runtime, login), address };
    const admission = await admitAttempt(runtime, attempt);
    if (!admission.ok) return refused(admission.rule, { minutes: admission.minutes });
    const stored = account === null || account.disabledAt !== null ? null : account.passwordHash;
    const matches = await passwordMatches(stored, password.reveal());
    if (account === null || !matches) return refuse(runtime, account);
    await forgiveAttempts(runtime, attempt);
    return open({ runtime, account, userAgent, previousHash });
  },
};

const findByLogin = (runtime: Runtime, login: string): Promise<AccountRow | null> => {
  const phone = readPhone(login);
  const phoneIndex = phone === null ? null : runtime.personalData.index(phone);
  return findAccountByLogin(runtime.database.db, { userName: login, phoneIndex });
};

async function open(input: {
  runtime: Runtime;
  account: AccountRow;
  userAgent: string | null;
  previousHash: string | null;
}): Promise<Result<SignedInAnswer>> {
  const { runtime, account, ...rest } = input;
  const token = newToken(runtime);
  const actor: Actor = {
    kind: "account",
    accountId: account.id,
    cadreId: account.cadreId,
    name: account.displayName,
    grants: [],
  };
  const idHash = Buffer.from(hashToken(token)).toString("hex");
  const context = { runtime, actor, requestId: uuidv7() };
  const started = await startSession.execute(context, { accountId: account.id, idHash, ...rest });
  if (!started.ok) return refused("account.wrong-credentials");
  if (input.previousHash !== null) runtime.disconnect([input.previousHash]);
  return ok({ token, mustChangePassword: account.mustChangePassword });
}

/** Failures at accounts that exist go into the audit log; what was typed does not: it may be a password. */
async function refuse(runtime: Runtime, account: AccountRow | null): Promise<Result<SignedInAnswer>> {
  if (account === null) runtime.log.info("sign-in refused: no such account");
  else
    await recordFailure.execute(
      { runtime, actor: { kind: "public" }, requestId: uuidv7() },
      { accountId: account.id },
    );
  return refused("account.wrong-credentials");
}

const recordFailure = defineCommand({
  name: "account.sign-in-refused",
  input: z.object({ accountId: z.uuid() }),
  load: async () => ({}),
  allow: () => true,
  run: ({ input }) =>
    done(null, {
      write: async () => {},
      audit: { contestId: null, details: { accountId: input.accountId } },
      events: [],
    }),
});
