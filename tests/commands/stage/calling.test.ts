import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest, contestant } from "#db/schema/contest.ts";
import { callPerformance } from "#server/commands/stage/call-performance.ts";
import { closeStage } from "#server/commands/stage/close-stage.ts";
import { startClock } from "#server/commands/stage/start-clock.ts";
import { withdrawCall } from "#server/commands/stage/withdraw-call.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";
import { DESK, expectHands, lastTold, makeStage } from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

describe("calling", () => {
  it("brings the first of the running order to the stage, and the screen shows who is next", async () => {
    const at = await makeStage(runtime);
    expectOk(await at.run(callPerformance, { panelId: at.panelId }));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "called", calledAt: runtime.now() });
    expect(await at.stageRow()).toMatchObject({
      performanceId: at.first.id,
      screen: { mode: "next", reveal: "ticks" },
    });
  });

  it("calls anybody by name, and then goes on with the first who still waits", async () => {
    const at = await makeStage(runtime);
    await at.call(at.second.id);
    await at.close();
    const called = expectOk(await at.run(callPerformance, { panelId: at.panelId }));
    expect(called.performanceId).toBe(at.first.id);
  });

  it("goes through the items as the rule set names them", async () => {
    const items = [itemOf({ key: "zulu" }), itemOf({ key: "alpha" })];
    const at = await makeStage(runtime, { ruleSet: ruleSetOf({ items }), contestants: 1 });
    await at.call((await nextOf(at)) ?? "");
    await at.close();
    const second = expectOk(await at.run(callPerformance, { panelId: at.panelId }));
    expect((await at.rowOf(at.made.performances[0]!.id)).itemKey).toBe("zulu");
    expect((await at.rowOf(second.performanceId)).itemKey).toBe("alpha");
  });

  it("passes over contestants who have withdrawn, and refuses them by name", async () => {
    const at = await makeStage(runtime);
    await runtime.database.db
      .update(contestant)
      .set({ status: "withdrawn" })
      .where(eq(contestant.id, at.first.contestantId));
    expectRefused(
      await at.run(callPerformance, { panelId: at.panelId, performanceId: at.first.id }),
      "stage.contestant-out",
    );
    expect(expectOk(await at.run(callPerformance, { panelId: at.panelId })).performanceId).toBe(at.second.id);
  });

  it("refuses while somebody is called or on stage, naming who", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expect(expectRefused(await at.run(callPerformance, { panelId: at.panelId }), "stage.occupied")).toEqual({
      who: "01",
    });
    expectOk(await at.run(startClock, { performanceId: at.first.id }));
    expectRefused(await at.run(callPerformance, { panelId: at.panelId }), "stage.occupied");
  });

  it.each([
    { status: "complete", rule: "stage.is-complete" },
    { status: "absent", rule: "stage.is-absent" },
    { status: "scoring", rule: "stage.is-scoring" },
  ] as const)("refuses a performance that is $status", async ({ status, rule }) => {
    const at = await makeStage(runtime);
    await at.set(at.first.id, { status });
    expectRefused(await at.run(callPerformance, { panelId: at.panelId, performanceId: at.first.id }), rule);
  });

  it("refuses when nobody waits", async () => {
    const at = await makeStage(runtime, { performanceStatus: "scoring" });
    expectRefused(await at.run(callPerformance, { panelId: at.panelId }), "stage.nobody-waits");
  });

  it("refuses a contest that is not live", async () => {
    const at = await makeStage(runtime);
    await runtime.database.db.update(contest).set({ status: "ready" }).where(eq(contest.id, at.made.id));
    expectRefused(await at.run(callPerformance, { panelId: at.panelId }), "stage.not-live");
  });

  it("does not find a performance of another panel", async () => {
    const at = await makeStage(runtime, { panels: 2 });
    const other = at.made.performances.find(({ panelId }) => panelId !== at.panelId)!;
    expectKind(await at.run(callPerformance, { panelId: at.panelId, performanceId: other.id }), "missing");
  });

  it("lets one of two operators through who call at the same moment", async () => {
    const at = await makeStage(runtime);
    const both = await Promise.all([
      at.run(callPerformance, { panelId: at.panelId }),
      at.run(callPerformance, { panelId: at.panelId }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = both.find(({ ok }) => !ok);
    expectRefused(refusal!, "stage.occupied");
  });

  it("keeps the stages of parallel panels apart", async () => {
    const at = await makeStage(runtime, { panels: 2 });
    const [one, two] = at.made.panels;
    expectOk(await at.run(callPerformance, { panelId: one!.id }));
    expectOk(await at.run(callPerformance, { panelId: two!.id }));
    expect((await at.stageRow(one!.id)).performanceId).not.toBe((await at.stageRow(two!.id)).performanceId);
  });

  it("answers a repeated request with the first answer", async () => {
    const at = await makeStage(runtime);
    const call = { command: callPerformance, actor: systemActor, input: { panelId: at.panelId } };
    const requestId = crypto.randomUUID();
    const first = await execute(runtime, { ...call, requestId });
    expect(await execute(runtime, { ...call, requestId })).toEqual(first);
  });

  it("is for the desk alone", async () => {
    const at = await makeStage(runtime);
    await expectHands(runtime, {
      made: at.made,
      command: callPerformance,
      input: { panelId: at.panelId },
      may: DESK,
    });
  });

  it("records who was called, and has the whole contest read again", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      actor: "system:test",
      command: "stage.call-performance",
      details: { performanceId: at.first.id, from: "waiting", to: "called" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "performance-called", performanceIds: null });
  });
});

describe("taking a call back", () => {
  it("frees the stage, and the performance waits again", async () => {
    const at = await makeStage(runtime);
    await at.call(at.second.id);
    expectOk(await at.run(withdrawCall, { performanceId: at.second.id }));
    expect(await at.rowOf(at.second.id)).toMatchObject({ status: "waiting", calledAt: null });
    expect(await at.stageRow()).toMatchObject({ performanceId: null, screen: { mode: "title" } });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "call-withdrawn", performanceIds: null });
  });

  it("refuses once the clock has run", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expectOk(await at.run(startClock, { performanceId: at.first.id }));
    expectRefused(await at.run(withdrawCall, { performanceId: at.first.id }), "stage.is-on-stage");
  });

  it("is for the desk alone", async () => {
    const at = await makeStage(runtime);
    await expectHands(runtime, {
      made: at.made,
      command: withdrawCall,
      input: { performanceId: at.first.id },
      may: DESK,
    });
  });
});

describe("closing the stage", () => {
  it("sends an item without a clock straight to its marks", async () => {
    const at = await makeStage(runtime);
    await at.call();
    await at.close();
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "scoring", elapsedMs: null });
    expect((await at.stageRow()).screen.mode).toBe("marks");
    expect(await at.stampsOf(at.first.id)).toEqual([]);
  });

  it("stops a clock that still runs", async () => {
    const at = await makeStage(runtime);
    await at.call();
    expectOk(await at.run(startClock, { performanceId: at.first.id }));
    runtime.clock.advance(61_500);
    await at.close();
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "scoring",
      elapsedMs: 61_500,
      clockStartedAt: null,
    });
    expect((await at.stampsOf(at.first.id)).map(({ kind, readingMs }) => ({ kind, readingMs }))).toEqual([
      { kind: "start", readingMs: 0 },
      { kind: "stop", readingMs: 61_500 },
    ]);
  });

  it("leaves the performer on the screen while the judges mark", async () => {
    const at = await makeStage(runtime);
    await at.call();
    await at.close();
    expect((await at.stageRow()).performanceId).toBe(at.first.id);
  });

  it("refuses an empty stage, and one whose performer has left", async () => {
    const at = await makeStage(runtime);
    expectRefused(await at.run(closeStage, { panelId: at.panelId }), "stage.nobody-on-stage");
    await at.call();
    await at.close();
    expectRefused(await at.run(closeStage, { panelId: at.panelId }), "stage.nobody-on-stage");
  });

  it("is for the desk alone, and is recorded", async () => {
    const at = await makeStage(runtime);
    await expectHands(runtime, {
      made: at.made,
      command: closeStage,
      input: { panelId: at.panelId },
      may: DESK,
    });
    await at.call();
    await at.close();
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.close-stage",
      details: { to: "scoring" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "performer-left", performanceIds: null });
  });
});

async function nextOf(at: Awaited<ReturnType<typeof makeStage>>): Promise<string | null> {
  return at.made.performances.find(({ itemKey }) => itemKey === "zulu")?.id ?? null;
}
