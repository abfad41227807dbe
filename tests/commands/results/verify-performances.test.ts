import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { performance, seat } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { verifyPerformances } from "#server/commands/results/verify-performances.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const verify = (
  made: MadeContest,
  performanceIds: string[],
  actor: Parameters<typeof execute>[1]["actor"] = made.officers.tabulator,
) => execute(runtime, { command: verifyPerformances, actor, input: { contestId: made.id, performanceIds } });

const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(performance).where(eq(performance.id, id)))[0]!;

describe("verifying performances", () => {
  it("stamps them, verifies their sheets, and shows as revealed what the hall has seen", async () => {
    const made = await makeContest(runtime, { status: "review" });
    const [first, second] = made.performances;
    const at = performance.id;
    await runtime.database.db
      .update(performance)
      .set({ revealedAt: runtime.now() })
      .where(eq(at, second!.id));
    expect(expectOk(await verify(made, [first!.id, second!.id]))).toEqual({ verified: 2 });
    expect(await rowOf(first!.id)).toMatchObject({
      status: "verified",
      verifiedBy: made.officers.tabulator.accountId,
      verifiedAt: runtime.now(),
    });
    expect((await rowOf(second!.id)).status).toBe("revealed");
    const sheets = await runtime.database.db.select().from(sheet).where(eq(sheet.performanceId, first!.id));
    expect(new Set(sheets.map(({ status }) => status))).toEqual(new Set(["verified"]));
    expect((await rowOf(made.performances[2]!.id)).verifiedAt).toBeNull();
  });

  it("records who verified which revision and tells the rooms of those performances only", async () => {
    const made = await makeContest(runtime, {
      status: "live",
      performanceStatus: "complete",
      markOf: ({ criterion }) => criterion.maximum,
    });
    const { id } = made.performances[0]!;
    expectOk(await verify(made, [id]));
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "results.verify-performances",
      actor: `account:${made.officers.tabulator.accountId}`,
      details: { performances: [{ id, revision: 0 }] },
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({
      type: "performances-verified",
      performanceIds: [id],
    });
  });

  const refusals: {
    why: string;
    rule: string;
    prepare: (made: MadeContest) => Promise<unknown>;
    status?: "signed";
  }[] = [
    {
      why: "whoever typed one of its sheets",
      rule: "results.entered-by-you",
      prepare: (made) => setSheet(made, { source: "paper", enteredBy: made.officers.tabulator.accountId }),
    },
    {
      why: "whoever was the second person to type it",
      rule: "results.entered-by-you",
      prepare: (made) => setSheet(made, { source: "paper", confirmedBy: made.officers.tabulator.accountId }),
    },
    {
      why: "whoever marked it",
      rule: "results.marked-by-you",
      prepare: (made) =>
        runtime.database.db
          .update(seat)
          .set({ accountId: made.officers.tabulator.accountId })
          .where(eq(seat.id, made.judges[0]!.id)),
    },
    {
      why: "a performance that is not locked",
      rule: "results.not-locked",
      prepare: (made) => setPerformance(made, { status: "scoring" }),
    },
    {
      why: "a performance that is verified",
      rule: "results.already-verified",
      prepare: (made) => setPerformance(made, { status: "verified", verifiedAt: new Date() }),
    },
    {
      why: "too few marks",
      rule: "results.waits-for-head-judge",
      prepare: (made) =>
        runtime.database.db.delete(sheet).where(eq(sheet.performanceId, made.performances[0]!.id)),
    },
    {
      why: "a sheet whose return is asked for",
      rule: "results.return-pending",
      prepare: (made) => setSheet(made, { returnReason: "看错选手" }),
    },
    { why: "a signed contest", rule: "results.not-under-review", prepare: async () => {}, status: "signed" },
  ];

  it.each(refusals)("refuses $why", async ({ rule, prepare, status: given }) => {
    const status = given ?? "review";
    const made = await makeContest(runtime, { status });
    await prepare(made);
    const [first, second] = made.performances;
    expectRefused(await verify(made, [second!.id, first!.id]), rule);
    expect((await rowOf(second!.id)).verifiedAt).toBeNull();
  });

  const setPerformance = (made: MadeContest, change: Partial<typeof performance.$inferInsert>) =>
    runtime.database.db.update(performance).set(change).where(eq(performance.id, made.performances[0]!.id));
  const setSheet = (made: MadeContest, change: Partial<typeof sheet.$inferInsert>) =>
    runtime.database.db
      .update(sheet)
      .set(change)
      .where(and(eq(sheet.performanceId, made.performances[0]!.id), eq(sheet.seatId, made.judges[1]!.id)));

  it("is the tabulator's alone, and of no other contest's performances", async () => {
    const made = await makeContest(runtime, { status: "review" });
    const other = await makeContest(runtime, { status: "review" });
    const { id } = made.performances[0]!;
    const { organiser, officers } = made;
    for (const actor of [
      organiser,
      officers.headJudge,
      officers.supervisor,
      officers.host,
      publicActor,
      deviceOf(made, made.headSeats[0]!),
      other.officers.tabulator,
    ]) {
      expectKind(await verify(made, [id], actor), "forbidden");
    }
    expectKind(await verify(other, [id], other.officers.tabulator), "missing");
  });
});
