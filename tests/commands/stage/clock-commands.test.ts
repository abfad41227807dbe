import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest } from "#db/schema/contest.ts";
import { correctClock } from "#server/commands/stage/correct-clock.ts";
import { pauseClock } from "#server/commands/stage/pause-clock.ts";
import { resetClock } from "#server/commands/stage/reset-clock.ts";
import { resumeClock } from "#server/commands/stage/resume-clock.ts";
import { startClock } from "#server/commands/stage/start-clock.ts";
import { stopClock } from "#server/commands/stage/stop-clock.ts";
import {
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf } from "#tests/support/contest-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  CLOCK,
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

async function onStage() {
  const at = await makeStage(runtime);
  await at.call();
  const id = at.first.id;
  const press = (command: typeof startClock, pressedAt?: number) =>
    at.run(command, { performanceId: id, ...(pressedAt === undefined ? {} : { pressedAt }) });
  return { ...at, id, press };
}

describe("the clock", () => {
  it("starts, pauses, goes on and stops, and every press leaves its stamp", async () => {
    const at = await onStage();
    expect(expectOk(await at.press(startClock))).toMatchObject({ readingMs: 0, source: "server" });
    expect(await at.rowOf(at.id)).toMatchObject({ status: "onStage", clockStartedAt: runtime.now() });
    runtime.clock.advance(10_000);
    expectOk(await at.press(pauseClock));
    runtime.clock.advance(60_000);
    expectOk(await at.press(resumeClock));
    runtime.clock.advance(5_250);
    expect(expectOk(await at.press(stopClock)).readingMs).toBe(15_250);
    expect(await at.rowOf(at.id)).toMatchObject({
      status: "scoring",
      elapsedMs: 15_250,
      clockBeforeMs: 15_250,
      clockStartedAt: null,
    });
    const stamps = await at.stampsOf(at.id);
    expect(stamps.map(({ kind, readingMs, by }) => `${kind} ${readingMs} ${by}`)).toEqual([
      "start 0 system:test",
      "pause 10000 system:test",
      "resume 10000 system:test",
      "stop 15250 system:test",
    ]);
  });

  it("turns a screen that shows who is next into the clock, and then into the marks", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    expect((await at.stageRow()).screen.mode).toBe("clock");
    expectOk(await at.press(stopClock));
    expect((await at.stageRow()).screen.mode).toBe("marks");
  });

  it("believes the finger's time of a press that was queued", async () => {
    const at = await onStage();
    const began = runtime.now().getTime();
    runtime.clock.advance(90_000);
    expect(expectOk(await at.press(startClock, began))).toEqual({
      readingMs: 0,
      at: began,
      source: "device",
    });
    expect(expectOk(await at.press(stopClock, began + 62_000))).toMatchObject({
      readingMs: 62_000,
      source: "device",
    });
  });

  it.each([
    { why: "in the future", offset: 5_000 },
    { why: "older than ten minutes", offset: -600_001 },
  ])("takes the server's time for a press $why", async ({ offset }) => {
    const at = await onStage();
    const now = runtime.now().getTime();
    expect(expectOk(await at.press(startClock, now + offset))).toMatchObject({ at: now, source: "server" });
  });

  it("takes the server's time for a press before the last stamp", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    const started = runtime.now().getTime();
    runtime.clock.advance(3_000);
    expect(expectOk(await at.press(stopClock, started - 1))).toMatchObject({
      readingMs: 3_000,
      source: "server",
    });
  });

  it("takes a mistaken stop back: the performer is on stage again and the time runs on", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    runtime.clock.advance(20_000);
    expectOk(await at.press(stopClock));
    runtime.clock.advance(4_000);
    expectOk(await at.press(resumeClock));
    expect(await at.rowOf(at.id)).toMatchObject({
      status: "onStage",
      elapsedMs: null,
      clockBeforeMs: 20_000,
    });
    runtime.clock.advance(1_000);
    expect(expectOk(await at.press(stopClock)).readingMs).toBe(21_000);
  });

  it("goes back to zero with a reason, keeping the reading in the stamp", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    runtime.clock.advance(7_000);
    expectOk(await at.run(resetClock, { performanceId: at.id, reason: "话筒没有声音" }));
    expect(await at.rowOf(at.id)).toMatchObject({
      status: "called",
      elapsedMs: null,
      clockBeforeMs: 0,
      clockStartedAt: null,
    });
    const stamp = (await at.stampsOf(at.id)).find(({ kind }) => kind === "reset");
    expect(stamp).toMatchObject({ readingMs: 7_000, reason: "话筒没有声音" });
  });

  it.each([
    { press: pauseClock, rule: "stage.is-called" },
    { press: stopClock, rule: "stage.is-called" },
    { press: resumeClock, rule: "stage.is-called" },
  ])("refuses $press.name before the start", async ({ press, rule }) => {
    const at = await onStage();
    expectRefused(await at.press(press), rule);
  });

  it("refuses a second start, a second pause and a second stop", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    expectRefused(await at.press(startClock), "stage.clock-running");
    runtime.clock.advance(1_000);
    expectOk(await at.press(pauseClock));
    expectRefused(await at.press(pauseClock), "stage.clock-paused");
    expectOk(await at.press(stopClock));
    expectRefused(await at.press(stopClock), "stage.is-scoring");
  });

  it("refuses to take a stop back while somebody else has the stage", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    expectOk(await at.press(stopClock));
    await at.call(at.second.id);
    expectRefused(await at.press(resumeClock), "stage.stage-taken");
  });

  it("refuses a contest that is not live", async () => {
    const at = await onStage();
    await runtime.database.db.update(contest).set({ status: "review" }).where(eq(contest.id, at.made.id));
    expectRefused(await at.press(startClock), "stage.not-live");
  });

  it("asks for a reason before it goes back to zero", async () => {
    const at = await onStage();
    expect(expectInvalid(await at.run(resetClock, { performanceId: at.id, reason: " " }))).toHaveProperty(
      "reason",
    );
  });

  it.each([startClock, pauseClock, resumeClock, stopClock])(
    "is the timekeeper's and the desk's: $name",
    async (command) => {
      const at = await onStage();
      await expectHands(runtime, { made: at.made, command, input: { performanceId: at.id }, may: CLOCK });
    },
  );

  it("is not pressed from another panel's seat", async () => {
    const at = await makeStage(runtime, { panels: 2 });
    await at.call();
    const other = at.made.clockSeats.find(({ panelId }) => panelId !== at.panelId)!;
    const result = await at.run(startClock, { performanceId: at.first.id }, deviceOf(at.made, other));
    expect(result).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  it("records reading, moment and source; a press that leaves the screen alone names its performance", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "clock-started", performanceIds: null });
    runtime.clock.advance(2_000);
    expectOk(await at.press(pauseClock));
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "clock-paused", performanceIds: [at.id] });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.pause-clock",
      details: { performanceId: at.id, press: "pause", readingMs: 2_000, source: "server" },
    });
  });
});

describe("a reading written by hand", () => {
  const input = (id: string) => ({ performanceId: id, readingMs: 431_000, reason: "秒表核对" });

  it("replaces the reading, counts as a revision, and keeps the old one in the audit log", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    runtime.clock.advance(3_000);
    expectOk(await at.press(stopClock));
    const { revision } = await at.rowOf(at.id);
    expectOk(await at.run(correctClock, input(at.id)));
    expect(await at.rowOf(at.id)).toMatchObject({
      elapsedMs: 431_000,
      revision: revision + 1,
      status: "scoring",
    });
    expect((await at.stampsOf(at.id)).find(({ kind }) => kind === "correct")).toMatchObject({
      readingMs: 431_000,
      reason: "秒表核对",
    });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.correct-clock",
      details: { before: 3_000, readingMs: 431_000, reason: "秒表核对" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "clock-corrected", performanceIds: [at.id] });
  });

  it("refuses a running clock", async () => {
    const at = await onStage();
    expectOk(await at.press(startClock));
    expectRefused(await at.run(correctClock, input(at.id)), "stage.clock-running");
  });

  it.each(["verified", "revealed"] as const)("refuses a %s performance", async (status) => {
    const at = await makeStage(runtime);
    await at.set(at.first.id, { status, lockedAt: runtime.now() });
    expectRefused(await at.run(correctClock, input(at.first.id)), `stage.is-${status}`);
  });

  it("refuses a signed contest", async () => {
    const at = await makeStage(runtime, { status: "signed" });
    expectRefused(await at.run(correctClock, input(at.first.id)), "stage.not-under-way");
  });

  it.each([-1, 21_600_001, 1.5])("refuses %d ms as a reading", async (readingMs) => {
    const at = await makeStage(runtime);
    expectInvalid(await at.run(correctClock, { ...input(at.first.id), readingMs }));
  });

  it("is the timekeeper's, the desk's and the head judge's before the lock, and the head judge's alone after it", async () => {
    const at = await makeStage(runtime);
    const asked = { made: at.made, command: correctClock, input: input(at.first.id) };
    await expectHands(runtime, { ...asked, may: [...CLOCK, ...HEAD] });
    await lockWithMarks(at);
    await expectHands(runtime, { ...asked, may: HEAD });
  });
});
