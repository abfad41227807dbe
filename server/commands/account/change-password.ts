import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { ChangePassword } from "#app/contracts/account.ts";
import { mayUseAccount } from "#app/domain/access/account.ts";
import { passwordProblem } from "#app/domain/access/password-rules.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import {
  type AccountRow,
  findAccount,
  listLivingSessions,
  lockAccount,
  updateAccount,
} from "#db/queries/accounts.ts";
import { revokeSessions, saveSession } from "#db/queries/sessions.ts";
import { hashToken, newToken } from "#server/auth/cookies.ts";
import { hashPassword, passwordMatches } from "#server/auth/passwords.ts";
import { type Command, type CommandContext, defineCommand, done } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { admitAttempt, forgiveAttempts } from "./attempts.ts";
import { endingSessions } from "./ending-sessions.ts";
import { bytesOf, SESSION_HOURS } from "./start-session.ts";

type Input = z.output<typeof ChangePassword>;

/** The browser goes on under the new token; every other session of the account has ended. */
export type ChangedPassword = { token: string };

/** As at sign-in the present password is guessed at most as often as there, and the slow hashes hold no connection. */
export const changePassword: Command<unknown, ChangedPassword> = {
  name: "account.change-password",
  async execute(context, raw) {
    const parsed = ChangePassword.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { runtime, actor } = context;
    const account = actor.kind === "account" ? await findAccount(runtime.database.db, actor.accountId) : null;
    if (account === null)
      return { ok: false, refusal: { kind: "forbidden", action: "account.change-password" } };
    const proved = await prove(context, { account, input: parsed.data });
    if (!proved.ok) return proved;
    const field = problemOf({ account, input: parsed.data });
    if (field !== null) return { ok: false, refusal: { kind: "invalid", fields: field } };
    const token = newToken(runtime);
    const saved = await savePassword.execute(
      { ...context, requestId: uuidv7() },
      {
        accountId: account.id,
        passwordHash: await hashPassword(parsed.data.next.reveal()),
        idHash: Buffer.from(hashToken(token)).toString("hex"),
        userAgent: parsed.data.userAgent,
      },
    );
    return saved.ok ? ok({ token }) : saved;
  },
};

async function prove(
  context: CommandContext,
  { account, input }: { account: AccountRow; input: Input },
): Promise<Result<null>> {
  const attempt = { who: `password-${account.id}`, address: "" };
  const admission = await admitAttempt(context.runtime, attempt);
  if (!admission.ok) return refused("account.too-many-attempts", { minutes: admission.minutes });
  if (!(await passwordMatches(account.passwordHash, input.current.reveal()))) {
    return { ok: false, refusal: { kind: "invalid", fields: { current: "password.wrong" } } };
  }
  await forgiveAttempts(context.runtime, attempt);
  return ok(null);
}

function problemOf({ account, input }: { account: AccountRow; input: Input }): Record<string, string> | null {
  const next = input.next.reveal();
  if (next !== input.repeat.reveal()) return { repeat: "password.repeat-differs" };
  if (next === input.current.reveal()) return { next: "password.same" };
  const problem = passwordProblem({ password: next, about: [account.userName, account.displayName] });
  return problem === null ? null : { next: `password.${problem}` };
}

const savePassword = endingSessions(
  defineCommand({
    name: "account.change-password",
    input: z.object({
      accountId: z.uuid(),
      passwordHash: z.string(),
      idHash: z.string(),
      userAgent: z.string().nullable(),
    }),
    load: async ({ tx, input }) => {
      const account = await lockAccount(tx, input.accountId);
      return account === null ? null : { endedSessions: await listLivingSessions(tx, account.id) };
    },
    allow: ({ actor, input }) => mayUseAccount(actor, input.accountId),
    run: ({ input, facts, now }) =>
      done(facts, {
        write: async (tx) => {
          await updateAccount(tx, input.accountId, {
            passwordHash: input.passwordHash,
            mustChangePassword: false,
          });
          await revokeSessions(tx, { now, accountId: input.accountId });
          await saveSession(tx, {
            idHash: bytesOf(input.idHash),
            accountId: input.accountId,
            createdAt: now,
            lastSeenAt: now,
            expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
            userAgent: input.userAgent,
          });
        },
        audit: {
          contestId: null,
          details: { accountId: input.accountId, endedSessions: facts.endedSessions.length },
        },
        events: [],
      }),
  }),
);
