import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WrittenContest } from "#app/contracts/interchange.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { contest, performance } from "#db/schema/contest.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";
import { inTransaction } from "#db/transaction.ts";
import { importContest } from "#server/commands/results/import-contest.ts";
import { verifyPerformances } from "#server/commands/results/verify-performances.ts";
import { lockMeasured, writeMeasured } from "#server/commands/score/measured-results.ts";
import { standingsOf } from "#server/views/live/standings.ts";
import { contestDocument } from "#server/views/results/contest-document.ts";
import { recomputed } from "#server/views/results/recomputed.ts";
import { makeAllPost } from "#tests/support/all-post-builders.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import { saveGrantOf } from "#tests/support/results-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let written: WrittenContest;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, {
    status: "review",
    judges: 5,
    panels: 2,
    contestants: 6,
    markOf: ({ contestant, judge, criterion }) => criterion.maximum - 50 * ((contestant * 5 + judge) % 7),
  });
  const facts = (await loadContest(runtime.database.db, made.id))!;
  written = contestDocument({ facts, kind: "whole" });
});
afterAll(() => runtime.close());

const put = (document: unknown, given: { take?: "marks" | "frame"; actor?: Actor; unitId?: string } = {}) =>
  execute(runtime, {
    command: importContest,
    actor: given.actor ?? made.organiser,
    input: { unitId: given.unitId ?? made.organisation.district.id, take: given.take ?? "marks", document },
  });

/** An all-post contest whose paper is recorded. */
async function recordedAllPost() {
  const allPost = await makeAllPost(runtime, { contestants: 3 });
  await inTransaction(runtime.database.sql, async (tx, commit) => {
    const facts = (await lockMeasured(tx, { contestId: allPost.id, itemKey: "writtenPaper" }))!;
    const results = facts.performances.map(({ contestantId }, index) => ({
      contestantId,
      marks: {
        singleChoice: 38_50,
        multipleChoice: 20_00,
        trueFalse: 9_33,
        shortAnswer: 7_25,
        case: index * 1_01,
      },
    }));
    await writeMeasured(tx, { facts, results, by: "test", at: runtime.now() });
    await commit([]);
  });
  return allPost;
}

const byName = (result: ReturnType<typeof recomputed>["result"]) =>
  result.ranking.map(({ place, name, exact, decidedBy }) => ({
    place,
    name,
    exact,
    key: decidedBy?.key ?? null,
  }));

describe("importing a contest", () => {
  it("takes an all-post contest with its tabulator seat and gives the same ranking", async () => {
    const allPost = await recordedAllPost();
    const facts = (await loadContest(runtime.database.db, allPost.id))!;
    const document = contestDocument({ facts, kind: "whole" });
    expect(document.panels).toMatchObject([{ seats: [{ role: "tabulator", label: "记分席" }] }]);
    expect(document.performances[0]!.sheets).toMatchObject([{ source: "measured" }]);
    const { contestId } = expectOk(
      await put(document, { actor: allPost.organiser, unitId: allPost.organisation.district.id }),
    );
    const again = (await loadContest(runtime.database.db, contestId))!;
    expect(again.contest.kind).toBe("allPost");
    expect(again.seats).toMatchObject([{ role: "tabulator", scoring: "counts" }]);
    expect(byName(recomputed(contestDocument({ facts: again, kind: "whole" })).result)).toEqual(
      byName(recomputed(document).result),
    );
    expect(byName(recomputed(document).result).map(({ exact }) => exact)).toEqual(["77.1", "76.09", "75.08"]);
  });

  it("gives the ranking the file gives, under review", async () => {
    const { contestId, ...counts } = expectOk(await put(written));
    expect(counts).toMatchObject({ contestants: 6, performances: 6, sheets: 30 });
    const facts = (await loadContest(runtime.database.db, contestId))!;
    expect(facts.contest.status).toBe("review");
    const again = recomputed(contestDocument({ facts, kind: "whole" }));
    expect(byName(again.result)).toEqual(byName(recomputed(written).result));
    expect(standingsOf(facts, "locked").contest.rows.map(({ place }) => place)).toEqual(
      again.result.ranking.map(({ place }) => place),
    );
  });

  it("marks every sheet as paper, typed by whoever imports, who cannot verify it", async () => {
    const importer = await saveGrantOf(runtime, made.organiser, { role: "tabulator", contestId: made.id });
    const { contestId } = expectOk(await put(written, { actor: importer }));
    const tabulator = await saveGrantOf(runtime, importer, { role: "tabulator", contestId });
    const rows = await runtime.database.db
      .select({ sheet, op: scoreOp })
      .from(sheet)
      .innerJoin(performance, eq(sheet.performanceId, performance.id))
      .innerJoin(scoreOp, eq(scoreOp.performanceId, performance.id))
      .where(eq(performance.contestId, contestId));
    expect(
      rows.every((row) => row.sheet.source === "paper" && row.sheet.enteredBy === importer.accountId),
    ).toBe(true);
    expect(rows.every((row) => row.op.kind === "paper")).toBe(true);
    const performanceIds = [rows[0]!.sheet.performanceId];
    const verify = { command: verifyPerformances, actor: tabulator, input: { contestId, performanceIds } };
    expectRefused(await execute(runtime, verify), "results.entered-by-you");
  });

  it("brings a frame without marks, ready to be run", async () => {
    const { contestId, sheets } = expectOk(await put(written, { take: "frame" }));
    expect(sheets).toBe(0);
    const facts = (await loadContest(runtime.database.db, contestId))!;
    expect(facts.contest.status).toBe("ready");
    expect(facts.stages).toHaveLength(2);
    const rows = [...facts.performances.values()];
    expect(
      rows.every((row) => row.status === "waiting" && row.elapsedMs === null && row.lockedAt === null),
    ).toBe(true);
    expect(facts.rulesLockedAt).not.toBeNull();
  });

  it("matches people of the unit's roster by id, and takes anybody else as an outsider", async () => {
    const cadre = await makeCadre(runtime, { unit: made.organisation.communities[0] });
    const file = structuredClone(written);
    const [first] = file.people.contestants;
    const old = first!.id;
    const renamed = JSON.parse(JSON.stringify(file).replaceAll(old, cadre.id));
    const { contestId, matched } = expectOk(await put(renamed));
    expect(matched).toBe(1);
    const { contestants } = (await loadContest(runtime.database.db, contestId))!;
    expect(contestants.filter(({ cadreId }) => cadreId === cadre.id)).toHaveLength(1);
    const elsewhere = expectOk(await put(renamed, { unitId: made.organisation.subdistricts[1].id }));
    expect(elsewhere.matched).toBe(0);
  });

  const change = (edit: (file: WrittenContest) => void): WrittenContest => {
    const file = structuredClone(written);
    edit(file);
    return file;
  };
  const refusals: { why: string; file: () => unknown; problem: RegExp }[] = [
    { why: "is no contest", file: () => ({ format: "something" }), problem: /file\./ },
    {
      why: "has a mark out of range",
      file: () =>
        change((file) => {
          file.performances[0]!.sheets![0]!.marks.content = "99.5";
        }),
      problem: /performances\[0\]\.sheets\[0\]\.marks\.content: marks\.out-of-range/,
    },
    {
      why: "adds points outside the marks",
      file: () =>
        change((file) => {
          file.performances[1]!.adjustments = [{ points: "1", reason: "加分" }];
        }),
      problem: /performances\[1\]: results\.import-adjustments/,
    },
    {
      why: "has factors of a performance",
      file: () =>
        change((file) => {
          file.performances[0]!.factors = { content: "1.2" };
        }),
      problem: /results\.import-factors/,
    },
    {
      why: "leaves a performance open",
      file: () =>
        change((file) => {
          file.performances[0]!.status = "scoring";
        }),
      problem: /results\.import-open/,
    },
    {
      why: "needs lots drawn elsewhere",
      file: () =>
        change((file) => {
          file.ruleSet.tieEnd = "draw";
          file.ruleSet.tieChain = [];
          for (const each of file.performances) {
            each.clock = [];
            for (const one of each.sheets ?? []) one.marks = { content: "40", delivery: "40" };
          }
        }),
      problem: /results\.import-lots/,
    },
  ];

  it.each(refusals)("refuses a file that $why, and writes nothing", async ({ file, problem }) => {
    const before = await runtime.database.db.select({ id: contest.id }).from(contest);
    const facts = expectRefused(await put(file()), "results.import-faulty");
    expect(String(facts.problems)).toMatch(problem);
    expect(await runtime.database.db.select({ id: contest.id }).from(contest)).toHaveLength(before.length);
  });

  it("records the file's hash and what came of it, no names", async () => {
    const { contestId } = expectOk(await put(written));
    const audited = await lastAudit(runtime, contestId);
    expect(audited).toMatchObject({
      command: "results.import-contest",
      details: { take: "marks", sheets: 30 },
    });
    expect(JSON.stringify(audited)).not.toContain(made.contestants[0]!.name);
    expect(await lastEvent(runtime, contestId)).toMatchObject({
      type: "contest-imported",
      performanceIds: null,
    });
  });

  it("belongs to those who organise the unit", async () => {
    const [first] = made.organisation.subdistricts;
    for (const actor of [publicActor, made.officers.headJudge, made.officers.tabulator]) {
      expectKind(await put(written, { actor }), "forbidden");
    }
    expectOk(await put(written, { unitId: first.id }));
  });
});
