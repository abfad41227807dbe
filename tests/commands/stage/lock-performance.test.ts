import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest, recusal, seat } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import {
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf } from "#tests/support/contest-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";
import {
  expectHands,
  HEAD,
  lastTold,
  lockWithMarks,
  MARKS,
  makeStage,
} from "#tests/support/stage-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

/** At the marks, with as many sheets as asked for (the first judges'). */
async function atTheMarks(submitted: number, given: Parameters<typeof makeStage>[1] = {}) {
  const at = await makeStage(runtime, given);
  for (const judge of at.made.judges.slice(0, submitted)) await at.submit(at.first.id, judge.id, MARKS);
  await at.call();
  await at.close();
  const lock = (without?: string) =>
    at.run(lockPerformance, { performanceId: at.first.id, ...(without === undefined ? {} : { without }) });
  return { ...at, lock };
}

describe("locking", () => {
  it("completes the performance and locks the received sheets", async () => {
    const at = await atTheMarks(3);
    expect(expectOk(await at.lock())).toMatchObject({ status: "complete", without: [] });
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "complete",
      lockedAt: runtime.now(),
      statusReason: null,
    });
    for (const judge of at.made.judges) {
      expect(await at.sheetOf(at.first.id, judge.id)).toMatchObject({ status: "locked", marks: MARKS });
    }
  });

  it("refuses while counting seats have not submitted, naming them", async () => {
    const at = await atTheMarks(1);
    expect(expectRefused(await at.lock(), "stage.sheets-missing")).toEqual({
      who: "01",
      seats: ["2 评委2", "3 评委3"],
    });
    expect((await at.rowOf(at.first.id)).status).toBe("scoring");
  });

  it("does without them for a reason, which stays with the performance", async () => {
    const at = await atTheMarks(2);
    expect(expectOk(await at.lock("三号评委突发身体不适"))).toMatchObject({
      without: [at.made.judges[2]!.id],
    });
    expect((await at.rowOf(at.first.id)).statusReason).toBe("三号评委突发身体不适");
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      details: { without: [at.made.judges[2]!.id], reason: "三号评委突发身体不适", sheets: 2 },
    });
  });

  it("keeps no reason that nobody needed", async () => {
    const at = await atTheMarks(3);
    expectOk(await at.lock("以防万一"));
    expect((await at.rowOf(at.first.id)).statusReason).toBeNull();
  });

  it("waits neither for a recused judge nor for one who abstained, a trainee or a removed seat", async () => {
    const at = await atTheMarks(1, { judges: 5 });
    const { db } = runtime.database;
    const [, recused, abstained, trainee, removed] = at.made.judges;
    await db.insert(recusal).values({
      id: randomUUID(),
      contestId: at.made.id,
      seatId: recused!.id,
      contestantId: at.first.contestantId,
      ground: "kinship",
      status: "confirmed",
    });
    await at.submit(at.first.id, abstained!.id, {});
    await db.update(sheet).set({ status: "abstained" }).where(eq(sheet.seatId, abstained!.id));
    await db.update(seat).set({ scoring: "shadow" }).where(eq(seat.id, trainee!.id));
    await db.update(seat).set({ removedAt: runtime.now() }).where(eq(seat.id, removed!.id));
    expectOk(await at.lock());
    expect((await at.sheetOf(at.first.id, abstained!.id))?.status).toBe("abstained");
  });

  it("waits for a judge whose recusal was only proposed", async () => {
    const at = await atTheMarks(2);
    await runtime.database.db.insert(recusal).values({
      id: randomUUID(),
      contestId: at.made.id,
      seatId: at.made.judges[2]!.id,
      contestantId: at.first.contestantId,
      ground: "mentor",
      status: "proposed",
    });
    expectRefused(await at.lock(), "stage.sheets-missing");
  });

  it("refuses fewer marks than the rule set asks for, whatever the reason", async () => {
    const items = [itemOf({ key: "speech", scoring: scoringOf({ minimumPresent: 3 }) })];
    const at = await atTheMarks(2, { ruleSet: ruleSetOf({ items }) });
    expect(expectRefused(await at.lock("两位评委缺席"), "stage.too-few-marks")).toEqual({
      who: "01",
      present: 2,
      minimum: 3,
    });
  });

  it("does not take a trainee's sheet for a mark that counts", async () => {
    const items = [itemOf({ key: "speech", scoring: scoringOf({ minimumPresent: 3 }) })];
    const at = await atTheMarks(3, { ruleSet: ruleSetOf({ items }) });
    await runtime.database.db
      .update(seat)
      .set({ scoring: "shadow" })
      .where(eq(seat.id, at.made.judges[0]!.id));
    expectRefused(await at.lock(), "stage.too-few-marks");
  });

  it("refuses before the performer has left, and a second time", async () => {
    const at = await makeStage(runtime);
    expectRefused(await at.run(lockPerformance, { performanceId: at.first.id }), "stage.is-waiting");
    await lockWithMarks(at);
    expectRefused(await at.run(lockPerformance, { performanceId: at.first.id }), "stage.is-complete");
  });

  it.each(["signed", "published", "draft"] as const)("refuses a contest that is %s", async (status) => {
    const at = await atTheMarks(3);
    await runtime.database.db.update(contest).set({ status }).where(eq(contest.id, at.made.id));
    expectRefused(await at.lock(), "stage.not-under-way");
  });

  it("still locks under review, after a returned sheet has come again", async () => {
    const at = await atTheMarks(3);
    await runtime.database.db.update(contest).set({ status: "review" }).where(eq(contest.id, at.made.id));
    expectOk(await at.lock());
  });

  it("does not take an empty reason for one", async () => {
    const at = await atTheMarks(1);
    expectInvalid(await at.lock("  "));
  });

  it("is the head judge's of this panel", async () => {
    const at = await atTheMarks(0);
    const input = { performanceId: at.first.id };
    await expectHands(runtime, { made: at.made, command: lockPerformance, input, may: HEAD });
    const two = await makeStage(runtime, { panels: 2 });
    const other = two.made.headSeats.find(({ panelId }) => panelId !== two.panelId)!;
    const result = await two.run(lockPerformance, { performanceId: two.first.id }, deviceOf(two.made, other));
    expect(result).toMatchObject({ refusal: { kind: "forbidden" } });
  });

  it("is recorded, and has the performance read again", async () => {
    const at = await atTheMarks(3);
    expectOk(await at.lock());
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.lock-performance",
      details: { performanceId: at.first.id, sheets: 3 },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "performance-locked",
      performanceIds: [at.first.id],
    });
  });
});
