import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { contestantPass } from "#db/schema/access.ts";
import { contest, contestant } from "#db/schema/contest.ts";
import { auditChain, commandRequest } from "#db/schema/record.ts";
import { findContestants } from "#server/auth/actors.ts";
import { contestantCookieName } from "#server/auth/cookies.ts";
import { enterContest } from "#server/commands/pass/enter-contest.ts";
import { issuePasses } from "#server/commands/pass/issue-passes.ts";
import { redeemPass } from "#server/commands/pass/redeem-pass.ts";
import { lobbyView } from "#server/views/pass/lobby.ts";
import { passesView } from "#server/views/pass/passes.ts";
import {
  accountActor,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeContest;
let contestantId: string;

beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { status: "live", contestants: 2 });
  contestantId = made.contestants[0]!.id;
});

let lastAddress = 0;
const address = () => {
  lastAddress += 1;
  return `10.1.0.${lastAddress}`;
};
const issue = (actor: Actor = made.organiser, contestantIds = [contestantId]) =>
  issuePasses({ runtime, actor }, { contestId: made.id, contestantIds });
const codeOf = async () => expectOk(await issue())[0]!.code;
const redeem = (code: string) =>
  redeemPass({ runtime, address: address() }, { code, userAgent: "Mozilla/5.0 (iPhone)" });
const cookie = (id: string, sessionId: string) => `${contestantCookieName(runtime, id)}=${sessionId}`;
const letIn = async (sessionId: string) =>
  (await findContestants(runtime, cookie(contestantId, sessionId))).get(contestantId);

describe("an admission pass does", () => {
  it("let a device in as its contestant", async () => {
    const { sessionId } = expectOk(await redeem(await codeOf()));
    expect(await letIn(sessionId)).toMatchObject({ kind: "contestant", contestantId, contestId: made.id });
  });

  it("read small letters, blanks and a hyphen", async () => {
    const code = await codeOf();
    expectOk(await redeem(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `));
  });

  it("let a second device in and leave the first", async () => {
    const code = await codeOf();
    const first = expectOk(await redeem(code));
    expectOk(await redeem(code));
    expect(await letIn(first.sessionId)).toBeDefined();
  });

  it("end with a new one, and with it the devices it let in", async () => {
    const code = await codeOf();
    const { sessionId } = expectOk(await redeem(code));
    await issue();
    expect(await letIn(sessionId)).toBeUndefined();
    expectRefused(await redeem(code), "pass.unknown");
  });

  it("show its contestant the way, and nobody else's", async () => {
    const { sessionId } = expectOk(await redeem(await codeOf()));
    const actor = (await letIn(sessionId))!;
    expect(expectOk(await read(runtime, { view: lobbyView, actor, input: { contestantId } }))).toMatchObject({
      contestantId,
      papers: [],
      buzzer: false,
    });
    const other = { contestantId: made.contestants[1]!.id };
    expectKind(await read(runtime, { view: lobbyView, actor, input: other }), "missing");
    expectKind(
      await read(runtime, { view: lobbyView, actor: made.organiser, input: { contestantId } }),
      "missing",
    );
  });
});

describe("an admission pass refuses", () => {
  it("a code that is not known", async () => {
    expectRefused(await redeem("AAAA-AAAA"), "pass.unknown");
  });

  it("a contestant who has withdrawn, naming whom", async () => {
    const code = await codeOf();
    await runtime.database.db
      .update(contestant)
      .set({ status: "withdrawn" })
      .where(eq(contestant.id, contestantId));
    expect(expectRefused(await redeem(code), "pass.not-competing")).toEqual({
      name: made.contestants[0]!.name,
    });
    expectRefused(await issue(), "pass.not-competing");
  });

  it("a contest that is over", async () => {
    const code = await codeOf();
    await runtime.database.db.update(contest).set({ status: "signed" }).where(eq(contest.id, made.id));
    expectRefused(await redeem(code), "pass.contest-over");
    expectRefused(await issue(), "pass.contest-over");
  });

  it("contestants of another contest", async () => {
    const other = await makeContest(runtime, { status: "live", contestants: 1 });
    expectKind(await issue(made.organiser, [other.contestants[0]!.id]), "missing");
  });

  it("somebody who tries codes without end", async () => {
    const from = "10.9.9.9";
    for (let tried = 0; tried < 60; tried += 1)
      await redeemPass({ runtime, address: from }, { code: "AAAAAAAA", userAgent: null });
    const refused = await redeemPass({ runtime, address: from }, { code: "AAAAAAAA", userAgent: null });
    expectRefused(refused, "device.too-many-tries");
  });
});

describe("who may issue passes", () => {
  it.each([
    ["the organiser", () => made.organiser, true],
    ["the host", () => made.officers.host, true],
    ["the tabulator", () => made.officers.tabulator, false],
    ["a judge's tablet", () => deviceOf(made, made.judges[0]!), false],
    ["the public", () => publicActor, false],
  ] as const)("%s", async (_, who, may) => {
    const result = await issue(who());
    if (may) expectOk(result);
    else expectKind(result, "forbidden");
    const list = await read(runtime, { view: passesView, actor: who(), input: { contestId: made.id } });
    if (may) expect(expectOk(list).passes).toHaveLength(2);
    else expectKind(list, "missing");
  });
});

describe("a signed-in cadre", () => {
  const enter = (cadreId: string | null) =>
    enterContest(
      { runtime, actor: accountActor({ grants: [], cadreId }) },
      { contestId: made.id, userAgent: null },
    );

  it("enters their own contest without a pass", async () => {
    const { id: cadreId } = await makeCadre(runtime, { unit: made.contestants[0]!.unit });
    await runtime.database.db.update(contestant).set({ cadreId }).where(eq(contestant.id, contestantId));
    const { sessionId } = expectOk(await enter(cadreId));
    expect(await letIn(sessionId)).toBeDefined();
  });

  it("does not enter as somebody else", async () => {
    expectKind(await enter(crypto.randomUUID()), "missing");
    expectKind(await enter(null), "missing");
  });
});

describe("a pass records", () => {
  it("who issued it, but neither code nor session", async () => {
    const code = await codeOf();
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "pass.issue-passes",
      details: { contestantIds: [contestantId] },
    });
    const { sessionId } = expectOk(await redeem(code));
    const { db } = runtime.database;
    const kept = JSON.stringify([
      await db.select().from(contestantPass),
      await db.select().from(auditChain),
      await db.select().from(commandRequest),
    ]);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(sessionId);
  });
});
