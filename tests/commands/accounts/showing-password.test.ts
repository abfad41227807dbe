import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { account } from "#db/schema/people.ts";
import { commandRequest } from "#db/schema/record.ts";
import { passwordMatches } from "#server/auth/passwords.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { resetPassword } from "#server/commands/account/reset-password.ts";
import { showingPassword } from "#server/commands/accounts/showing-password.ts";
import {
  type AccountActor,
  execute,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let administrator: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { district } = await makeOrganisation(runtime);
  administrator = await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] });
});
afterAll(() => runtime.close());

const stored = async (accountId: string) => {
  const [row] = await runtime.database.db.select().from(account).where(eq(account.id, accountId));
  return row!.passwordHash;
};

describe("an initial password that is shown", () => {
  it("signs in the account that was made, and lies in clear nowhere in the database", async () => {
    const input = { userName: "shown.once", displayName: "外请评委" };
    const command = showingPassword(createAccount);
    const shown = expectOk(await execute(runtime, { command, actor: administrator, input }));
    expect(await passwordMatches(await stored(shown.accountId!), shown.password)).toBe(true);
    const requests = await runtime.database.db.select().from(commandRequest);
    expect(requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(requests)).not.toContain(shown.password);
  });

  it("is the new one after a reset, and no hash of an ended session goes with it", async () => {
    const one = await makeAccount(runtime);
    const command = showingPassword(resetPassword);
    const input = { accountId: one.accountId };
    const shown = expectOk(await execute(runtime, { command, actor: administrator, input }));
    expect(Object.keys(shown).sort()).toEqual(["accountId", "password"]);
    expect(await passwordMatches(await stored(one.accountId), shown.password)).toBe(true);
  });

  it("is not made where the command refuses", async () => {
    const input = { userName: "shown.once", displayName: "另一人" };
    const command = showingPassword(createAccount);
    expectRefused(
      await execute(runtime, { command, actor: administrator, input }),
      "account.user-name-taken",
    );
  });
});
