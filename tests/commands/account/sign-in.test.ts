import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { throttle } from "#db/schema/access.ts";
import { commandRequest } from "#db/schema/record.ts";
import { findSignedIn } from "#server/auth/actors.ts";
import { accountCookieName } from "#server/auth/cookies.ts";
import { disableAccount } from "#server/commands/account/disable-account.ts";
import { signIn } from "#server/commands/account/sign-in.ts";
import { signOut } from "#server/commands/account/sign-out.ts";
import { startSession } from "#server/commands/account/start-session.ts";
import { unlockAccount } from "#server/commands/account/unlock-account.ts";
import {
  ELSEWHERE,
  HERE,
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
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

const PHONE = "13900001234";
const MINUTE = 60_000;
let runtime: TestRuntime;
let organisation: Organisation;
let accountId: string;
let actor: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  ({ accountId, actor } = await makeSigner(runtime, {
    userName: "Zhou.Min",
    unit: organisation.district,
    role: "districtOrganiser",
    phone: PHONE,
  }));
});
beforeEach(async () => {
  runtime.disconnected.length = 0;
  await runtime.database.db.delete(throttle);
});
afterAll(() => runtime.close());

const wrong = (times: number, given: { login?: string; address?: string } = {}) =>
  Array.from({ length: times }).reduce<Promise<unknown>>(
    (before) =>
      before.then(() => trySignIn(runtime, { login: "Zhou.Min", password: "not the password", ...given })),
    Promise.resolve(),
  );
const cookie = (token: string): string => `${accountCookieName(runtime)}=${token}`;

describe("sign-in", () => {
  it.each([
    ["the user name", "Zhou.Min"],
    ["the user name in other letters", "zhou.min"],
    ["the phone", PHONE],
    ["the phone as people write it", "+86 139 0000 1234"],
  ])("takes %s", async (_, login) => {
    const { token } = expectOk(await trySignIn(runtime, { login }));
    expect(await findSignedIn(runtime, cookie(token))).toMatchObject({
      userName: "Zhou.Min",
      actor: { accountId },
    });
  });

  it("gives a new session each time and ends the one the browser had", async () => {
    const first = expectOk(await trySignIn(runtime, { login: "Zhou.Min" })).token;
    const second = expectOk(
      await trySignIn(runtime, { login: "Zhou.Min", previousHash: hexHash(first) }),
    ).token;
    expect(second).not.toBe(first);
    expect([await isLiving(runtime, first), await isLiving(runtime, second)]).toEqual([false, true]);
    expect(runtime.disconnected).toEqual([hexHash(first)]);
  });

  it("ends after 30 minutes without use, and after 12 hours in any case", async () => {
    const { token } = expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
    runtime.clock.advance(29 * MINUTE);
    expect(await findSignedIn(runtime, cookie(token))).not.toBeNull();
    runtime.clock.advance(31 * MINUTE);
    expect(await findSignedIn(runtime, cookie(token))).toBeNull();
    const busy = expectOk(await trySignIn(runtime, { login: "Zhou.Min" })).token;
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      expect(await findSignedIn(runtime, cookie(busy))).not.toBeNull();
      runtime.clock.advance(20 * MINUTE);
    }
    runtime.clock.advance(21 * MINUTE);
    expect(await findSignedIn(runtime, cookie(busy))).toBeNull();
  });

  it("is recorded for the account, and so is a failure, without what was typed", async () => {
    expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "account.sign-in",
      actor: `account:${accountId}`,
    });
    await trySignIn(runtime, { login: "Zhou.Min", password: "my bank password" });
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({
      command: "account.sign-in-refused",
      actor: "public",
      details: { accountId },
    });
    expect(JSON.stringify(row)).not.toContain("bank");
  });

  it("leaves neither token nor password with the stored requests", async () => {
    const { token } = expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
    const stored = JSON.stringify(await runtime.database.db.select().from(commandRequest));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(PASSWORD);
  });
});

describe("sign-in refuses", () => {
  it("a wrong password, an unknown name and a disabled account in the same words", async () => {
    const { accountId: gone } = await makeSigner(runtime, { userName: "gone", unit: organisation.district });
    expectOk(
      await execute(runtime, { command: disableAccount, actor: systemActor, input: { accountId: gone } }),
    );
    const answers = [
      await trySignIn(runtime, { login: "Zhou.Min", password: "not the password" }),
      await trySignIn(runtime, { login: "nobody.here" }),
      await trySignIn(runtime, { login: "gone" }),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expectRefused(answers[0]!, "account.wrong-credentials");
  });

  it("an empty form", async () => {
    const input = { login: " ", password: "", address: HERE, userAgent: null, previousHash: null };
    const answer = await execute(runtime, { command: signIn, actor: publicActor, input });
    expect(Object.keys(expectInvalid(answer)).sort()).toEqual(["login", "password"]);
  });

  it("to open a session for anybody but the account that proved its password", async () => {
    const input = { accountId, idHash: "00".repeat(32), previousHash: null, userAgent: null };
    for (const by of [publicActor, systemActor, { ...actor, accountId: randomUUID() }]) {
      expectKind(await execute(runtime, { command: startSession, actor: by, input }), "forbidden");
    }
  });
});

describe("lock-out", () => {
  it("comes after five failures, holds for fifteen minutes even against the right password, and ends", async () => {
    await wrong(5);
    expect(
      expectRefused(await trySignIn(runtime, { login: "Zhou.Min" }), "account.too-many-attempts").minutes,
    ).toBe(15);
    runtime.clock.advance(14 * MINUTE);
    expectRefused(await trySignIn(runtime, { login: "Zhou.Min" }), "account.too-many-attempts");
    runtime.clock.advance(MINUTE + 1);
    expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
  });

  it("is counted from the last failure, and not prolonged by trying while it holds", async () => {
    await wrong(4);
    runtime.clock.advance(10 * MINUTE);
    await wrong(1);
    runtime.clock.advance(10 * MINUTE);
    await wrong(3);
    runtime.clock.advance(5 * MINUTE + 1);
    expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
  });

  it("counts guesses that come all at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        trySignIn(runtime, { login: "Zhou.Min", password: "guess guess guess" }),
      ),
    );
    const rules = answers
      .map((answer) => (answer.ok || answer.refusal.kind !== "refused" ? "?" : answer.refusal.rule))
      .sort();
    expect(rules).toEqual([
      ...Array(3).fill("account.too-many-attempts"),
      ...Array(5).fill("account.wrong-credentials"),
    ]);
  });

  it("does not reach the same account from another address", async () => {
    await wrong(6, { address: ELSEWHERE });
    expectRefused(
      await trySignIn(runtime, { login: "Zhou.Min", address: ELSEWHERE }),
      "account.too-many-attempts",
    );
    expectOk(await trySignIn(runtime, { login: "Zhou.Min", address: HERE }));
  });

  it("does not reach other accounts behind the same address", async () => {
    await makeSigner(runtime, { userName: "neighbour", unit: organisation.district });
    await wrong(6);
    expectOk(await trySignIn(runtime, { login: "neighbour" }));
  });

  it("looks the same for a name nobody has", async () => {
    await wrong(5, { login: "nobody.at.all" });
    expectRefused(await trySignIn(runtime, { login: "nobody.at.all" }), "account.too-many-attempts");
  });

  it("of a whole day stops strangers, never an address the account has signed in from", async () => {
    expectOk(await trySignIn(runtime, { login: "Zhou.Min", address: HERE }));
    for (let place = 1; place <= 5; place += 1) await wrong(4, { address: `203.0.113.${place}` });
    expectRefused(
      await trySignIn(runtime, { login: "Zhou.Min", address: "203.0.113.99" }),
      "account.locked-today",
    );
    expectOk(await trySignIn(runtime, { login: "Zhou.Min", address: HERE }));
  });

  it("is lifted by an administrator, and by nobody else", async () => {
    await wrong(6);
    const input = { accountId };
    expectKind(await execute(runtime, { command: unlockAccount, actor, input }), "forbidden");
    const { actor: administrator } = await makeSigner(runtime, {
      userName: "unlocker",
      unit: organisation.district,
      role: "systemAdministrator",
    });
    expectOk(await execute(runtime, { command: unlockAccount, actor: administrator, input }));
    expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
  });

  it("keeps no address in the clear", async () => {
    await wrong(1);
    expect(JSON.stringify(await runtime.database.db.select().from(throttle))).not.toContain(HERE);
  });
});

describe("sign-out", () => {
  it("ends the session and its live connections", async () => {
    const { token } = expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
    expectOk(await execute(runtime, { command: signOut, actor, input: { sessionHash: hexHash(token) } }));
    expect(await isLiving(runtime, token)).toBe(false);
    expect(runtime.disconnected).toEqual([hexHash(token)]);
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "account.sign-out" });
  });

  it("is refused for somebody else's session", async () => {
    const other = await makeSigner(runtime, { userName: "other", unit: organisation.district });
    const { token } = expectOk(await trySignIn(runtime, { login: "Zhou.Min" }));
    const answer = await execute(runtime, {
      command: signOut,
      actor: other.actor,
      input: { sessionHash: hexHash(token) },
    });
    expectKind(answer, "forbidden");
    expect(await isLiving(runtime, token)).toBe(true);
  });
});
