import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readContest } from "#app/contracts/interchange-file.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { contestant, deduction, draw, performance, recusal, seat } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { standingsOf } from "#server/views/live/standings.ts";
import { contestDocument } from "#server/views/results/contest-document.ts";
import { recomputed } from "#server/views/results/recomputed.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

/** Marks that differ, tie and repeat over the contestants. */
const markOf = (of: { contestant: number; judge: number; criterion: { maximum: number } }) =>
  of.criterion.maximum - 50 * ((of.contestant * 7 + of.judge * 3) % 11);

const half = { digits: 2, mode: "halfAwayFromZero" } as const;
const VARIANTS: { why: string; ruleSet: RuleSet; panels?: number }[] = [
  { why: "trimmed on totals", ruleSet: ruleSetOf() },
  {
    why: "trimmed on each criterion, rounded everywhere",
    ruleSet: ruleSetOf({
      items: [
        itemOf({
          key: "speech",
          scoring: scoringOf({
            trimOn: "criterion",
            rounding: { criterion: half, factored: half, judge: null, panel: half, item: half },
          }),
        }),
      ],
    }),
  },
  {
    why: "median of a weighted mean, towards zero",
    ruleSet: ruleSetOf({
      items: [
        itemOf({
          key: "speech",
          scoring: scoringOf({ combineJudges: "median", combineCriteria: "weightedMean" }),
        }),
      ],
      rounding: { digits: 1, mode: "towardsZero" },
    }),
  },
  {
    why: "plain mean of two items, unrounded, names shown",
    ruleSet: ruleSetOf({
      items: [
        itemOf({ key: "speech", scoring: scoringOf({ combineJudges: "mean" }) }),
        itemOf({ key: "report", timing: null }),
      ],
      rounding: null,
      judgeNames: "names",
    }),
  },
  { why: "parallel panels, ties ended by shared places", ruleSet: ruleSetOf({ tieChain: [] }), panels: 2 },
];

/** Recusal, absence, shadow judge, abstention, breach, overtime, disqualification, withdrawal. */
async function disturb(made: MadeContest) {
  const { db } = runtime.database;
  const [first, second, third] = made.performances;
  const judge = made.judges.find(({ panelId }) => panelId === first!.panelId)!;
  await db.insert(recusal).values({
    id: randomUUID(),
    contestId: made.id,
    seatId: judge.id,
    contestantId: first!.contestantId,
    ground: "sameCommunity",
    status: "confirmed",
  });
  await db
    .insert(deduction)
    .values({ id: randomUUID(), performanceId: second!.id, points: 125, reason: "超出提纲" });
  await db
    .update(performance)
    .set({ elapsedMs: 8 * 60_000 + 31_500 })
    .where(eq(performance.id, third!.id));
  const other = made.judges.findLast(({ panelId }) => panelId === second!.panelId)!;
  await db.delete(sheet).where(and(eq(sheet.performanceId, second!.id), eq(sheet.seatId, other.id)));
  await db
    .update(seat)
    .set({ scoring: "shadow" })
    .where(eq(seat.id, made.judges.at(-1)!.id));
  const [, , , fourth, fifth] = made.contestants;
  await db.update(contestant).set({ status: "disqualified" }).where(eq(contestant.id, fourth!.id));
  await db.update(contestant).set({ status: "withdrawn" }).where(eq(contestant.id, fifth!.id));
}

const documentOf = async (contestId: string, kind: "signed" | "whole" = "signed") => {
  const facts = (await loadContest(runtime.database.db, contestId))!;
  const written = contestDocument({ facts, kind });
  return { facts, written };
};

const rowsOf = (standings: ReturnType<typeof standingsOf>) =>
  standings.contest.rows.map((row) => ({
    id: row.entry.id,
    place: row.place,
    score: row.score,
    decidedBy: row.decidedBy,
  }));

describe("the document of a contest", () => {
  it.each(VARIANTS)("recomputes to the ranking of the screen: $why", async ({ ruleSet, panels = 1 }) => {
    const made = await makeContest(runtime, {
      status: "review",
      ruleSet,
      panels,
      judges: 7,
      contestants: 9,
      markOf,
    });
    await disturb(made);
    const { facts, written } = await documentOf(made.id);
    const screen = rowsOf(standingsOf(facts, "locked"));
    expect(screen.length).toBe(7);
    const { standings } = recomputed(written);
    expect(rowsOf(standings)).toEqual(screen);
    expect(standings.contest.unplaced).toMatchObject([
      { id: made.contestants[3]!.id, unplaced: "disqualified" },
    ]);
    expect(standingsOf(facts, "locked").contest.unplaced).toEqual(standings.contest.unplaced);
    expect(readContest(JSON.parse(JSON.stringify(written)))).toMatchObject({ ok: true });
  });

  it("names the disqualified and leaves out who withdrew", async () => {
    const made = await makeContest(runtime, { status: "review", contestants: 6, judges: 5 });
    await disturb(made);
    const { written } = await documentOf(made.id);
    const { result } = recomputed(written);
    expect(result.unplaced).toEqual([
      { contestant: made.contestants[3]!.id, name: made.contestants[3]!.name, reason: "disqualified" },
    ]);
    expect(JSON.stringify(written)).not.toContain(made.contestants[4]!.id);
  });

  it("carries judges' names only where the rules or the kind of file say so", async () => {
    const numbers = await makeContest(runtime, { status: "review" });
    expect(JSON.stringify((await documentOf(numbers.id)).written)).not.toContain("评委1");
    expect(JSON.stringify((await documentOf(numbers.id, "whole")).written)).toContain("评委1");
    const names = await makeContest(runtime, {
      status: "review",
      ruleSet: ruleSetOf({ judgeNames: "names" }),
    });
    expect(JSON.stringify((await documentOf(names.id)).written)).toContain("评委1");
  });

  it("keeps comments out of what is signed", async () => {
    const made = await makeContest(runtime, { status: "review" });
    await runtime.database.db
      .update(sheet)
      .set({ comments: { general: "语速偏快" } })
      .where(eq(sheet.seatId, made.judges[0]!.id));
    expect(JSON.stringify((await documentOf(made.id)).written)).not.toContain("语速偏快");
    expect(JSON.stringify((await documentOf(made.id, "whole")).written)).toContain("语速偏快");
  });

  it("keeps the seed to itself until the draw, and draws lots only where the rules end ties so", async () => {
    const made = await makeContest(runtime, {
      status: "review",
      ruleSet: ruleSetOf({ tieEnd: "draw", tieChain: [] }),
      markOf: ({ criterion }) => criterion.maximum,
    });
    const { facts, written } = await documentOf(made.id);
    expect(recomputed(written).result.openDraws).toEqual([]);
    expect(recomputed(written).result.ranking.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
    expect(rowsOf(standingsOf(facts, "locked"))).toEqual(rowsOf(recomputed(written).standings));
    await runtime.database.db.update(draw).set({ drawnAt: null }).where(eq(draw.contestId, made.id));
    const hidden = (await documentOf(made.id)).written;
    expect(hidden.draw).toMatchObject({ seed: null });
    expect(recomputed(hidden).result.openDraws).toHaveLength(1);
  });

  it("gives one hash for one result, whatever the order of keys in the database", async () => {
    const made = await makeContest(runtime, { status: "review", markOf });
    const once = (await documentOf(made.id)).written;
    const stored = JSON.parse(JSON.stringify(once, Object.keys(flat(once)).sort()));
    expect(recomputed(stored).hash).toBe(recomputed(once).hash);
  });
});

/** Every key that occurs, for a rewriting of the same JSON in another order. */
function flat(value: unknown, keys: Record<string, true> = {}): Record<string, true> {
  if (Array.isArray(value)) for (const each of value) flat(each, keys);
  else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      keys[key] = true;
      flat(each, keys);
    }
  }
  return keys;
}
