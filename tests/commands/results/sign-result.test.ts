import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readContest } from "#app/contracts/interchange-file.ts";
import { contest, deduction, performance, recusal } from "#db/schema/contest.ts";
import { sheet, signature, signedResult } from "#db/schema/scoring.ts";
import { signResult } from "#server/commands/results/sign-result.ts";
import { recomputed, resultHash } from "#server/views/results/recomputed.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import {
  givePassword,
  makeReviewed,
  PASSWORD,
  saveGrantOf,
  shownHash,
  signAs,
  signBoth,
} from "#tests/support/results-builders.ts";
import { ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const contestRow = async (made: MadeContest) =>
  (await runtime.database.db.select().from(contest).where(eq(contest.id, made.id)))[0]!;
const versionsOf = (made: MadeContest) =>
  runtime.database.db
    .select()
    .from(signedResult)
    .where(eq(signedResult.contestId, made.id))
    .orderBy(signedResult.version);

describe("signing a result", () => {
  it("closes the contest with the second signature, under a document anyone can recompute", async () => {
    const made = await makeReviewed(runtime);
    expect(expectOk(await signAs(runtime, made, "headJudge"))).toMatchObject({ version: 1, complete: false });
    expect(await contestRow(made)).toMatchObject({ status: "review", signedAt: null });
    expect(await versionsOf(made)).toEqual([]);
    expect(expectOk(await signAs(runtime, made, "supervisor"))).toMatchObject({ version: 1, complete: true });
    expect(await contestRow(made)).toMatchObject({ status: "signed", signedAt: runtime.now() });
    const [stored] = await versionsOf(made);
    expect(readContest(stored!.document).ok).toBe(true);
    const again = recomputed(stored!.document);
    expect(again.result).toEqual(stored!.result);
    const hash = Buffer.from(stored!.hash).toString("hex");
    expect(again.hash).toBe(resultHash({ document: stored!.document, result: stored!.result }));
    expect(hash).toBe(again.hash);
  });

  it("prints the head of the audit chain as it stood before the signature that closed it", async () => {
    const made = await makeReviewed(runtime);
    expectOk(await signAs(runtime, made, "headJudge"));
    const before = await lastAudit(runtime, made.id);
    expectOk(await signAs(runtime, made, "supervisor"));
    const [stored] = await versionsOf(made);
    expect(Buffer.from(stored!.auditHead)).toEqual(Buffer.from(before!.hash));
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "results.sign",
      details: { version: 1, role: "supervisor", complete: true },
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "result-signed", performanceIds: null });
  });

  it("keeps the password out of what is stored", async () => {
    const made = await makeReviewed(runtime);
    expectOk(await signAs(runtime, made, "headJudge"));
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain(PASSWORD);
  });

  it("asks for the password again", async () => {
    const made = await makeReviewed(runtime);
    const wrong = await signAs(runtime, made, "headJudge", { password: "not the password" });
    expect(expectInvalid(wrong)).toEqual({ password: "password.wrong" });
    expect(
      await runtime.database.db.select().from(signature).where(eq(signature.contestId, made.id)),
    ).toEqual([]);
  });

  it("stops guessing after five wrong passwords", async () => {
    const made = await makeReviewed(runtime);
    for (let tries = 0; tries < 5; tries += 1)
      await signAs(runtime, made, "headJudge", { password: "wrong" });
    expectRefused(await signAs(runtime, made, "headJudge"), "account.too-many-attempts");
  });

  const db = () => runtime.database.db;
  const open: { why: string; prepare: (made: MadeContest) => Promise<unknown> }[] = [
    {
      why: "an unverified performance",
      prepare: (made) =>
        db()
          .update(performance)
          .set({ verifiedAt: null, status: "complete" })
          .where(eq(performance.id, made.performances[0]!.id)),
    },
    {
      why: "a performance that is not finished",
      prepare: (made) =>
        db()
          .update(performance)
          .set({ status: "scoring" })
          .where(eq(performance.id, made.performances[0]!.id)),
    },
    {
      why: "a performance waiting for the head judge",
      prepare: (made) => db().delete(sheet).where(eq(sheet.performanceId, made.performances[0]!.id)),
    },
    {
      why: "a returned sheet",
      prepare: (made) =>
        db()
          .update(sheet)
          .set({ status: "returned" })
          .where(eq(sheet.performanceId, made.performances[0]!.id)),
    },
    {
      why: "a return that waits for its second person",
      prepare: (made) =>
        db()
          .update(sheet)
          .set({ returnReason: "误触" })
          .where(eq(sheet.performanceId, made.performances[0]!.id)),
    },
    {
      why: "a paper sheet typed once",
      prepare: (made) =>
        db()
          .update(sheet)
          .set({ source: "paper", status: "draft" })
          .where(eq(sheet.seatId, made.judges[0]!.id)),
    },
    {
      why: "a proposed recusal",
      prepare: (made) =>
        db().insert(recusal).values({
          id: randomUUID(),
          contestId: made.id,
          seatId: made.judges[0]!.id,
          contestantId: made.contestants[0]!.id,
          ground: "mentor",
          status: "proposed",
        }),
    },
    {
      why: "a tie at the line of a round's cut",
      prepare: async () => {},
    },
  ];

  it.each(open)("refuses while there is $why", async ({ why, prepare }) => {
    const cut = why.startsWith("a tie");
    const ruleSet = ruleSetOf({ tieChain: [] });
    const [round] = ruleSet.rounds;
    const made = await makeReviewed(runtime, {
      ruleSet: cut
        ? { ...ruleSet, rounds: [{ ...round!, advancement: { kind: "first", count: 2, tie: "tieBreak" } }] }
        : ruleSet,
      markOf: ({ contestant, criterion }) => criterion.maximum - (cut ? 0 : 50 * contestant),
    });
    await prepare(made);
    const facts = expectRefused(await signAs(runtime, made, "headJudge"), "results.open-points");
    expect(facts.count).toBeGreaterThan(0);
    expect(await contestRow(made)).toMatchObject({ status: "review" });
  });

  it("refuses a result other than the one that was shown", async () => {
    const made = await makeReviewed(runtime);
    const hash = await shownHash(runtime, made);
    await db()
      .insert(deduction)
      .values({ id: randomUUID(), performanceId: made.performances[0]!.id, points: 100, reason: "违规" });
    expectRefused(await signAs(runtime, made, "headJudge", { hash }), "results.changed-since-shown");
  });

  it("lets a signature lapse when the result changes after it, and never gives one number to two results", async () => {
    const made = await makeReviewed(runtime);
    expectOk(await signAs(runtime, made, "headJudge"));
    await db()
      .insert(deduction)
      .values({ id: randomUUID(), performanceId: made.performances[0]!.id, points: 100, reason: "违规" });
    expect(expectOk(await signAs(runtime, made, "supervisor"))).toMatchObject({
      version: 2,
      complete: false,
    });
    expect(expectOk(await signAs(runtime, made, "headJudge"))).toMatchObject({ version: 2, complete: true });
    expect((await versionsOf(made)).map(({ version }) => version)).toEqual([2]);
  });

  it("refuses the same role twice and the same person in both roles", async () => {
    const made = await makeReviewed(runtime);
    expectOk(await signAs(runtime, made, "headJudge"));
    expectRefused(await signAs(runtime, made, "headJudge"), "results.already-signed");
    const both = await saveGrantOf(runtime, made.officers.headJudge, {
      role: "supervisor",
      contestId: made.id,
    });
    const input = {
      contestId: made.id,
      role: "supervisor",
      hash: await shownHash(runtime, made),
      password: PASSWORD,
    };
    expectRefused(await execute(runtime, { command: signResult, actor: both, input }), "results.same-person");
  });

  it("wants a reason for a further version, and keeps the earlier one", async () => {
    const made = await makeReviewed(runtime);
    await signBoth(runtime, made);
    await db().update(contest).set({ status: "review" }).where(eq(contest.id, made.id));
    await db()
      .update(performance)
      .set({ elapsedMs: 9 * 60_000 })
      .where(eq(performance.id, made.performances[0]!.id));
    expect(expectInvalid(await signAs(runtime, made, "headJudge"))).toEqual({ reason: "field.required" });
    await signBoth(runtime, made, "计时更正");
    const versions = await versionsOf(made);
    expect(versions.map(({ version, reason }) => ({ version, reason }))).toEqual([
      { version: 1, reason: null },
      { version: 2, reason: "计时更正" },
    ]);
    expect(versions[0]!.hash).not.toEqual(versions[1]!.hash);
  });

  it("refuses a contest that is not under review", async () => {
    const made = await makeContest(runtime, {
      status: "live",
      performanceStatus: "verified",
      markOf: ({ criterion }) => criterion.maximum,
    });
    await givePassword(runtime, made.officers.headJudge);
    expectRefused(await signAs(runtime, made, "headJudge"), "contest.cannot-sign");
  });

  it("is the head judge's and the supervisor's of this contest, each in the own role", async () => {
    const made = await makeReviewed(runtime);
    const other = await makeReviewed(runtime);
    const hash = await shownHash(runtime, made);
    const call = (actor: typeof made.organiser, role: string) =>
      execute(runtime, {
        command: signResult,
        actor,
        input: { contestId: made.id, role, hash, password: PASSWORD },
      });
    expectKind(await call(made.officers.supervisor, "headJudge"), "forbidden");
    expectKind(await call(made.officers.headJudge, "supervisor"), "forbidden");
    expectKind(await call(other.officers.headJudge, "headJudge"), "forbidden");
  });
});
