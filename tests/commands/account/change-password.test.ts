import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandRequest } from "#db/schema/record.ts";
import { changePassword } from "#server/commands/account/change-password.ts";
import {
  accountRow,
  hexHash,
  isLiving,
  makeSigner,
  PASSWORD,
  trySignIn,
} from "#tests/support/account-builders.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeOrganisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

const NEXT = "seven lamps over the river";
let runtime: TestRuntime;
let actor: AccountActor;
let accountId: string;

beforeAll(async () => {
  runtime = await freshRuntime();
  const { district } = await makeOrganisation(runtime);
  ({ actor, accountId } = await makeSigner(runtime, {
    userName: "linjiang",
    unit: district,
    role: "districtOrganiser",
  }));
});
afterAll(() => runtime.close());

const change = (given: { current?: string; next?: string; repeat?: string; by?: AccountActor } = {}) => {
  const next = given.next ?? NEXT;
  const input = { current: given.current ?? PASSWORD, next, repeat: given.repeat ?? next, userAgent: null };
  return execute(runtime, { command: changePassword, actor: given.by ?? actor, input });
};

describe("a change of password refuses", () => {
  it.each([
    ["a wrong present password", { current: "not the password" }, { current: "password.wrong" }],
    [
      "two different new ones",
      { repeat: "seven lamps over the lake" },
      { repeat: "password.repeat-differs" },
    ],
    ["the present one again", { next: PASSWORD }, { next: "password.same" }],
    ["a short one", { next: "short word" }, { next: "password.too-short" }],
    ["a common one", { next: "password123456" }, { next: "password.common" }],
    ["one about oneself", { next: "Linjiang-2026!" }, { next: "password.about-you" }],
  ])("%s", async (_, given, fields) => {
    expect(expectInvalid(await change(given))).toEqual(fields);
  });

  it("who is not signed in", async () => {
    const input = { current: PASSWORD, next: NEXT, repeat: NEXT, userAgent: null };
    expectKind(await execute(runtime, { command: changePassword, actor: publicActor, input }), "forbidden");
  });

  it("a sixth guess of the present password, as sign-in does", async () => {
    const guesser = await makeSigner(runtime, { userName: "guessed", unit: { id: "", name: "", path: "" } });
    for (let guess = 0; guess < 5; guess += 1)
      await change({ by: guesser.actor, current: "not the password" });
    expectRefused(await change({ by: guesser.actor }), "account.too-many-attempts");
  });
});

describe("a change of password", () => {
  it("ends every session of the account, goes on under a new one, and is due no more", async () => {
    const before = expectOk(await trySignIn(runtime, { login: "linjiang" })).token;
    const { token } = expectOk(await change());
    expect([await isLiving(runtime, before), await isLiving(runtime, token)]).toEqual([false, true]);
    expect(runtime.disconnected).toContain(hexHash(before));
    expect(await accountRow(runtime, accountId)).toMatchObject({ mustChangePassword: false });
    expectRefused(await trySignIn(runtime, { login: "linjiang" }), "account.wrong-credentials");
    expectOk(await trySignIn(runtime, { login: "linjiang", password: NEXT }));
  });

  it("is recorded without either password", async () => {
    expectOk(await change({ current: NEXT, next: "one boat under the bridge" }));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "account.change-password",
      details: { accountId },
    });
    const stored = JSON.stringify(await runtime.database.db.select().from(commandRequest));
    expect(stored).not.toMatch(/seven lamps|one boat/);
  });
});
