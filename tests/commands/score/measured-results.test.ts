import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { contest, performance, seat } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";
import { inTransaction } from "#db/transaction.ts";
import {
  lockMeasured,
  type MeasuredFacts,
  type MeasuredResult,
  refuseMeasured,
  writeMeasured,
} from "#server/commands/score/measured-results.ts";
import { projectDesk } from "#server/views/live/desk-view.ts";
import { projectPublic } from "#server/views/live/public-view.ts";
import { standingsOf } from "#server/views/live/standings.ts";
import { type MadeAllPost, makeAllPost } from "#tests/support/all-post-builders.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

let runtime: TestRuntime;
let made: MadeAllPost;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeAllPost(runtime, { contestants: 3 });
});

const FULL = {
  singleChoice: 40_00,
  multipleChoice: 20_00,
  trueFalse: 10_00,
  shortAnswer: 10_00,
  case: 20_00,
};
const inTx = <T>(work: (facts: MeasuredFacts, tx: Parameters<typeof lockMeasured>[0]) => Promise<T>) =>
  inTransaction(runtime.database.sql, async (tx, commit) => {
    const facts = await lockMeasured(tx, { contestId: made.id, itemKey: "writtenPaper" });
    const value = await work(facts!, tx);
    await commit([]);
    return value;
  });
const write = (resultsOf: (facts: MeasuredFacts) => MeasuredResult[]) =>
  inTx((facts, tx) =>
    writeMeasured(tx, { facts, results: resultsOf(facts), by: "account:test", at: runtime.now() }),
  );
const refusal = (resultsOf: (facts: MeasuredFacts) => MeasuredResult[]) =>
  inTx(async (facts) => {
    const no = refuseMeasured(facts, resultsOf(facts));
    return no === null ? null : no.refusal;
  });
const all =
  (marks: (index: number) => MeasuredResult["marks"]) =>
  ({ performances }: MeasuredFacts): MeasuredResult[] =>
    performances.map(({ contestantId }, index) => ({ contestantId, marks: marks(index) }));
const scores = async () => {
  const facts = (await loadContest(runtime.database.db, made.id))!;
  return standingsOf(facts, "locked").contest.rows.map(({ score }) =>
    Decimal.fixed({ value: score, digits: 2 }),
  );
};
const statuses = async () => {
  const rows = await runtime.database.db
    .select({ status: performance.status })
    .from(performance)
    .where(eq(performance.contestId, made.id));
  return rows.map(({ status }) => status).sort();
};

describe("measured results do", () => {
  it("become the contest's scores, to the hundredth", async () => {
    await write(all((index) => ({ ...FULL, case: index * 7_33 })));
    expect(await scores()).toEqual(["94.66", "87.33", "80.00"]);
  });

  it("count once when they are recorded again, and keep every version", async () => {
    expect(await write(all(() => FULL))).toHaveLength(3);
    expect(await write(all(() => FULL))).toEqual([]);
    expect(await write(all((index) => (index === 0 ? { ...FULL, case: 0 } : FULL)))).toHaveLength(1);
    const facts = (await loadContest(runtime.database.db, made.id))!;
    const ids = [...facts.performances.keys()];
    const of = (table: typeof sheet | typeof scoreOp) =>
      runtime.database.db.$count(table, inArray(table.performanceId, ids));
    expect([await of(sheet), await of(scoreOp)]).toEqual([3, 4]);
    expect(await scores()).toEqual(["100.00", "100.00", "80.00"]);
  });

  it("open the verification again where points changed", async () => {
    await write(all(() => FULL));
    const { db } = runtime.database;
    await db
      .update(performance)
      .set({ status: "verified", verifiedAt: runtime.now() })
      .where(eq(performance.contestId, made.id));
    await write(all((index) => (index === 0 ? { ...FULL, case: 0 } : FULL)));
    expect(await statuses()).toEqual(["complete", "verified", "verified"]);
  });

  it("say who did not take part", async () => {
    await write(all((index) => (index === 0 ? null : FULL)));
    expect(await statuses()).toEqual(["absent", "complete", "complete"]);
  });

  it("show on no stage: desk and spectators have no running order of a paper", async () => {
    await write(all(() => FULL));
    const facts = (await loadContest(runtime.database.db, made.id))!;
    expect(facts.performances.size).toBe(3);
    expect(projectDesk(facts)).toMatchObject({ performances: {}, contest: { panels: [] } });
    expect(projectPublic(facts).performances).toEqual({});
  });
});

describe("measured results refuse", () => {
  it.each([
    ["a contest that is signed", "signed" as const, "measured.not-open"],
    ["a contest that has not begun", "ready" as const, "measured.not-open"],
  ])("%s", async (_, status, rule) => {
    await runtime.database.db.update(contest).set({ status }).where(eq(contest.id, made.id));
    expect(await refusal(all(() => FULL))).toMatchObject({ rule });
  });

  it("a panel whose tabulator seat was taken down, naming it", async () => {
    await runtime.database.db
      .update(seat)
      .set({ removedAt: runtime.now() })
      .where(eq(seat.contestId, made.id));
    expect(await refusal(all(() => FULL))).toMatchObject({
      rule: "measured.no-seat",
      facts: { panel: "笔试记分", item: "笔试" },
    });
  });

  it("points that somebody lacks, naming whom", async () => {
    const some = (facts: MeasuredFacts) => all(() => FULL)(facts).slice(1);
    expect(await refusal(some)).toMatchObject({ rule: "measured.missing" });
  });

  it("points of somebody who is not drawn", async () => {
    const more = (facts: MeasuredFacts) => [
      ...all(() => FULL)(facts),
      { contestantId: crypto.randomUUID(), marks: FULL },
    ];
    expect(await refusal(more)).toMatchObject({ rule: "measured.unknown" });
  });

  it.each([
    ["above the maximum", { ...FULL, case: 20_01 }],
    ["below the minimum", { ...FULL, case: -1 }],
    ["of a part that is missing", { singleChoice: 0 }],
  ])("points %s, naming criterion and person", async (_, marks) => {
    expect(await refusal(all(() => marks))).toMatchObject({ rule: "measured.out-of-range" });
  });
});
