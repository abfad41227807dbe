import { createHash } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DrawnRounds } from "#app/contracts/draw.ts";
import * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findDraw, listRunningOrder } from "#db/queries/draws.ts";
import { listSeats } from "#db/queries/panels.ts";
import { contest, performance, stage } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { addContestants } from "#server/commands/contest/add-contestants.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { discardDraw } from "#server/commands/contest/discard-draw.ts";
import { drawNextRound } from "#server/commands/contest/draw-next-round.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { savePanel } from "#server/commands/contest/save-panel.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { execute, expectOk, expectRefused, freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { type SetUp, seatInput, setUpContest } from "#tests/support/contest-set-up.ts";
import { makeCadre, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
});
afterAll(() => runtime.close());

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const attempt = (made: SetUp, command: Parameters<typeof execute>[1]["command"], input: object = {}) =>
  execute(runtime, { command, actor: made.organiser, input: { contestId: made.contestId, ...input } });

describe("contest.commit-draw", () => {
  test("shows the SHA-256 of a seed that stays with the server", async () => {
    const made = await setUpContest(runtime, { until: "seated", organisation });
    const { commitment } = await made.run(commitDraw, { contestId: made.contestId });
    const row = await findDraw(runtime.database.db, made.contestId);
    expect(row?.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(commitment).toBe(sha256(row?.seed ?? ""));
    expect(row?.drawnAt).toBeNull();
    expect(JSON.stringify(await lastAudit(runtime, made.contestId))).not.toContain(row?.seed);
    expect(await lastEvent(runtime, made.contestId)).toMatchObject({ type: "draw-committed" });
    expectRefused(await attempt(made, commitDraw), "draw.already-committed");
  });
});

describe("contest.run-draw", () => {
  test("gives numbers, an order for each item, and a stage for each panel, all repeatable from seed and entries", async () => {
    const ruleSet = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });
    const made = await setUpContest(runtime, { until: "drawn", contestants: 9, ruleSet, organisation });
    const { db } = runtime.database;
    const row = await findDraw(db, made.contestId);
    const [round] = DrawnRounds.parse(row?.entries);
    const again = DrawPlan.of({ seed: row!.seed, round: round!, hashOf: sha256 });
    const people = await listContestants(db, made.contestId);
    expect(people.map(({ id }) => id)).toEqual(again.numbers);
    expect(people.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const stored = (await listRunningOrder(db, made.contestId)).map(
      ({ contestantId, itemKey, panelId, position }) => ({ contestantId, itemKey, panelId, position }),
    );
    expect(stored).toHaveLength(18);
    expect(new Set(stored.map((each) => JSON.stringify(each)))).toEqual(
      new Set(
        again.performances.map(({ contestantId, itemKey, panelId, position }) =>
          JSON.stringify({ contestantId, itemKey, panelId, position }),
        ),
      ),
    );
    expect(
      await db.select({ panelId: stage.panelId }).from(stage).where(eq(stage.contestId, made.contestId)),
    ).toEqual([{ panelId: made.panelId }]);
    expect(await lastAudit(runtime, made.contestId)).toMatchObject({
      details: { seed: row!.seed, commitment: row!.commitment },
    });
  });

  test("deals contestants to panels that mark an item side by side", async () => {
    const made = await setUpContest(runtime, { until: "seated", contestants: 7, organisation });
    await made.run(savePanel, { contestId: made.contestId, panelId: null, name: "第二评委组", itemKeys: [] });
    await made.run(commitDraw, { contestId: made.contestId });
    await made.run(runDraw, { contestId: made.contestId });
    const rows = await runtime.database.db
      .select()
      .from(performance)
      .where(eq(performance.contestId, made.contestId))
      .orderBy(asc(performance.position));
    const first = rows.filter(({ panelId }) => panelId === made.panelId).map(({ position }) => position);
    const second = rows.filter(({ panelId }) => panelId !== made.panelId).map(({ position }) => position);
    expect([first, second]).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3],
    ]);
  });

  test("refuses before the commitment, and twice", async () => {
    const made = await setUpContest(runtime, { until: "seated", organisation });
    expectRefused(await attempt(made, runDraw), "draw.not-committed");
    expectOk(await attempt(made, commitDraw));
    expectOk(await attempt(made, runDraw));
    expectRefused(await attempt(made, runDraw), "draw.already-drawn");
  });

  test("refuses without contestants, without items, and without a panel for an item", async () => {
    const nobody = await setUpContest(runtime, { until: "seated", contestants: 0, organisation });
    expectOk(await attempt(nobody, commitDraw));
    expectRefused(await attempt(nobody, runDraw), "draw.no-contestants");
    const empty = await setUpContest(runtime, {
      until: "seated",
      ruleSet: { ...ruleSetOf(), rounds: [] },
      organisation,
    });
    expectOk(await attempt(empty, commitDraw));
    expectRefused(await attempt(empty, runDraw), "draw.no-items");
    const ruleSet = ruleSetOf({
      items: [itemOf({ key: "speech" }), itemOf({ key: "report", name: "工作汇报" })],
    });
    const bare = await setUpContest(runtime, { until: "seated", ruleSet, organisation });
    await bare.run(savePanel, {
      contestId: bare.contestId,
      panelId: bare.panelId,
      name: "甲组",
      itemKeys: ["speech"],
    });
    expectOk(await attempt(bare, commitDraw));
    expect(expectRefused(await attempt(bare, runDraw), "draw.items-without-panel")).toEqual({
      items: ["工作汇报"],
    });
  });

  test("refuses while a recusal is not settled", async () => {
    const made = await setUpContest(runtime, { until: "seated", organisation });
    const seat = seatInput({
      role: "judge",
      scoring: "counts",
      name: "东街评委",
      unitId: organisation.communities[0].id,
    });
    await made.run(saveSeat, { contestId: made.contestId, panelId: made.panelId, ...seat });
    await made.run(proposeRecusals, { contestId: made.contestId, sameSuperior: false });
    expectOk(await attempt(made, commitDraw));
    expect(expectRefused(await attempt(made, runDraw), "draw.recusals-open")).toEqual({ count: 1 });
  });

  test("refuses once the contest is ready", async () => {
    const made = await setUpContest(runtime, { until: "ready", organisation });
    expectRefused(await attempt(made, runDraw), "contest.draw-not-now");
    expectRefused(await attempt(made, commitDraw), "contest.draw-not-now");
    expectRefused(await attempt(made, discardDraw, { reason: "重抽" }), "contest.draw-not-now");
  });
});

describe("contest.discard-draw", () => {
  test("clears order and numbers, keeps commitment and seed in the log, and lets the list change again", async () => {
    const made = await setUpContest(runtime, { until: "drawn", organisation });
    const { db } = runtime.database;
    const before = await findDraw(db, made.contestId);
    expectOk(await attempt(made, discardDraw, { reason: "一名选手漏报" }));
    expect(await listRunningOrder(db, made.contestId)).toEqual([]);
    expect((await listContestants(db, made.contestId)).every(({ number }) => number === null)).toBe(true);
    expect(await lastAudit(runtime, made.contestId)).toMatchObject({
      details: { reason: "一名选手漏报", seed: before!.seed, commitment: before!.commitment, drawn: true },
    });
    expectRefused(await attempt(made, discardDraw, { reason: "再次" }), "draw.not-committed");
    const { commitment } = await made.run(commitDraw, { contestId: made.contestId });
    expect(commitment).not.toBe(before!.commitment);
    const late = await makeCadre(runtime, { unit: organisation.communities[0] });
    expectOk(await attempt(made, addContestants, { cadreIds: [late.id] }));
  });
});

/** Two rounds: of four in the first the best two go on. */
const twoRounds = (tie: "allAdvance" | "tieBreak"): RuleSet => {
  const { rounds, ...rest } = ruleSetOf();
  const [final] = rounds;
  return {
    ...rest,
    tieChain: [],
    rounds: [
      {
        ...final!,
        key: "preliminary",
        name: "初赛",
        weight: 4_000,
        advancement: { kind: "first", count: 2, tie },
        items: [itemOf({ key: "report" })],
      },
      { ...final!, weight: 6_000 },
    ],
  };
};

/** Locks the first round with these totals, one contestant after another in the order of their numbers. */
async function finishFirstRound(made: SetUp, halves: readonly number[]): Promise<void> {
  const { db } = runtime.database;
  const people = await listContestants(db, made.contestId);
  const judges = (await listSeats(db, made.contestId)).filter(({ role }) => role === "judge");
  for (const row of await listRunningOrder(db, made.contestId)) {
    const mark = halves[people.findIndex(({ id }) => id === row.contestantId)] ?? 0;
    await db
      .update(performance)
      .set({ status: "complete", lockedAt: runtime.now() })
      .where(eq(performance.id, row.id));
    await db.insert(sheet).values(
      judges.map(({ id }) => ({
        id: crypto.randomUUID(),
        performanceId: row.id,
        seatId: id,
        status: "locked" as const,
        marks: { content: mark, delivery: mark },
        comments: {},
        seq: 1,
      })),
    );
  }
}

describe("contest.draw-next-round", () => {
  test("draws those who advance, from the same seed, and keeps the numbers", async () => {
    const made = await setUpContest(runtime, {
      until: "live",
      ruleSet: twoRounds("allAdvance"),
      organisation,
    });
    const { db } = runtime.database;
    await finishFirstRound(made, [40_00, 45_00, 42_00, 30_00]);
    const numbers = (await listContestants(db, made.contestId)).map(({ id }) => id);
    const answer = await made.run(drawNextRound, { contestId: made.contestId, roundKey: "final" });
    expect(answer).toEqual({ contestants: 2, performances: 2, tiedAtCut: [] });
    const later = (await listRunningOrder(db, made.contestId)).filter(({ roundKey }) => roundKey === "final");
    expect(later.map(({ contestantId }) => contestantId).sort()).toEqual([numbers[1], numbers[2]].sort());
    const row = await findDraw(db, made.contestId);
    const rounds = DrawnRounds.parse(row?.entries);
    expect(rounds.map(({ roundKey }) => roundKey)).toEqual(["preliminary", "final"]);
    const again = DrawPlan.of({ seed: row!.seed, round: rounds[1]!, hashOf: sha256 });
    expect(later.map(({ contestantId }) => contestantId)).toEqual(
      again.performances.map(({ contestantId }) => contestantId),
    );
    expectRefused(await attempt(made, drawNextRound, { roundKey: "final" }), "draw.already-drawn");
    expect((await listContestants(db, made.contestId)).map(({ id }) => id)).toEqual(numbers);
  });

  test("names who is tied at the line, and lets all of them on where the rule says so", async () => {
    const made = await setUpContest(runtime, {
      until: "live",
      ruleSet: twoRounds("allAdvance"),
      organisation,
    });
    await finishFirstRound(made, [45_00, 40_00, 40_00, 30_00]);
    const answer = await made.run(drawNextRound, { contestId: made.contestId, roundKey: "final" });
    expect(answer.contestants).toBe(3);
    expect(answer.tiedAtCut).toHaveLength(2);
  });

  test("refuses a line that runs through equals whom nothing separates", async () => {
    const made = await setUpContest(runtime, { until: "live", ruleSet: twoRounds("tieBreak"), organisation });
    await finishFirstRound(made, [45_00, 40_00, 40_00, 30_00]);
    const people = await listContestants(runtime.database.db, made.contestId);
    const facts = expectRefused(
      await attempt(made, drawNextRound, { roundKey: "final" }),
      "draw.cut-undecided",
    );
    expect(facts.names).toEqual(expect.arrayContaining([people[1]!.name, people[2]!.name]));
  });

  test.each([
    { why: "the first round has no round before it", roundKey: "preliminary", rule: "draw.round-unknown" },
    { why: "the round must exist", roundKey: "semiFinal", rule: "draw.round-unknown" },
    { why: "the round before must be finished", roundKey: "final", rule: "draw.round-not-finished" },
  ])("refuses: $why", async ({ roundKey, rule }) => {
    const made = await setUpContest(runtime, {
      until: "live",
      ruleSet: twoRounds("allAdvance"),
      organisation,
    });
    expectRefused(await attempt(made, drawNextRound, { roundKey }), rule);
  });

  test("refuses outside of the live contest", async () => {
    const made = await setUpContest(runtime, {
      until: "ready",
      ruleSet: twoRounds("allAdvance"),
      organisation,
    });
    expectRefused(await attempt(made, drawNextRound, { roundKey: "final" }), "contest.later-draw-not-now");
    await runtime.database.db.update(contest).set({ status: "review" }).where(eq(contest.id, made.contestId));
    expectRefused(await attempt(made, drawNextRound, { roundKey: "final" }), "contest.later-draw-not-now");
  });
});
