import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contest } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";
import { confirmReturn } from "#server/commands/stage/confirm-return.ts";
import { declineReturn } from "#server/commands/stage/decline-return.ts";
import { lockPerformance } from "#server/commands/stage/lock-performance.ts";
import { requestReturn } from "#server/commands/stage/request-return.ts";
import { returnTheSheet } from "#server/commands/stage/return-sheet.ts";
import { stepTheReveal } from "#server/commands/stage/step-reveal.ts";
import {
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  expectHands,
  type Hand,
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

const SECOND: readonly Hand[] = ["system", "tabulator", "supervisor"];

async function locked() {
  const at = await makeStage(runtime);
  await lockWithMarks(at);
  const seatId = at.made.judges[0]!.id;
  const on = { performanceId: at.first.id, seatId };
  return { ...at, seatId, on, why: { ...on, reason: "内容分与评语不符" } };
}

/** As the tabulator leaves it, and optionally as the contest stands. */
async function verified(status: "live" | "signed" | "published" = "live") {
  const at = await locked();
  const { db } = runtime.database;
  await at.set(at.first.id, { status: "verified", verifiedAt: runtime.now() });
  await db.update(sheet).set({ status: "verified" }).where(eq(sheet.performanceId, at.first.id));
  await db.update(contest).set({ status }).where(eq(contest.id, at.made.id));
  return at;
}

const opsOf = (performanceId: string) =>
  runtime.database.db.select().from(scoreOp).where(eq(scoreOp.performanceId, performanceId));

describe("returning a sheet", () => {
  it("opens the performance for that judge alone, and keeps the version there was", async () => {
    const at = await locked();
    expectOk(await at.run(returnTheSheet, at.why));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "scoring", lockedAt: null });
    expect(await at.sheetOf(at.first.id, at.seatId)).toMatchObject({
      status: "returned",
      returnReason: "内容分与评语不符",
    });
    for (const judge of at.made.judges.slice(1)) {
      expect((await at.sheetOf(at.first.id, judge.id))?.status).toBe("locked");
    }
    expect(await opsOf(at.first.id)).toMatchObject([
      {
        kind: "return",
        applied: "yes",
        marks: MARKS,
        reason: "内容分与评语不符",
        receipt: "7F3A",
        by: "system:test",
      },
    ]);
  });

  it("is waited for at the next lock, and locks with the others once it has come again", async () => {
    const at = await locked();
    expectOk(await at.run(returnTheSheet, at.why));
    expectRefused(await at.run(lockPerformance, { performanceId: at.first.id }), "stage.sheets-missing");
    await runtime.database.db
      .update(sheet)
      .set({ status: "received" })
      .where(eq(sheet.id, (await at.sheetOf(at.first.id, at.seatId))!.id));
    expectOk(await at.run(lockPerformance, { performanceId: at.first.id }));
    expect(await at.sheetOf(at.first.id, at.seatId)).toMatchObject({ status: "locked", returnReason: null });
  });

  it("returns a sheet before the lock without touching the performance", async () => {
    const at = await makeStage(runtime);
    const seatId = at.made.judges[0]!.id;
    await at.submit(at.first.id, seatId, MARKS);
    await at.call();
    expectOk(await at.run(returnTheSheet, { performanceId: at.first.id, seatId, reason: "漏写评语" }));
    expect((await at.rowOf(at.first.id)).status).toBe("called");
    expect((await at.sheetOf(at.first.id, seatId))?.status).toBe("returned");
  });

  it("takes a score that was shown away again, from hall and spectators", async () => {
    const at = await locked();
    for (let index = 0; index < 3; index += 1) {
      expectOk(await at.run(stepTheReveal, { panelId: at.panelId, direction: "forward" }));
    }
    expect((await at.rowOf(at.first.id)).revealedAt).not.toBeNull();
    expectOk(await at.run(returnTheSheet, at.why));
    expect((await at.rowOf(at.first.id)).revealedAt).toBeNull();
    expect((await at.stageRow()).screen).toMatchObject({ reveal: "ticks" });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "sheet-returned", performanceIds: null });
  });

  it.each(["draft", "returned", "abstained"] as const)("refuses a sheet that is %s", async (status) => {
    const at = await locked();
    const row = await at.sheetOf(at.first.id, at.seatId);
    await runtime.database.db.update(sheet).set({ status }).where(eq(sheet.id, row!.id));
    expectRefused(await at.run(returnTheSheet, at.why), "stage.sheet-not-submitted");
  });

  it("refuses a judge without a sheet, and an empty reason", async () => {
    const at = await locked();
    const none = { ...at.why, performanceId: at.second.id };
    expectRefused(await at.run(returnTheSheet, none), "stage.sheet-not-submitted");
    expectInvalid(await at.run(returnTheSheet, { ...at.why, reason: " " }));
  });

  it("refuses a disqualified performance", async () => {
    const at = await locked();
    await at.set(at.first.id, { status: "disqualified" });
    expectRefused(await at.run(returnTheSheet, at.why), "stage.is-disqualified");
  });

  it("asks for a second person once the performance is verified or the contest signed", async () => {
    const at = await verified();
    expectRefused(await at.run(returnTheSheet, at.why), "stage.needs-second-person");
    const signed = await verified("signed");
    await signed.set(signed.first.id, { status: "complete", verifiedAt: null });
    expectRefused(await signed.run(returnTheSheet, signed.why), "stage.needs-second-person");
  });

  it("refuses an archived contest", async () => {
    const at = await locked();
    await runtime.database.db.update(contest).set({ status: "archived" }).where(eq(contest.id, at.made.id));
    expectRefused(await at.run(returnTheSheet, at.why), "stage.not-under-way");
  });

  it("is the head judge's, and is recorded without the judge's words", async () => {
    const at = await locked();
    const asked = {
      made: at.made,
      command: returnTheSheet,
      input: { ...at.why, performanceId: at.second.id },
    };
    await expectHands(runtime, { ...asked, may: HEAD });
    expectOk(await at.run(returnTheSheet, at.why));
    const audit = await lastAudit(runtime, at.made.id);
    expect(audit).toMatchObject({ command: "stage.return-sheet", details: { ...at.why, from: "complete" } });
    expect(audit?.details).not.toHaveProperty("comments");
  });
});

describe("a return that needs two", () => {
  it("opens nothing until a second person confirms", async () => {
    const at = await verified();
    const { headJudge, supervisor } = at.made.officers;
    expectOk(await at.run(requestReturn, at.why, headJudge));
    expect(await at.rowOf(at.first.id)).toMatchObject({ status: "verified" });
    expect(await at.sheetOf(at.first.id, at.seatId)).toMatchObject({
      status: "verified",
      returnReason: at.why.reason,
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "return-requested",
      performanceIds: [at.first.id],
    });
    expectOk(await at.run(confirmReturn, at.on, supervisor));
    expect(await at.rowOf(at.first.id)).toMatchObject({
      status: "scoring",
      verifiedAt: null,
      verifiedBy: null,
      lockedAt: null,
    });
    expect(await at.sheetOf(at.first.id, at.seatId)).toMatchObject({
      status: "returned",
      returnReason: at.why.reason,
    });
    expect((await at.sheetOf(at.first.id, at.made.judges[1]!.id))?.status).toBe("locked");
    const applied = (await opsOf(at.first.id)).map((op) => op.applied).sort();
    expect(applied).toEqual(["superseded", "yes"]);
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.confirm-return",
      details: { askedBy: `account:${headJudge.accountId}` },
    });
  });

  it.each(["signed", "published"] as const)("puts a %s contest under review again", async (status) => {
    const at = await verified(status);
    expectOk(await at.run(requestReturn, at.why));
    expectOk(await at.run(confirmReturn, at.on, at.made.officers.tabulator));
    const [row] = await runtime.database.db.select().from(contest).where(eq(contest.id, at.made.id));
    expect(row).toMatchObject({ status: "review", signedAt: null });
    expect(await lastTold(runtime, at.made.id)).toEqual({ type: "sheet-returned", performanceIds: null });
  });

  it("is not confirmed by whoever asked, also in another role", async () => {
    const at = await verified();
    const both = await makeAccount(runtime, {
      grants: [
        { role: "headJudge", contestId: at.made.id },
        { role: "supervisor", contestId: at.made.id },
      ],
    });
    expectOk(await at.run(requestReturn, at.why, both));
    expectRefused(await at.run(confirmReturn, at.on, both), "stage.second-person");
    expectOk(await at.run(confirmReturn, at.on, at.made.officers.supervisor));
  });

  it("is asked for once, where it is needed, for a sheet that is there", async () => {
    const at = await verified();
    expectOk(await at.run(requestReturn, at.why));
    expectRefused(await at.run(requestReturn, at.why), "stage.return-already-asked");
    const direct = await locked();
    expectRefused(await direct.run(requestReturn, direct.why), "stage.return-directly");
    const none = { ...at.why, performanceId: at.second.id };
    expectRefused(await at.run(requestReturn, none), "stage.sheet-not-submitted");
  });

  it("is not confirmed unless it was asked for", async () => {
    const at = await verified();
    expectRefused(await at.run(confirmReturn, at.on), "stage.return-not-asked");
    expectRefused(await at.run(declineReturn, at.why), "stage.return-not-asked");
  });

  it("can be declined, and asked for again", async () => {
    const at = await verified();
    expectOk(await at.run(requestReturn, at.why, at.made.officers.headJudge));
    const declined = { ...at.on, reason: "理由不足" };
    expectOk(await at.run(declineReturn, declined, at.made.officers.supervisor));
    expect(await at.sheetOf(at.first.id, at.seatId)).toMatchObject({
      status: "verified",
      returnReason: null,
    });
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.decline-return",
      details: { askedBy: `account:${at.made.officers.headJudge.accountId}`, reason: "理由不足" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "return-declined",
      performanceIds: [at.first.id],
    });
    expectRefused(await at.run(confirmReturn, at.on), "stage.return-not-asked");
    expectOk(await at.run(requestReturn, at.why, at.made.officers.headJudge));
  });

  it("is asked for by the head judge, confirmed by supervisor or tabulator, declined by any of them", async () => {
    const at = await verified();
    const of = { made: at.made };
    await expectHands(runtime, {
      ...of,
      command: requestReturn,
      input: { ...at.why, performanceId: at.second.id },
      may: HEAD,
    });
    const nothing = { ...at.on, performanceId: at.second.id };
    await expectHands(runtime, { ...of, command: confirmReturn, input: nothing, may: SECOND });
    const decline = { ...nothing, reason: "理由不足" };
    await expectHands(runtime, { ...of, command: declineReturn, input: decline, may: [...SECOND, ...HEAD] });
  });

  it("lets the system confirm only what somebody else asked for", async () => {
    const at = await verified();
    expectOk(await at.run(requestReturn, at.why, systemActor));
    expectRefused(await at.run(confirmReturn, at.on, systemActor), "stage.second-person");
  });
});
