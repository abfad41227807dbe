import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { roleGrant } from "#db/schema/access.ts";
import { commandRequest } from "#db/schema/record.ts";
import { createAccount } from "#server/commands/account/create-account.ts";
import { disableAccount } from "#server/commands/account/disable-account.ts";
import { enableAccount } from "#server/commands/account/enable-account.ts";
import { grantRole } from "#server/commands/account/grant-role.ts";
import { openPassword } from "#server/commands/account/initial-password.ts";
import { resetPassword } from "#server/commands/account/reset-password.ts";
import { revokeRole } from "#server/commands/account/revoke-role.ts";
import { unlockAccount } from "#server/commands/account/unlock-account.ts";
import type { Command } from "#server/commands/define-command.ts";
import { accountRow, isLiving, makeSigner, trySignIn } from "#tests/support/account-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeCadre, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let administrator: AccountActor;
let organiser: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  ({ actor: administrator } = await makeSigner(runtime, {
    userName: "admin",
    unit: organisation.district,
    role: "systemAdministrator",
  }));
  ({ actor: organiser } = await makeSigner(runtime, {
    userName: "organiser",
    unit: organisation.district,
    role: "districtOrganiser",
  }));
});
afterAll(() => runtime.close());

const grantsOf = (accountId: string) =>
  runtime.database.db.select().from(roleGrant).where(eq(roleGrant.accountId, accountId));

let made = 0;
const target = async (role?: "communityManager") => {
  made += 1;
  return makeSigner(runtime, {
    userName: `target${made}`,
    unit: organisation.communities[0],
    ...(role === undefined ? {} : { role }),
  });
};
const create = (input: object, actor: Actor = administrator) =>
  execute(runtime, { command: createAccount, actor, input });

describe("creating an account", () => {
  it("gives an initial password that signs in once to choose another", async () => {
    const value = expectOk(await create({ userName: "guest-judge", displayName: "外请评委" }));
    const password = openPassword(runtime, value.sealedPassword);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(expectOk(await trySignIn(runtime, { login: "guest-judge", password })).mustChangePassword).toBe(
      true,
    );
  });

  it("stores the answer sealed, so that a repeated request shows the same password", async () => {
    const requestId = randomUUID();
    const call = {
      command: createAccount,
      actor: administrator,
      input: { userName: "twice", displayName: "两次" },
      requestId,
    };
    const first = expectOk(await execute(runtime, call));
    const second = expectOk(await execute(runtime, call));
    expect(second).toEqual(first);
    const stored = JSON.stringify(await runtime.database.db.select().from(commandRequest));
    expect(stored).not.toContain(openPassword(runtime, first.sealedPassword));
  });

  it("for a cadre takes the name and the phone of the roster", async () => {
    const cadre = await makeCadre(runtime, { unit: organisation.communities[1], name: "孙小满" });
    const { accountId } = expectOk(
      await create({
        userName: "sunxiaoman",
        cadreId: cadre.id,
        roles: [{ role: "cadre", unitId: cadre.unit.id }],
      }),
    );
    expect(await accountRow(runtime, accountId)).toMatchObject({ displayName: "孙小满", cadreId: cadre.id });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "account.create",
      details: { accountId, cadreId: cadre.id },
    });
    expectRefused(await create({ userName: "sun2", cadreId: cadre.id }), "account.cadre-has-account");
  });

  it.each([
    [
      "a name that is taken in other letters",
      { userName: "ADMIN", displayName: "甲" },
      "account.user-name-taken",
    ],
    ["nobody's name", { userName: "nameless" }, "account.name-needed"],
    [
      "a phone that is none",
      { userName: "phoneless", displayName: "乙", phone: "12345" },
      "account.phone-invalid",
    ],
  ])("refuses %s", async (_, input, rule) => {
    expectRefused(await create(input), rule);
  });

  it("refuses a phone that signs in somebody else", async () => {
    expectOk(await create({ userName: "phone-one", displayName: "甲", phone: "13900005555" }));
    expectRefused(
      await create({ userName: "phone-two", displayName: "乙", phone: "139 0000 5555" }),
      "account.phone-taken",
    );
  });

  it("refuses a user name of digits alone: it would be somebody's phone", async () => {
    expectKind(await create({ userName: "13900001111", displayName: "丙" }), "invalid");
  });

  it("refuses a password chosen by anybody but the demonstration's loader", async () => {
    expectKind(
      await create({ userName: "chosen", displayName: "丁", password: "chosen by somebody" }),
      "forbidden",
    );
  });
});

describe("roles", () => {
  const grant = (accountId: string, role: string, unitId: string, actor: Actor = administrator) =>
    execute(runtime, { command: grantRole, actor, input: { accountId, role, unitId } });

  it("are held at their own level of the tree", async () => {
    const { accountId } = await target();
    expectOk(await grant(accountId, "communityManager", organisation.communities[0].id));
    expect(
      expectRefused(await grant(accountId, "communityManager", organisation.district.id), "account.role-unit")
        .unit,
    ).toBe("翠屏区");
    expectRefused(
      await grant(accountId, "communityManager", organisation.communities[0].id),
      "account.role-held",
    );
  });

  it.each([
    ["districtOrganiser", "systemAdministrator"],
    ["systemAdministrator", "districtOrganiser"],
    ["auditor", "districtOrganiser"],
    ["auditor", "systemAdministrator"],
  ])("%s and %s are held by different people", async (first, second) => {
    const { accountId } = await target();
    expectOk(await grant(accountId, first, organisation.district.id));
    expectRefused(await grant(accountId, second, organisation.district.id), "account.roles-apart");
  });

  it("taken away end the sessions of who held them", async () => {
    const { accountId } = await target("communityManager");
    const row = await accountRow(runtime, accountId);
    const { token } = expectOk(await trySignIn(runtime, { login: row.userName }));
    const [held] = await runtime.database.db
      .select()
      .from(roleGrant)
      .where(eq(roleGrant.accountId, accountId));
    const call = { command: revokeRole, actor: administrator, input: { accountId, grantId: held!.id } };
    expectOk(await execute(runtime, call));
    expect(await isLiving(runtime, token)).toBe(false);
    expectRefused(await execute(runtime, call), "account.role-not-held");
    expect(await grantsOf(accountId)).toEqual([]);
  });
});

describe("an account", () => {
  it("disabled signs in no more, and its sessions and live connections end", async () => {
    const { accountId } = await target();
    const { userName } = await accountRow(runtime, accountId);
    const { token } = expectOk(await trySignIn(runtime, { login: userName }));
    runtime.disconnected.length = 0;
    const call = { actor: administrator, input: { accountId } };
    expectOk(await execute(runtime, { command: disableAccount, ...call }));
    expect(await isLiving(runtime, token)).toBe(false);
    expect(runtime.disconnected).toHaveLength(1);
    expectRefused(await trySignIn(runtime, { login: userName }), "account.wrong-credentials");
    expectRefused(await execute(runtime, { command: disableAccount, ...call }), "account.already-disabled");
    expectRefused(await execute(runtime, { command: resetPassword, ...call }), "account.account-disabled");
    expectOk(await execute(runtime, { command: enableAccount, ...call }));
    expectRefused(await execute(runtime, { command: enableAccount, ...call }), "account.not-disabled");
    expectOk(await trySignIn(runtime, { login: userName }));
  });

  it("whose password is reset needs the new initial one, and is signed out everywhere", async () => {
    const { accountId } = await target();
    const { userName } = await accountRow(runtime, accountId);
    const { token } = expectOk(await trySignIn(runtime, { login: userName }));
    const value = expectOk(
      await execute(runtime, { command: resetPassword, actor: administrator, input: { accountId } }),
    );
    expect(await isLiving(runtime, token)).toBe(false);
    expectRefused(await trySignIn(runtime, { login: userName }), "account.wrong-credentials");
    const password = openPassword(runtime, value.sealedPassword);
    expect(expectOk(await trySignIn(runtime, { login: userName, password })).mustChangePassword).toBe(true);
  });

  it("of the administrator who asks is not disabled by them, nor robbed of its role", async () => {
    const input = { accountId: administrator.accountId };
    const [held] = await grantsOf(administrator.accountId);
    const revoke = { command: revokeRole, input: { ...input, grantId: held!.id } };
    expectRefused(
      await execute(runtime, { command: disableAccount, actor: administrator, input }),
      "account.own-account",
    );
    expectRefused(await execute(runtime, { ...revoke, actor: administrator }), "account.own-account");
  });

  it("of the last administrator is kept, whoever asks", async () => {
    const others = await runtime.database.db
      .select()
      .from(roleGrant)
      .where(eq(roleGrant.role, "systemAdministrator"));
    for (const { accountId } of others.filter((grant) => grant.accountId !== administrator.accountId)) {
      await execute(runtime, { command: disableAccount, actor: systemActor, input: { accountId } });
    }
    const input = { accountId: administrator.accountId };
    const [held] = await grantsOf(administrator.accountId);
    expectRefused(
      await execute(runtime, { command: disableAccount, actor: systemActor, input }),
      "account.last-administrator",
    );
    const revoke = { command: revokeRole, actor: systemActor, input: { ...input, grantId: held!.id } };
    expectRefused(await execute(runtime, revoke), "account.last-administrator");
  });
});

describe("who may", () => {
  const commands: [string, Command<unknown, unknown>, (accountId: string) => object][] = [
    [
      "create",
      createAccount,
      () => ({ userName: `made${Math.random()}`.replace(".", ""), displayName: "某人" }),
    ],
    ["disable", disableAccount, (accountId: string) => ({ accountId })],
    ["enable", enableAccount, (accountId: string) => ({ accountId })],
    ["reset", resetPassword, (accountId: string) => ({ accountId })],
    ["unlock", unlockAccount, (accountId: string) => ({ accountId })],
    [
      "grant",
      grantRole,
      (accountId: string) => ({ accountId, role: "mentor", unitId: organisation.district.id }),
    ],
    ["revoke", revokeRole, (accountId: string) => ({ accountId, grantId: randomUUID() })],
  ];

  it.each(commands)("%s: the system administrator, nobody else", async (_, command, input) => {
    const { accountId } = await target();
    for (const actor of [organiser, publicActor])
      expectKind(await execute(runtime, { command, actor, input: input(accountId) }), "forbidden");
    const answer = await execute(runtime, { command, actor: administrator, input: input(accountId) });
    expect(answer.ok || answer.refusal.kind === "refused").toBe(true);
  });
});
