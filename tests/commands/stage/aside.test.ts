import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PerformanceStatus } from "#app/domain/contest/states.ts";
import { callPerformance } from "#server/commands/stage/call-performance.ts";
import { disqualifyPerformance } from "#server/commands/stage/disqualify-performance.ts";
import { markAbsent } from "#server/commands/stage/mark-absent.ts";
import { reinstatePerformance } from "#server/commands/stage/reinstate-performance.ts";
import { reportTechnicalFault } from "#server/commands/stage/report-technical-fault.ts";
import { restartPerformance } from "#server/commands/stage/restart-performance.ts";
import { resumeClock } from "#server/commands/stage/resume-clock.ts";
import { startClock } from "#server/commands/stage/start-clock.ts";
import {
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  CLOCK,
  DESK,
  expectHands,
  HEAD,
  lastTold,
  lockWithMarks,
  makeStage,
} from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const because = (performanceId: string, reason = "本人申请弃赛") => ({ performanceId, reason });

async function running() {
  const at = await makeStage(runtime);
  await at.call();
  expectOk(await at.run(startClock, { performanceId: at.first.id }));
  runtime.clock.advance(30_000);
  return at;
}

describe("absence", () => {
  it("is noted with its reason and frees the stage for the next one", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expectOk(await at.run(markAbsent, because(at.first.id)));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "absent", statusReason: "本人申请弃赛" });
    expectOk(await at.run(callPerformance, { panelId: at.panelId }));
  });

  it.each(["onStage", "scoring", "complete", "disqualified"] satisfies PerformanceStatus[])(
    "refuses somebody who is %s",
    async (status) => {
      const at = await makeStage(runtime);
      await at.set(at.first.id, { status });
      const rule = status === "onStage" ? "stage.is-on-stage" : `stage.is-${status}`;
      expectRefused(await at.run(markAbsent, because(at.first.id)), rule);
    },
  );

  it("refuses a contest that is not live, and an empty reason", async () => {
    const at = await makeStage(runtime, { status: "ready" });
    expectRefused(await at.run(markAbsent, because(at.first.id)), "stage.not-live");
    expect(expectInvalid(await at.run(markAbsent, because(at.first.id, "")))).toEqual({
      reason: "field.required",
    });
  });

  it("is for the desk alone, and is recorded", async () => {
    const at = await makeStage(runtime);
    await expectHands(runtime, {
      made: at.made,
      command: markAbsent,
      input: because(at.second.id),
      may: DESK,
    });
    expectOk(await at.run(markAbsent, because(at.first.id)));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.mark-absent",
      details: { performanceId: at.first.id, from: "waiting", to: "absent", reason: "本人申请弃赛" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-absent",
      performanceIds: [at.first.id],
    });
  });
});

describe("disqualification", () => {
  it("stops the clock and keeps the reason", async () => {
    const at = await running();
    expectOk(await at.run(disqualifyPerformance, because(at.first.id, "冒名顶替")));
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "disqualified",
      statusReason: "冒名顶替",
      elapsedMs: 30_000,
      clockStartedAt: null,
    });
    expect((await at.stampsOf(at.first.id)).at(-1)).toMatchObject({ kind: "stop", reason: "冒名顶替" });
  });

  it.each(["verified", "revealed", "absent"] satisfies PerformanceStatus[])(
    "refuses one that is %s",
    async (status) => {
      const at = await makeStage(runtime);
      await at.set(at.first.id, { status });
      expectRefused(await at.run(disqualifyPerformance, because(at.first.id)), `stage.is-${status}`);
    },
  );

  it("refuses a signed contest", async () => {
    const at = await makeStage(runtime, { status: "signed" });
    expectRefused(await at.run(disqualifyPerformance, because(at.first.id)), "stage.not-under-way");
  });

  it("is the desk's and the head judge's before the lock, the head judge's alone after it", async () => {
    const at = await makeStage(runtime);
    const asked = { made: at.made, command: disqualifyPerformance };
    await expectHands(runtime, { ...asked, input: because(at.second.id), may: [...DESK, ...HEAD] });
    await lockWithMarks(at);
    await expectHands(runtime, { ...asked, input: because(at.first.id), may: HEAD });
  });

  it("is recorded", async () => {
    const at = await makeStage(runtime);
    expectOk(await at.run(disqualifyPerformance, because(at.first.id)));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { to: "disqualified", reason: "本人申请弃赛" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-disqualified",
      performanceIds: [at.first.id],
    });
  });
});

describe("reinstating", () => {
  it.each([
    { why: "absent before the call", stamps: {}, status: "absent", to: "waiting" },
    { why: "absent after the call", stamps: { calledAt: new Date(0) }, status: "absent", to: "waiting" },
    { why: "disqualified while waiting", stamps: {}, status: "disqualified", to: "waiting" },
    {
      why: "disqualified after performing",
      stamps: { calledAt: new Date(0) },
      status: "disqualified",
      to: "scoring",
    },
    {
      why: "disqualified after the lock",
      stamps: { calledAt: new Date(0), lockedAt: new Date(0) },
      status: "disqualified",
      to: "complete",
    },
  ] as const)("$why goes back to $to", async ({ stamps, status, to }) => {
    const at = await makeStage(runtime);
    await at.set(at.first.id, { ...stamps, status, statusReason: "误记" });
    expectOk(await at.run(reinstatePerformance, because(at.first.id, "裁判组复议")));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: to, statusReason: null });
  });

  it("refuses what was not set aside", async () => {
    const at = await makeStage(runtime);
    expectRefused(await at.run(reinstatePerformance, because(at.first.id)), "stage.is-waiting");
  });

  it("refuses a signed contest", async () => {
    const at = await makeStage(runtime, { status: "signed", performanceStatus: "absent" });
    expectRefused(await at.run(reinstatePerformance, because(at.first.id)), "stage.not-under-way");
  });

  it("is the desk's and the head judge's, and is recorded", async () => {
    const at = await makeStage(runtime);
    const asked = { made: at.made, command: reinstatePerformance, input: because(at.second.id) };
    await expectHands(runtime, { ...asked, may: [...DESK, ...HEAD] });
    await at.set(at.first.id, { status: "absent" });
    expectOk(await at.run(reinstatePerformance, because(at.first.id)));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { from: "absent", to: "waiting" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-reinstated",
      performanceIds: [at.first.id],
    });
  });
});

describe("a technical fault", () => {
  it("pauses the clock at the press and frees the stage", async () => {
    const at = await running();
    const pressedAt = runtime.now().getTime() - 2_000;
    expectOk(await at.run(reportTechnicalFault, { ...because(at.first.id, "投影断电"), pressedAt }));
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "technicalFault",
      statusReason: "投影断电",
      clockStartedAt: null,
      clockBeforeMs: 28_000,
      elapsedMs: null,
    });
    expectOk(await at.run(callPerformance, { panelId: at.panelId }));
  });

  it("refuses somebody who is not on stage", async () => {
    const at = await makeStage(runtime);
    expectRefused(await at.run(reportTechnicalFault, because(at.first.id)), "stage.is-waiting");
  });

  it("refuses a contest that is not live", async () => {
    const at = await makeStage(runtime, { status: "review" });
    expectRefused(await at.run(reportTechnicalFault, because(at.first.id)), "stage.not-live");
  });

  it("is the timekeeper's and the desk's, and is recorded", async () => {
    const at = await running();
    const asked = { made: at.made, command: reportTechnicalFault, input: because(at.second.id) };
    await expectHands(runtime, { ...asked, may: CLOCK });
    expectOk(await at.run(reportTechnicalFault, because(at.first.id)));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { from: "onStage", to: "technicalFault" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "technical-fault-reported",
      performanceIds: [at.first.id],
    });
  });
});

describe("restarting after a fault", () => {
  async function broken() {
    const at = await running();
    expectOk(await at.run(reportTechnicalFault, because(at.first.id, "投影断电")));
    return at;
  }

  it("goes on from the reading there was", async () => {
    const at = await broken();
    expectOk(await at.run(restartPerformance, { performanceId: at.first.id, clock: "keep" }));
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "onStage",
      clockBeforeMs: 30_000,
      statusReason: null,
    });
    expectOk(await at.run(resumeClock, { performanceId: at.first.id }));
  });

  it("starts from zero", async () => {
    const at = await broken();
    expectOk(await at.run(restartPerformance, { performanceId: at.first.id, clock: "reset" }));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "called", clockBeforeMs: 0 });
    expect((await at.stampsOf(at.first.id)).map(({ kind }) => kind)).toContain("reset");
    expectOk(await at.run(startClock, { performanceId: at.first.id }));
  });

  it("starts from zero where the clock had not run, whatever was asked", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expectOk(await at.run(reportTechnicalFault, because(at.first.id)));
    expectOk(await at.run(restartPerformance, { performanceId: at.first.id, clock: "keep" }));
    expect((await at.rowOf(at.first.id)).status).toBe("called");
  });

  it("takes the stage back, and refuses while somebody else is on it", async () => {
    const at = await broken();
    await at.call(at.second.id);
    const input = { performanceId: at.first.id, clock: "keep" };
    expect(expectRefused(await at.run(restartPerformance, input), "stage.occupied")).toEqual({ who: "02" });
    await at.close();
    expectOk(await at.run(restartPerformance, input));
    expect((await at.stageRow()).performanceId).toBe(at.first.id);
  });

  it("refuses what was not broken off, and a contest that is not live", async () => {
    const at = await makeStage(runtime);
    expectRefused(
      await at.run(restartPerformance, { performanceId: at.first.id, clock: "keep" }),
      "stage.is-waiting",
    );
    const over = await makeStage(runtime, { status: "review" });
    expectRefused(
      await at.run(restartPerformance, { performanceId: over.first.id, clock: "keep" }),
      "stage.not-live",
    );
  });

  it("is for the desk alone, and is recorded", async () => {
    const at = await broken();
    const input = { performanceId: at.first.id, clock: "keep" };
    await expectHands(runtime, { made: at.made, command: restartPerformance, input, may: DESK });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { from: "technicalFault", to: "onStage" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-restarted",
      performanceIds: null,
    });
  });
});
