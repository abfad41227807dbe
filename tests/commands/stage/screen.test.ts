import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest, stage } from "#db/schema/contest.ts";
import { blackout } from "#server/commands/stage/blackout.ts";
import { revealPerformance } from "#server/commands/stage/reveal-performance.ts";
import { setScreen } from "#server/commands/stage/set-screen.ts";
import { stepTheReveal } from "#server/commands/stage/step-reveal.ts";
import {
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  DESK,
  expectHands,
  lastTold,
  lockWithMarks,
  makeStage,
  type TestStage,
} from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const screenOf = async (at: TestStage) => (await at.stageRow()).screen;
const step = (at: TestStage, direction: "forward" | "back") =>
  at.run(stepTheReveal, { panelId: at.panelId, direction });

describe("the screen", () => {
  it("shows what the desk sets, and keeps what it does not name", async () => {
    const at = await makeStage(runtime);
    expectOk(await at.run(setScreen, { panelId: at.panelId, mode: "ranking", coveredPlaces: 3 }));
    expectOk(await at.run(setScreen, { panelId: at.panelId, message: " 休息十分钟 " }));
    expect(await screenOf(at)).toMatchObject({ mode: "ranking", coveredPlaces: 3, message: "休息十分钟" });
    expectOk(await at.run(setScreen, { panelId: at.panelId, message: "" }));
    expect((await screenOf(at)).message).toBeNull();
  });

  it("is made where a panel has none yet", async () => {
    const at = await makeStage(runtime);
    await runtime.database.db.delete(stage).where(eq(stage.panelId, at.panelId));
    expectOk(await at.run(setScreen, { panelId: at.panelId, mode: "ranking" }));
    expect((await screenOf(at)).mode).toBe("ranking");
  });

  it("is set in every state of a contest: results are shown after it, too", async () => {
    const at = await makeStage(runtime, { status: "published" });
    expectOk(await at.run(setScreen, { panelId: at.panelId, mode: "ranking" }));
  });

  it("refuses a picture of nobody, and a result before the lock", async () => {
    const at = await makeStage(runtime);
    expectRefused(await at.run(setScreen, { panelId: at.panelId, mode: "clock" }), "stage.nobody-on-screen");
    await at.call();
    expectRefused(await at.run(setScreen, { panelId: at.panelId, mode: "result" }), "stage.not-locked");
  });

  it.each([{ mode: "fireworks" }, { coveredPlaces: 11 }, { message: "长".repeat(61) }])(
    "refuses %o",
    async (change) => {
      const at = await makeStage(runtime);
      expectInvalid(await at.run(setScreen, { panelId: at.panelId, ...change }));
    },
  );

  it("does not find a panel that is not there", async () => {
    const at = await makeStage(runtime);
    expectKind(await at.run(setScreen, { panelId: at.first.id, mode: "title" }), "missing");
  });

  it("goes black and comes back as it was", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    expectOk(await step(at, "forward"));
    const before = await screenOf(at);
    expectOk(await at.run(blackout, { panelId: at.panelId, on: true }));
    expect((await screenOf(at)).mode).toBe("black");
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "screen-blackened", performanceIds: null });
    expectOk(await at.run(blackout, { panelId: at.panelId, on: true }));
    expectOk(await at.run(blackout, { panelId: at.panelId, on: false }));
    expect(await screenOf(at)).toEqual(before);
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.blackout",
      details: { panelId: at.panelId },
    });
  });

  it("is the desk's", async () => {
    const at = await makeStage(runtime);
    const { made, panelId } = at;
    await expectHands(runtime, { made, command: setScreen, input: { panelId, mode: "title" }, may: DESK });
    await expectHands(runtime, { made, command: blackout, input: { panelId, on: true }, may: DESK });
    await expectHands(runtime, {
      made,
      command: stepTheReveal,
      input: { panelId, direction: "forward" },
      may: DESK,
    });
    const input = { performanceId: at.first.id };
    await expectHands(runtime, { made, command: revealPerformance, input, may: DESK });
  });

  it("is recorded with what it shows", async () => {
    const at = await makeStage(runtime);
    expectOk(await at.run(setScreen, { panelId: at.panelId, mode: "ranking" }));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.set-screen",
      details: { panelId: at.panelId, screen: { mode: "ranking" } },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "screen-set", performanceIds: null });
  });
});

describe("the reveal in steps", () => {
  it("makes the score public with its last step, and takes it back with the step back", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    expectOk(await step(at, "forward"));
    expectOk(await step(at, "forward"));
    expect((await at.rowOf(at.first.id)).revealedAt).toBeNull();
    expectOk(await step(at, "forward"));
    expect(await at.rowOf(at.first.id)).toMatchObject({ revealedAt: runtime.now(), status: "complete" });
    expectOk(await step(at, "back"));
    expect(await at.rowOf(at.first.id)).toMatchObject({ revealedAt: null, status: "complete" });
  });

  it("turns a verified performance into a revealed one, and back", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    await at.set(at.first.id, { status: "verified", verifiedAt: runtime.now() });
    for (let index = 0; index < 3; index += 1) expectOk(await step(at, "forward"));
    expect((await at.rowOf(at.first.id)).status).toBe("revealed");
    expectOk(await step(at, "back"));
    expect((await at.rowOf(at.first.id)).status).toBe("verified");
  });

  it("leaves a score public once the contest is signed, whatever the screen shows", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    for (let index = 0; index < 3; index += 1) expectOk(await step(at, "forward"));
    await runtime.database.db.update(contest).set({ status: "signed" }).where(eq(contest.id, at.made.id));
    expectOk(await step(at, "back"));
    expect((await at.rowOf(at.first.id)).revealedAt).not.toBeNull();
  });

  it("opens covered places of the ranking without touching a score", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    expectOk(await at.run(setScreen, { panelId: at.panelId, mode: "ranking", coveredPlaces: 1 }));
    expectOk(await step(at, "forward"));
    expect(await screenOf(at)).toMatchObject({ coveredPlaces: 0, reveal: "ticks" });
    expect((await at.rowOf(at.first.id)).revealedAt).toBeNull();
    expectRefused(await step(at, "forward"), "stage.reveal-ended");
  });

  it("refuses before the lock, and with nobody on the screen", async () => {
    const at = await makeStage(runtime);
    expectRefused(await step(at, "forward"), "stage.nobody-on-screen");
    await at.call();
    expectRefused(await step(at, "forward"), "stage.not-locked");
    expectRefused(await step(at, "back"), "stage.reveal-ended");
  });

  it("is recorded", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    expectOk(await step(at, "forward"));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.step-reveal",
      details: { performanceId: at.first.id, direction: "forward", screen: { reveal: "values" } },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "reveal-stepped", performanceIds: null });
  });
});

describe("revealing at once", () => {
  it("shows the score of whoever stands on the stage, on the screen and to the spectators", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    expectOk(await at.run(revealPerformance, { performanceId: at.first.id }));
    expect(await screenOf(at)).toMatchObject({ mode: "result", reveal: "final" });
    expect((await at.rowOf(at.first.id)).revealedAt).toEqual(runtime.now());
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-revealed",
      performanceIds: null,
    });
  });

  it("leaves the screen alone for somebody who has left the stage, and keeps the first moment", async () => {
    const at = await makeStage(runtime);
    await lockWithMarks(at);
    await at.call(at.second.id);
    const before = await screenOf(at);
    expectOk(await at.run(revealPerformance, { performanceId: at.first.id }));
    const { revealedAt } = await at.rowOf(at.first.id);
    runtime.clock.advance(1_000);
    expectOk(await at.run(revealPerformance, { performanceId: at.first.id }));
    expect((await at.rowOf(at.first.id)).revealedAt).toEqual(revealedAt);
    expect(await screenOf(at)).toEqual(before);
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-revealed",
      performanceIds: [at.first.id],
    });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.reveal-performance",
      details: { performanceId: at.first.id, shownOnScreen: false },
    });
  });

  it("refuses before the lock, and an absent or disqualified contestant", async () => {
    const at = await makeStage(runtime);
    const input = { performanceId: at.first.id };
    expectRefused(await at.run(revealPerformance, input), "stage.not-locked");
    await at.set(at.first.id, { status: "absent" });
    expectRefused(await at.run(revealPerformance, input), "stage.is-absent");
    await at.set(at.first.id, { status: "disqualified" });
    expectRefused(await at.run(revealPerformance, input), "stage.is-disqualified");
  });
});
