import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import { contest } from "#db/schema/contest.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { auditCheck } from "#server/views/audit/audit-check.ts";
import { type AuditLog, auditLog } from "#server/views/audit/audit-log.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

const noteAs = (name: string) =>
  defineCommand({
    name,
    input: z.object({ contestId: z.uuid().nullable(), details: z.record(z.string(), z.unknown()) }),
    load: async () => ({}),
    allow: () => true,
    run: ({ input }) =>
      done(null, {
        write: async () => {},
        audit: { contestId: input.contestId, details: input.details },
        events: [],
      }),
  });

let runtime: TestRuntime;
let made: MadeContest;
const actors: Record<string, Actor> = {};

const record = async (given: {
  at: string;
  actor: Actor;
  command: string;
  contest?: boolean;
  details: object;
}) => {
  runtime.clock.set(given.at);
  expectOk(
    await execute(runtime, {
      command: noteAs(given.command),
      actor: given.actor,
      input: { contestId: given.contest ? made.id : null, details: given.details },
    }),
  );
};

beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { contestants: 2, judges: 2 });
  const { district, subdistricts, communities } = made.organisation;
  const account = (
    role: "systemAdministrator" | "auditor" | "subdistrictManager" | "communityManager",
    unit = district,
  ) => makeAccount(runtime, { name: `${role} 甲`, grants: [{ role, unit }] });
  Object.assign(actors, {
    administrator: await account("systemAdministrator"),
    auditor: await account("auditor"),
    subdistrictAuditor: await account("auditor", subdistricts[0]),
    subdistrictManager: await account("subdistrictManager", subdistricts[0]),
    communityManager: await account("communityManager", communities[0]),
    nobody: await makeAccount(runtime),
    organiser: made.organiser,
    ...made.officers,
    device: deviceOf(made, made.judges[0]!),
    headDevice: deviceOf(made, made.headSeats[0]!),
    screen: { kind: "screen", contestId: made.id },
    public: publicActor,
    system: systemActor,
  });
  const accountId = made.organiser.accountId;
  const unitId = communities[0]!.id;
  const performanceId = made.performances[0]!.id;
  await record({
    at: "2026-05-14T15:59:59.999Z",
    actor: systemActor,
    command: "people.rename-unit",
    details: { unitId, from: "甲", to: "乙" },
  });
  await record({
    at: "2026-05-14T16:00:00.000Z",
    actor: made.organiser,
    command: "account.create",
    details: { accountId, reason: "补录" },
  });
  await record({
    at: "2026-05-15T15:59:59.999Z",
    actor: actors.device!,
    command: "score.submit-op",
    contest: true,
    details: { performanceId, marks: { content: 4550 } },
  });
  await record({
    at: "2026-05-15T16:00:00.000Z",
    actor: made.officers.headJudge,
    command: "stage.lock-performance",
    contest: true,
    details: { performanceId, sheets: 2 },
  });
});
afterAll(() => runtime.close());

const log = async (who: string, input: object = {}): Promise<AuditLog> =>
  expectOk(await read(runtime, { view: auditLog, actor: actors[who]!, input }));
const commands = (value: AuditLog) => value.rows.map(({ command }) => command);

const ALL = ["stage.lock-performance", "score.submit-op", "account.create", "people.rename-unit"];

describe("the audit log", () => {
  it.each([
    { who: "administrator", sees: ALL },
    { who: "auditor", sees: ALL },
    { who: "system", sees: ALL },
    { who: "subdistrictAuditor", sees: [] },
  ])("shows $who the chains that are theirs", async ({ who, sees }) => {
    const value = await log(who);
    expect(commands(value)).toEqual(sees);
    expect(value.total).toBe(sees.length);
    expect(value.main).toBe(sees.length > 0);
  });

  const REFUSED = [
    "organiser",
    "subdistrictManager",
    "communityManager",
    "host",
    "headJudge",
    "timekeeper",
    "tabulator",
    "supervisor",
    "nobody",
    "device",
    "headDevice",
    "screen",
    "public",
  ];
  it.each(REFUSED)("is missing for %s, and its verification too", async (who) => {
    expectKind(await read(runtime, { view: auditLog, actor: actors[who]!, input: {} }), "missing");
    expectKind(await read(runtime, { view: auditCheck, actor: actors[who]!, input: {} }), "missing");
  });

  it("shows the administrator no mark, no reading and no words about them", async () => {
    const text = JSON.stringify(await log("administrator"));
    expect(text).not.toMatch(/4550|marks|sheets|补录/);
    expect(JSON.stringify(await log("auditor"))).toMatch(/4550.*补录/);
  });

  it("says who acted and what ids stand for, by name", async () => {
    const { rows } = await log("auditor");
    expect(rows[0]).toMatchObject({
      actor: { kind: "account", name: made.officers.headJudge.name },
      contest: { id: made.id },
    });
    expect(rows[0]!.contest!.title).not.toBeNull();
    expect(rows[1]!.actor.kind).toBe("seat");
    expect(rows[2]!.details.find(({ key }) => key === "accountId")!.values[0]!.name).toBe(
      made.organiser.name,
    );
    expect(rows[3]!.actor).toEqual({ kind: "system", name: "test" });
  });

  it.each([
    {
      why: "days in Shanghai, both included",
      input: { since: "2026-05-15", until: "2026-05-15" },
      sees: ["score.submit-op", "account.create"],
    },
    { why: "a first day", input: { since: "2026-05-16" }, sees: ["stage.lock-performance"] },
    { why: "a last day", input: { until: "2026-05-14" }, sees: ["people.rename-unit"] },
    { why: "a command", input: { command: "account.create" }, sees: ["account.create"] },
    { why: "an actor's name", input: { actor: "组织者" }, sees: ["account.create"] },
    { why: "an actor that is a program", input: { actor: "system:" }, sees: ["people.rename-unit"] },
    { why: "a percent sign, which is no pattern", input: { actor: "%" }, sees: [] },
    {
      why: "what is of no contest",
      input: { contest: "main" },
      sees: ["account.create", "people.rename-unit"],
    },
    { why: "a contest that is not there", input: { contest: randomUUID() }, sees: [] },
    {
      why: "nonsense, which is no filter",
      input: { since: "yesterday", command: "'; drop", contest: "x", page: "-3" },
      sees: ALL,
    },
  ])("filters by $why", async ({ input, sees }) => {
    expect(commands(await log("auditor", input))).toEqual(sees);
  });

  it("filters by contest", async () => {
    expect(commands(await log("auditor", { contest: made.id }))).toEqual(ALL.slice(0, 2));
  });

  it("gives pages", async () => {
    const value = await log("auditor", { page: 2 });
    expect(value).toMatchObject({ rows: [], total: 4, page: 2 });
  });
});

describe("the verification of the log", () => {
  it("names the chains, their heads and what stands for them", async () => {
    const value = expectOk(await read(runtime, { view: auditCheck, actor: actors.auditor!, input: {} }));
    expect(value.chains).toMatchObject([
      { contest: { id: made.id }, rows: 2, brokenAt: null, lostSignedVersions: [] },
      { chain: "main", contest: null, rows: 2, brokenAt: null },
    ]);
    expect(value.chains[0]!.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it("verifies for the auditor of a subtree the contests of the subtree only", async () => {
    const value = expectOk(
      await read(runtime, { view: auditCheck, actor: actors.subdistrictAuditor!, input: {} }),
    );
    expect(value.chains).toEqual([]);
  });
});

describe("the log of a subdistrict's contest", () => {
  it("is read and verified by the subdistrict's auditor, with no other chain", async () => {
    const own = await makeContest(runtime, { contestants: 1, organisation: made.organisation });
    const unitId = made.organisation.subdistricts[0].id;
    await runtime.database.db.update(contest).set({ unitId }).where(eq(contest.id, own.id));
    const input = { contestId: own.id, details: { points: 200 } };
    expectOk(await execute(runtime, { command: noteAs("stage.add-breach"), actor: systemActor, input }));
    const value = await log("subdistrictAuditor");
    expect(commands(value)).toEqual(["stage.add-breach"]);
    expect(value.contests.map(({ id }) => id)).toEqual([own.id]);
    expect(commands(await log("subdistrictAuditor", { contest: made.id }))).toEqual([]);
    expect(commands(await log("subdistrictAuditor", { contest: "main" }))).toEqual([]);
    const checked = expectOk(
      await read(runtime, { view: auditCheck, actor: actors.subdistrictAuditor!, input: {} }),
    );
    expect(checked.chains.map(({ contest }) => contest?.id)).toEqual([own.id]);
  });
});
