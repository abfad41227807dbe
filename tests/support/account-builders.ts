import { eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { UnitRole } from "#app/domain/access/roles.ts";
import { roleGrant, session } from "#db/schema/access.ts";
import { account } from "#db/schema/people.ts";
import { hashToken } from "#server/auth/cookies.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { signIn } from "#server/commands/account/sign-in.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk, publicActor, systemActor } from "#tests/support/commands.ts";
import type { Unit } from "#tests/support/organisation-builders.ts";

export const PASSWORD = "a formation of wild geese";
export const HERE = "192.0.2.10";
export const ELSEWHERE = "198.51.100.7";

/** An account that signs in, made by the command. */
export async function makeSigner(
  runtime: Runtime,
  given: { userName: string; unit: Unit; role?: UnitRole; phone?: string; cadreId?: string },
): Promise<{ accountId: string; actor: AccountActor }> {
  const roles = given.role === undefined ? [] : [{ role: given.role, unitId: given.unit.id }];
  const input = {
    userName: given.userName,
    displayName: given.userName,
    roles,
    password: PASSWORD,
    ...(given.phone === undefined ? {} : { phone: given.phone }),
    ...(given.cadreId === undefined ? {} : { cadreId: given.cadreId }),
  };
  const { accountId } = expectOk(
    await execute(runtime, { command: createAccount, actor: systemActor, input }),
  );
  return { accountId, actor: await actorOfAccount(runtime, { accountId, unit: given.unit }) };
}

async function actorOfAccount(
  runtime: Runtime,
  { accountId, unit }: { accountId: string; unit: Unit },
): Promise<AccountActor> {
  const grants = await runtime.database.db.select().from(roleGrant).where(eq(roleGrant.accountId, accountId));
  const row = await accountRow(runtime, accountId);
  return {
    kind: "account",
    accountId,
    cadreId: row.cadreId,
    name: row.displayName,
    grants: grants.map(({ role, unitId, contestId }) => ({
      role,
      unitId,
      contestId,
      unitPath: unitId === unit.id ? unit.path : null,
    })),
  };
}

export const trySignIn = (
  runtime: Runtime,
  given: { login: string; password?: string; address?: string; previousHash?: string | null },
) =>
  execute(runtime, {
    command: signIn,
    actor: publicActor,
    input: {
      login: given.login,
      password: given.password ?? PASSWORD,
      address: given.address ?? HERE,
      userAgent: "test",
      previousHash: given.previousHash ?? null,
    },
    requestId: uuidv7(),
  });

export const accountRow = async (runtime: Runtime, accountId: string) => {
  const rows = await runtime.database.db.select().from(account).where(eq(account.id, accountId));
  return rows[0]!;
};

export const hexHash = (token: string): string => Buffer.from(hashToken(token)).toString("hex");

/** Whether the session of a token has not ended. */
export async function isLiving(runtime: Runtime, token: string): Promise<boolean> {
  const rows = await runtime.database.db
    .select()
    .from(session)
    .where(eq(session.idHash, hashToken(token)));
  return rows.some(({ revokedAt }) => revokedAt === null);
}
