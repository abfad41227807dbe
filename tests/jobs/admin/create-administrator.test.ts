import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { roleGrant } from "#db/schema/access.ts";
import { account, orgUnit } from "#db/schema/people.ts";
import { signIn } from "#server/commands/account/sign-in.ts";
import { createAdministrator } from "#server/jobs/admin/create-administrator.ts";
import {
  execute,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await freshRuntime();
});
afterEach(() => runtime.close());

const asked = { userName: "admin.cuiping", name: "王管理", district: null, another: false };
const countAccounts = async () => (await runtime.database.db.select().from(account)).length;

describe("the first system administrator", () => {
  it("is made on an empty database with the district, and signs in with the password shown, which has to be changed", async () => {
    const made = expectOk(await createAdministrator(runtime, { ...asked, district: "翠屏区" }));
    expect(made.unit).toEqual({ name: "翠屏区", created: true });
    const [unit] = await runtime.database.db.select().from(orgUnit);
    expect(unit).toMatchObject({ kind: "district", name: "翠屏区", parentId: null });
    const [grant] = await runtime.database.db.select().from(roleGrant);
    expect(grant).toMatchObject({ role: "systemAdministrator", unitId: unit!.id });
    const signedIn = expectOk(
      await execute(runtime, {
        command: signIn,
        actor: publicActor,
        input: {
          login: made.userName,
          password: made.password,
          address: "10.0.0.1",
          userAgent: null,
          previousHash: null,
        },
      }),
    );
    expect(signedIn.mustChangePassword).toBe(true);
  });

  it("is made for the district that is there, under the name people see", async () => {
    const { district } = await makeOrganisation(runtime);
    const made = expectOk(await createAdministrator(runtime, asked));
    expect(made.unit).toEqual({ name: district.name, created: false });
    const [row] = await runtime.database.db.select().from(account);
    expect(row).toMatchObject({ userName: "admin.cuiping", displayName: "王管理" });
  });

  it("is recorded as the work of the program, without the password", async () => {
    await makeOrganisation(runtime);
    const { password } = expectOk(await createAdministrator(runtime, asked));
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({ actor: "system:admin", command: "account.create" });
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it("is refused while another can sign in, unless another is asked for", async () => {
    const { district } = await makeOrganisation(runtime);
    await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] });
    expect(expectRefused(await createAdministrator(runtime, asked), "administrator-exists")).toEqual({
      number: 1,
    });
    expect(await countAccounts()).toBe(1);
    expectOk(await createAdministrator(runtime, { ...asked, another: true }));
  });

  it("is made where the only others are disabled: nobody else could let anybody in", async () => {
    const { district } = await makeOrganisation(runtime);
    const gone = await makeAccount(runtime, { grants: [{ role: "systemAdministrator", unit: district }] });
    await runtime.database.db
      .update(account)
      .set({ disabledAt: runtime.now() })
      .where(eq(account.id, gone.accountId));
    expectOk(await createAdministrator(runtime, asked));
  });

  it.each([
    { why: "there is no district and none is named", given: {}, tree: false, rule: "district-needed" },
    { why: "another district is named", given: { district: "叙州区" }, tree: true, rule: "district-exists" },
    {
      why: "the user name is digits alone",
      given: { userName: "12345678901" },
      tree: true,
      rule: "user-name",
    },
    { why: "the user name is too short", given: { userName: "ab" }, tree: true, rule: "user-name" },
  ])("is refused when $why, and nothing is written", async ({ given, tree, rule }) => {
    if (tree) await makeOrganisation(runtime);
    expectRefused(await createAdministrator(runtime, { ...asked, ...given }), rule);
    expect(await countAccounts()).toBe(0);
  });

  it("is refused when the user name is taken", async () => {
    await makeOrganisation(runtime);
    expectOk(await createAdministrator(runtime, asked));
    expectRefused(
      await createAdministrator(runtime, { ...asked, userName: "ADMIN.cuiping", another: true }),
      "account.user-name-taken",
    );
  });
});
