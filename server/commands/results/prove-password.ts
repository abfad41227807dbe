import type { Secret } from "#app/contracts/secret.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { passwordMatches } from "#server/auth/passwords.ts";
import { admitAttempt, forgiveAttempts } from "../account/attempts.ts";
import type { CommandContext } from "../define-command.ts";

/**
 * Whoever takes a grave step types the password again: a session left open is not a signature. Guessed at most as often
 * as at sign-in; the slow hash holds no connection.
 */
export async function provePassword(
  { runtime, actor }: CommandContext,
  { action, password }: { action: string; password: Secret },
): Promise<Result<null>> {
  const account = actor.kind === "account" ? await findAccount(runtime.database.db, actor.accountId) : null;
  if (account === null) return { ok: false, refusal: { kind: "forbidden", action } };
  const attempt = { who: `password-${account.id}`, address: "" };
  const admission = await admitAttempt(runtime, attempt);
  if (!admission.ok) return refused("account.too-many-attempts", { minutes: admission.minutes });
  if (!(await passwordMatches(account.passwordHash, password.reveal()))) {
    return { ok: false, refusal: { kind: "invalid", fields: { password: "password.wrong" } } };
  }
  await forgiveAttempts(runtime, attempt);
  return ok(null);
}
