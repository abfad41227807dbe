import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { lockWholeContest } from "#db/queries/results.ts";
import { contest, deduction } from "#db/schema/contest.ts";
import { addBreach } from "#server/commands/stage/add-breach.ts";
import { withdrawBreach } from "#server/commands/stage/withdraw-breach.ts";
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

/** Until another connection of this database stands before a lock. */
const waitsForLock = ({ database }: TestRuntime) =>
  vi.waitFor(async () => {
    const [row] = await database.sql`select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    expect(row?.waiting).toBe(1);
  });

const breach = (performanceId: string) => ({ performanceId, points: 1_00, reason: "自报姓名" });
const rowsOf = (performanceId: string) =>
  runtime.database.db.select().from(deduction).where(eq(deduction.performanceId, performanceId));

describe("a breach of the rules", () => {
  it("takes points with a reason, and counts as a revision of the score", async () => {
    const at = await makeStage(runtime);
    const { revision } = await at.rowOf(at.first.id);
    const { breachId } = expectOk(await at.run(addBreach, breach(at.first.id), at.made.officers.host));
    expect(await rowsOf(at.first.id)).toMatchObject([
      {
        id: breachId,
        points: 1_00,
        reason: "自报姓名",
        accountId: at.made.officers.host.accountId,
        withdrawnAt: null,
      },
    ]);
    expect((await at.rowOf(at.first.id)).revision).toBe(revision + 1);
  });

  it("is given back with a reason, once, and stays readable", async () => {
    const at = await makeStage(runtime);
    const { breachId } = expectOk(await at.run(addBreach, breach(at.first.id)));
    const input = { breachId, reason: "复核录像未自报" };
    expectOk(await at.run(withdrawBreach, input));
    expect(await rowsOf(at.first.id)).toMatchObject([{ id: breachId, withdrawnAt: runtime.now() }]);
    expectRefused(await at.run(withdrawBreach, input), "stage.breach-withdrawn");
  });

  it.each([0, -50, 10.5, 10_000_001])("refuses %d hundredths", async (points) => {
    const at = await makeStage(runtime);
    expect(expectInvalid(await at.run(addBreach, { ...breach(at.first.id), points }))).toHaveProperty(
      "points",
    );
  });

  it.each([
    { status: "verified", rule: "stage.is-verified" },
    { status: "revealed", rule: "stage.is-revealed" },
    { status: "absent", rule: "stage.is-absent" },
  ] as const)("refuses a performance that is $status", async ({ status, rule }) => {
    const at = await makeStage(runtime);
    const { breachId } = expectOk(await at.run(addBreach, breach(at.first.id)));
    await at.set(at.first.id, { status });
    expectRefused(await at.run(addBreach, breach(at.first.id)), rule);
    expectRefused(await at.run(withdrawBreach, { breachId, reason: "误记" }), rule);
  });

  it("refuses a signed contest, and does not find what is not there", async () => {
    const at = await makeStage(runtime, { status: "signed" });
    expectRefused(await at.run(addBreach, breach(at.first.id)), "stage.not-under-way");
    expectKind(await at.run(withdrawBreach, { breachId: randomUUID(), reason: "误记" }), "missing");
  });

  it("refuses a contest that is signed while it waits for the performance", async () => {
    const at = await makeStage(runtime);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const signing = new Promise<{ signed: Promise<void> }>((locked) => {
      const signed = runtime.database.db.transaction(async (tx) => {
        await lockWholeContest(tx, at.made.id);
        locked({ signed });
        await held;
        await tx.update(contest).set({ status: "signed" }).where(eq(contest.id, at.made.id));
      });
    });
    const { signed } = await signing;
    const late = at.run(addBreach, breach(at.first.id));
    await waitsForLock(runtime);
    release();
    await signed;
    expectRefused(await late, "stage.not-under-way");
    expect(await rowsOf(at.first.id)).toEqual([]);
  });

  it("is the desk's and the head judge's before the lock, the head judge's alone after it", async () => {
    const at = await makeStage(runtime);
    const { breachId } = expectOk(await at.run(addBreach, breach(at.first.id)));
    const add = { made: at.made, command: addBreach, input: breach(at.first.id) };
    const withdraw = { made: at.made, command: withdrawBreach, input: { breachId, reason: "误记" } };
    await expectHands(runtime, { ...add, may: [...DESK, ...HEAD] });
    await expectHands(runtime, { ...withdraw, may: [...DESK, ...HEAD] });
    await lockWithMarks(at);
    await expectHands(runtime, { ...add, may: HEAD });
    await expectHands(runtime, { ...withdraw, may: HEAD });
  });

  it("is recorded both ways", async () => {
    const at = await makeStage(runtime);
    const { breachId } = expectOk(await at.run(addBreach, breach(at.first.id)));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.add-breach",
      details: { performanceId: at.first.id, breachId, points: 1_00, reason: "自报姓名" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "breach-added",
      performanceIds: [at.first.id],
    });
    expectOk(await at.run(withdrawBreach, { breachId, reason: "误记" }));
    expect(await lastAudit(runtime, at.made.id)).toMatchObject({
      command: "stage.withdraw-breach",
      details: { breachId, points: 1_00, reason: "误记" },
    });
    expect(await lastTold(runtime, at.made.id)).toEqual({
      type: "breach-withdrawn",
      performanceIds: [at.first.id],
    });
  });
});
