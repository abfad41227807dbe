import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { session } from "#db/schema/access.ts";
import { account } from "#db/schema/people.ts";
import { admitAttempt } from "#server/commands/account/attempts.ts";
import { accountDetail } from "#server/views/accounts/account.ts";
import { accountList } from "#server/views/accounts/account-list.ts";
import { accountCandidates } from "#server/views/accounts/candidates.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { type MadeCadre, makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let administrator: AccountActor;
let cadre: MadeCadre;
const people: Record<string, AccountActor> = {};

const change = (who: AccountActor, values: Partial<typeof account.$inferInsert>) =>
  runtime.database.db.update(account).set(values).where(eq(account.id, who.accountId));

/** As many wrong passwords as lock the account at one place. */
const lock = async (who: AccountActor) => {
  for (let index = 0; index < 5; index += 1) {
    await admitAttempt(runtime, { who: who.accountId, address: "10.0.0.7" });
  }
};

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { contestants: 1, judges: 1 });
  const { district, subdistricts, communities } = made.organisation;
  administrator = await makeAccount(runtime, {
    name: "管理员",
    grants: [{ role: "systemAdministrator", unit: district }],
  });
  cadre = await makeCadre(runtime, { unit: communities[2], name: "赵南街" });
  people.manager = await makeAccount(runtime, {
    name: "钱管理",
    grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
  });
  people.cadre = await makeAccount(runtime, { cadre, grants: [{ role: "cadre", unit: communities[2] }] });
  people.auditor = await makeAccount(runtime, { grants: [{ role: "auditor", unit: district }] });
  people.nobody = await makeAccount(runtime, { name: "新来_的%" });
  people.disabled = await makeAccount(runtime, { name: "停用者" });
  people.locked = await makeAccount(runtime, { name: "锁定者" });
  people.disabledAndLocked = await makeAccount(runtime, { name: "停用又锁定者" });
  await change(people.nobody, { mustChangePassword: true });
  await change(people.disabled, { disabledAt: runtime.now() });
  await change(people.disabledAndLocked, { disabledAt: runtime.now() });
  await lock(people.locked);
  await lock(people.disabledAndLocked);
});
afterAll(() => runtime.close());

const list = async (input: object) =>
  expectOk(await read(runtime, { view: accountList, actor: administrator, input }));
const names = async (input: object) =>
  (await list(input)).accounts.map(({ displayName }) => displayName).sort();
const detail = async (who: AccountActor) =>
  expectOk(
    await read(runtime, { view: accountDetail, actor: administrator, input: { accountId: who.accountId } }),
  );

describe("accounts", () => {
  const others: { who: string; actor: () => Actor }[] = [
    { who: "the organiser", actor: () => made.organiser },
    { who: "a subdistrict's manager", actor: () => people.manager! },
    { who: "an auditor", actor: () => people.auditor! },
    { who: "a cadre", actor: () => people.cadre! },
    { who: "an account without a role", actor: () => people.nobody! },
    { who: "a contest's head judge", actor: () => made.officers.headJudge },
    { who: "a contest's host", actor: () => made.officers.host },
    { who: "a judge's tablet", actor: () => deviceOf(made, made.judges[0]!) },
    { who: "a screen", actor: () => ({ kind: "screen", contestId: made.id }) },
    { who: "the public", actor: () => publicActor },
  ];
  it.each(others)("are missing for $who: list, account and candidates", async ({ actor }) => {
    const accountId = people.manager!.accountId;
    const reader = actor();
    expectKind(await read(runtime, { view: accountList, actor: reader, input: {} }), "missing");
    expectKind(await read(runtime, { view: accountDetail, actor: reader, input: { accountId } }), "missing");
    expectKind(
      await read(runtime, { view: accountCandidates, actor: reader, input: { search: "赵" } }),
      "missing",
    );
  });

  it("show the administrator these fields and no others: no password, phone, personal data or score", async () => {
    const { accounts, ...rest } = await list({ search: "赵南街" });
    expect(Object.keys(rest).sort()).toEqual(["page", "size", "total", "units"]);
    expect(accounts).toEqual([
      {
        id: people.cadre!.accountId,
        userName: expect.any(String),
        displayName: "赵南街",
        unitName: "南街社区",
        state: "active",
        roles: [{ id: expect.any(String), role: "cadre", scope: "南街社区" }],
        createdAt: expect.any(String),
      },
    ]);
    expect(Object.keys(await detail(people.cadre!)).sort()).toEqual(
      [
        "cadre",
        "createdAt",
        "displayName",
        "id",
        "lockedUntil",
        "own",
        "roles",
        "sessions",
        "state",
        "units",
        "userName",
      ].sort(),
    );
  });

  it.each([
    { state: "initial", expected: ["新来_的%"] },
    { state: "locked", expected: ["锁定者"] },
    { state: "disabled", expected: ["停用又锁定者", "停用者"] },
  ])("filter by the state they show: $state", async ({ state, expected }) => {
    const { accounts } = await list({ state });
    expect(accounts.map(({ displayName }) => displayName).sort()).toEqual(expected.sort());
    expect(accounts.every((row) => row.state === state)).toBe(true);
  });

  it("fall into the four states without rest", async () => {
    const counted = await Promise.all(
      ["active", "initial", "locked", "disabled"].map(async (state) => (await list({ state })).total),
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe((await list({})).total);
  });

  it.each([
    { why: "part of a name", input: { search: "管理" }, expected: ["管理员", "钱管理"] },
    { why: "signs that are no pattern", input: { search: "_的%" }, expected: ["新来_的%"] },
    { why: "a role of the organisation", input: { role: "subdistrictManager" }, expected: ["钱管理"] },
    {
      why: "a role of a contest",
      input: { role: "tabulator" },
      expected: () => [made.officers.tabulator.name],
    },
    {
      why: "a subdistrict: who works in it and who holds a role in it",
      input: () => ({ unit: made.organisation.subdistricts[1].id }),
      expected: ["赵南街"],
    },
    {
      why: "a subdistrict: not who holds a role above it",
      input: () => ({ unit: made.organisation.subdistricts[0].id }),
      expected: ["钱管理"],
    },
    { why: "several at once", input: { search: "管理", role: "systemAdministrator" }, expected: ["管理员"] },
  ])("filter by $why", async ({ input, expected }) => {
    expect(await names(typeof input === "function" ? input() : input)).toEqual(
      typeof expected === "function" ? expected() : expected,
    );
  });

  it("take nonsense in the address for no filter", async () => {
    const all = await list({});
    expect((await list({ role: "king", unit: "x", state: "", page: "0" })).total).toBe(all.total);
  });

  it("give pages by user name", async () => {
    const before = (await list({})).total;
    for (let index = 0; index < 25; index += 1) await makeAccount(runtime, { name: "很多人" });
    const first = await list({});
    const second = await list({ page: 2 });
    expect(first.accounts).toHaveLength(20);
    expect(second).toMatchObject({ total: before + 25, page: 2, size: 20 });
    const userNames = [...first.accounts, ...second.accounts].map(({ userName }) => userName);
    expect(new Set(userNames).size).toBe(userNames.length);
    expect(userNames).toEqual(userNames.toSorted());
  });

  it("name units with those above them, in the order of the tree", async () => {
    const { units } = await list({});
    expect(units.map(({ label }) => label)).toEqual([
      "翠屏区",
      "合江门街道",
      "合江门街道 / 东街社区",
      "合江门街道 / 西街社区",
      "大观楼街道",
      "大观楼街道 / 南街社区",
      "大观楼街道 / 北街社区",
    ]);
  });
});

describe("one account", () => {
  it("tells its cadre, its roles with their scopes, and whether it is the reader's own", async () => {
    const shown = await detail(people.cadre!);
    expect(shown).toMatchObject({ cadre: { name: "赵南街", unitName: "南街社区" }, own: false });
    const host = await detail(made.officers.host);
    expect(host.roles).toMatchObject([{ role: "host", unitName: null, contest: expect.any(String) }]);
    expect((await detail(administrator)).own).toBe(true);
  });

  it("tells until when it is locked, and that only while it is", async () => {
    const { lockedUntil } = await detail(people.locked!);
    expect(new Date(lockedUntil!).getTime()).toBe(runtime.now().getTime() + 15 * 60_000);
    expect((await detail(people.manager!)).lockedUntil).toBeNull();
    runtime.clock.advance(15 * 60_000);
    expect(await detail(people.locked!)).toMatchObject({ lockedUntil: null, state: "active" });
    runtime.clock.advance(-15 * 60_000);
  });

  it("counts the sessions that live: neither revoked, nor expired, nor idle for half an hour", async () => {
    const { accountId } = people.manager!;
    const now = runtime.now().getTime();
    const row = (given: { seen: number; expires: number; revoked?: boolean }) => ({
      idHash: randomBytes(32),
      accountId,
      createdAt: runtime.now(),
      lastSeenAt: new Date(now - given.seen),
      expiresAt: new Date(now + given.expires),
      revokedAt: given.revoked ? runtime.now() : null,
    });
    await runtime.database.db
      .insert(session)
      .values([
        row({ seen: 0, expires: 1 }),
        row({ seen: 29 * 60_000, expires: 1 }),
        row({ seen: 30 * 60_000, expires: 1 }),
        row({ seen: 0, expires: 0 }),
        row({ seen: 0, expires: 1, revoked: true }),
      ]);
    const { sessions } = await detail(people.manager!);
    expect(sessions).toEqual({ living: 2, lastSeenAt: runtime.now().toISOString() });
  });

  it("is missing when there is none", async () => {
    const input = { accountId: randomUUID() };
    expectKind(await read(runtime, { view: accountDetail, actor: administrator, input }), "missing");
  });
});

describe("candidates for an account", () => {
  it("are cadres of that name without an account: id, name and unit, nothing else", async () => {
    const free = await makeCadre(runtime, { unit: made.organisation.communities[0], name: "赵东街" });
    const found = expectOk(
      await read(runtime, { view: accountCandidates, actor: administrator, input: { search: "赵" } }),
    );
    expect(found).toEqual([{ id: free.id, name: "赵东街", unitName: "东街社区" }]);
  });
});
