import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { notification, trialPost } from "#db/schema/growth.ts";
import { beginTrial } from "#server/commands/trial/begin-trial.ts";
import { decideTrial } from "#server/commands/trial/decide-trial.ts";
import { endTrial } from "#server/commands/trial/end-trial.ts";
import { planTrial } from "#server/commands/trial/plan-trial.ts";
import { reportTrial } from "#server/commands/trial/report-trial.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeFile, makeFile, makeTrial } from "#tests/support/growth-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

const REPORT = "牵头完成小区自治章程修订，召开议事会三次，收集意见四十二条。";
let runtime: TestRuntime;
let file: MadeFile;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(async () => {
  runtime.clock.set("2026-07-31T02:00:00Z");
  file = await makeFile(runtime);
});
afterAll(() => runtime.close());

const plan = (more: object = {}, actor: Actor = file.keeper) =>
  execute(runtime, {
    ...{ command: planTrial, actor },
    input: {
      ...{ reserveId: file.reserveId, communityId: file.community.id, post: "secretary" },
      ...{ fromOn: "2026-08-01", toOn: "2026-10-31", goals: "独立主持一次换届筹备", ...more },
    },
  });
const begin = (trialId: string, actor: Actor = file.keeper) =>
  execute(runtime, { command: beginTrial, actor, input: { trialId } });
const report = (trialId: string, actor: Actor = file.own) =>
  execute(runtime, { command: reportTrial, actor, input: { trialId, report: REPORT } });
const decide = (trialId: string, more: object = {}, actor: Actor = file.keeper) =>
  execute(runtime, {
    ...{ command: decideTrial, actor },
    input: { trialId, outcome: "passed", points: 8_650, opinion: "能独立主持工作", ...more },
  });
const end = (trialId: string, actor: Actor = file.keeper) =>
  execute(runtime, { command: endTrial, actor, input: { trialId, reason: "借调到专班" } });
const trialOf = async (id: string) =>
  (await runtime.database.db.select().from(trialPost).where(eq(trialPost.id, id)))[0];

describe("a trial post", () => {
  it("goes from the plan to the decision, and the person is told", async () => {
    const { trialId } = expectOk(await plan());
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "trial.plan", details: { trialId } });
    const told = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.cadreId, file.person.id));
    expect(told).toMatchObject([{ kind: "trialBegins", path: "/my/growth", topic: `trial:${trialId}` }]);
    runtime.clock.set("2026-08-01T02:00:00Z");
    expectOk(await begin(trialId));
    expectOk(await report(trialId));
    runtime.clock.set("2026-10-31T02:00:00Z");
    expectOk(await decide(trialId));
    expect(await trialOf(trialId)).toMatchObject({
      ...{ status: "passed", points: 8_650, report: REPORT, decidedBy: file.keeper.accountId },
    });
    expect(JSON.stringify((await lastAudit(runtime, null))?.details)).not.toMatch(/独立主持|8650/);
  });

  it("is broken off with the reason, and its days are free again", async () => {
    const { trialId } = expectOk(await plan());
    expectOk(await end(trialId));
    expect(await trialOf(trialId)).toMatchObject({ status: "ended", opinion: "借调到专班" });
    expectOk(await plan());
  });

  it("is not planned without a community, which is said at its field", async () => {
    expect(expectInvalid(await plan({ communityId: "" }))).toEqual({ communityId: "field.required" });
  });

  it("is decided by the head of its community as well", async () => {
    const trialId = await makeTrial(runtime, file, { report: REPORT });
    expectOk(await decide(trialId, {}, file.head));
    expect(await trialOf(trialId)).toMatchObject({ decidedBy: file.head.accountId });
  });
});

describe("a trial post refuses", () => {
  it.each([
    ["days the wrong way round", { toOn: "2026-07-31" }, "trial.days-reversed"],
    ["to begin before the reserve", { fromOn: "2026-05-31" }, "trial.before-reserve"],
  ])("%s", async (_, more, rule) => {
    expectRefused(await plan(more), rule);
  });

  it("a community of another subdistrict, and a unit that is none", async () => {
    const [, , foreign] = file.organisation.communities;
    expectRefused(await plan({ communityId: foreign.id }), "trial.out-of-scope");
    expectRefused(await plan({ communityId: file.subdistrict.id }), "trial.out-of-scope");
  });

  it("to overlap another by a day", async () => {
    await makeTrial(runtime, file, { toOn: "2026-08-01" });
    expect(expectRefused(await plan(), "trial.overlaps")).toEqual({ from: "2026-07-01", to: "2026-08-01" });
  });

  it("to begin early or twice", async () => {
    const { trialId } = expectOk(await plan());
    expectRefused(await begin(trialId), "trial.not-yet");
    runtime.clock.set("2026-08-01T02:00:00Z");
    expectOk(await begin(trialId));
    expectRefused(await begin(trialId), "trial.not-planned");
  });

  it.each([
    ["one that has not begun", { status: "planned" as const }, {}, "trial.not-under-way"],
    ["one that still runs", { toOn: "2026-08-31" }, {}, "trial.still-runs"],
    ["one without a report", { report: null }, {}, "trial.no-report"],
    ["a pass below sixty", {}, { points: 5_999 }, "trial.points-too-low"],
    ["a failure from sixty on", {}, { outcome: "failed" }, "trial.points-too-high"],
  ])("to decide %s", async (_, trial, more, rule) => {
    const trialId = await makeTrial(runtime, file, { report: REPORT, ...trial });
    expectRefused(await decide(trialId, more), rule);
  });

  it("points that are none, and a report before it runs", async () => {
    const trialId = await makeTrial(runtime, file, { status: "planned" });
    expect(expectInvalid(await decide(trialId, { points: null }))).toEqual({
      points: "growth.points-missing",
    });
    expectRefused(await report(trialId), "trial.not-under-way");
  });

  it("to end what is over", async () => {
    expectRefused(await end(await makeTrial(runtime, file, { status: "passed" })), "trial.over-already");
  });
});

describe("who may", () => {
  it.each([
    ["plan", "own", "forbidden"],
    ["plan", "head", "missing"],
    ["plan", "foreign", "missing"],
    ["decide", "own", "forbidden"],
    ["decide", "foreign", "missing"],
    ["report", "keeper", "forbidden"],
    ["report", "head", "forbidden"],
    ["end", "own", "forbidden"],
  ] as const)("%s: not the %s", async (command, who, kind) => {
    const trialId = await makeTrial(runtime, file, { report: REPORT });
    const actor = file[who];
    const answer = {
      plan: () => plan({ fromOn: "2026-09-01" }, actor),
      decide: () => decide(trialId, {}, actor),
      report: () => report(trialId, actor),
      end: () => end(trialId, actor),
    };
    expectKind(await answer[command](), kind);
  });
});
