import { createHash, randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { ExpectedPoint } from "#app/domain/quiz/question.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { contest, performance, seat } from "#db/schema/contest.ts";
import { question, questionDraw, questionVersion } from "#db/schema/quiz.ts";
import { discardQuestion } from "#server/commands/question/discard-question.ts";
import { drawQuestion } from "#server/commands/question/draw-question.ts";
import { revealQuestions } from "#server/commands/question/reveal-questions.ts";
import { sealQuestions } from "#server/commands/question/seal-questions.ts";
import { unsealQuestions } from "#server/commands/question/unseal-questions.ts";
import { projectDesk, projectHead } from "#server/views/live/desk-view.ts";
import { projectPublic } from "#server/views/live/public-view.ts";
import { projectScreen } from "#server/views/live/screen-view.ts";
import { projectSeat } from "#server/views/live/seat-view.ts";
import { questionsView } from "#server/views/question/questions.ts";
import { type MadeAllPost, makeAllPost } from "#tests/support/all-post-builders.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeAllPost;
let questionIds: string[];
let performances: string[];
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeAllPost(runtime, {
    template: "allPostOneRound",
    contestants: 2,
    judged: ["incident"],
  });
  questionIds = [];
  for (const index of [1, 2, 3]) questionIds.push(await ask(`情景${index}`));
  const rows = await runtime.database.db
    .select({ id: performance.id })
    .from(performance)
    .where(and(eq(performance.contestId, made.id), eq(performance.itemKey, "incident")))
    .orderBy(performance.position);
  performances = rows.map(({ id }) => id);
});

const REFERENCE = "先救人，再报告";
const POINT: ExpectedPoint = { text: "拨打 119", points: 50_00 };

async function ask(stem: string, status: "draft" | "reviewed" = "reviewed"): Promise<string> {
  const { db } = runtime.database;
  const id = randomUUID();
  await db.insert(question).values({ id, unitId: made.organisation.district.id });
  await db.insert(questionVersion).values({
    questionId: id,
    version: 1,
    status,
    kind: "shortAnswer",
    area: "gridSafety",
    difficulty: 3,
    body: {
      kind: "shortAnswer",
      stem,
      picture: null,
      explanation: "",
      reference: REFERENCE,
      expected: [POINT],
    },
    stemIndex: stem,
  });
  return id;
}

const seal = (given: { actor?: Actor; itemKey?: string; ids?: string[]; reuse?: "once" | "again" } = {}) =>
  execute(runtime, {
    command: sealQuestions,
    actor: given.actor ?? made.organiser,
    input: {
      contestId: made.id,
      itemKey: given.itemKey ?? "incident",
      questionIds: given.ids ?? questionIds,
      preparationMs: 180_000,
      reuse: given.reuse ?? "once",
    },
  });
const draw = (of: { at?: number; number?: number | null; actor?: Actor } = {}) =>
  execute(runtime, {
    command: drawQuestion,
    actor: of.actor ?? made.officers.host,
    input: { performanceId: performances[of.at ?? 0]!, number: of.number ?? null },
  });
const discard = (actor: Actor = made.officers.headJudge) =>
  execute(runtime, {
    command: discardQuestion,
    actor,
    input: { performanceId: performances[0]!, reason: "题目有误" },
  });
const onItem = (command: typeof unsealQuestions | typeof revealQuestions, more: object = {}) =>
  execute(runtime, {
    command,
    actor: made.organiser,
    input: { contestId: made.id, itemKey: "incident", ...more },
  });
const facts = async () => (await loadContest(runtime.database.db, made.id))!;

describe("sealed questions do", () => {
  it("commit to the seed that deals their numbers", async () => {
    const { commitment, slips } = expectOk(await seal());
    const [row] = await runtime.database.db
      .select()
      .from(questionDraw)
      .where(eq(questionDraw.contestId, made.id));
    expect(slips).toBe(3);
    expect(createHash("sha256").update(row!.seed).digest("hex")).toBe(commitment);
  });

  it("come out under the number named, or under the seed's", async () => {
    await seal();
    expect(expectOk(await draw({ number: 2 }))).toEqual({ number: 2 });
    expect([1, 3]).toContain(expectOk(await draw({ at: 1 })).number);
  });

  it("go back where slips may be drawn again", async () => {
    await seal({ ids: [questionIds[0]!], reuse: "again" });
    expect(expectOk(await draw()).number).toBe(1);
    expect(expectOk(await draw({ at: 1 })).number).toBe(1);
  });

  it("lie in the box again once discarded", async () => {
    await seal();
    await draw({ number: 1 });
    expectOk(await discard());
    expect(expectOk(await draw({ at: 1, number: 1 })).number).toBe(1);
  });

  it("show the seed when everybody has answered", async () => {
    await seal();
    await runtime.database.db
      .update(performance)
      .set({ status: "absent" })
      .where(eq(performance.contestId, made.id));
    expectOk(await onItem(revealQuestions));
    const view = expectOk(
      await read(runtime, { view: questionsView, actor: made.organiser, input: { contestId: made.id } }),
    );
    expect(view.items[0]!.sealed).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(view.items[0]!.sealed!.slips.map(({ stem }) => stem).sort()).toEqual(["情景1", "情景2", "情景3"]);
  });
});

describe("what a sealed question shows", () => {
  it("is nothing to anybody before it is drawn", async () => {
    await seal();
    const view = expectOk(
      await read(runtime, { view: questionsView, actor: made.officers.host, input: { contestId: made.id } }),
    );
    expect(JSON.stringify(view)).not.toContain("情景1");
    expect(view.items[0]!.sealed).toMatchObject({ seed: null });
  });

  it("is points to judges, the question to the desk, and to the hall only from the answer on", async () => {
    await seal();
    await draw({ number: 1 });
    const { db } = runtime.database;
    const [judge] = await db
      .select({ id: seat.id, panelId: seat.panelId })
      .from(seat)
      .where(and(eq(seat.contestId, made.id), eq(seat.role, "judge")));
    const id = performances[0]!;
    const now = await facts();
    const stem = now.performances.get(id)!.question!.body.stem;
    expect(projectSeat(now, judge!.id)!.performances[id]!.question).toMatchObject({
      stem,
      reference: REFERENCE,
      expected: [{ text: POINT.text, points: "50.00" }],
    });
    expect(projectHead(now).questions[id]).toMatchObject({ reference: REFERENCE });
    expect(projectDesk(now).performances[id]!.question).toMatchObject({ number: 1, stem });
    for (const view of [projectDesk(now), projectPublic(now), projectScreen(now, judge!.panelId)])
      expect(JSON.stringify(view)).not.toMatch(new RegExp(`${REFERENCE}|${POINT.text}`));
    for (const view of [projectPublic(now), projectScreen(now, judge!.panelId)])
      expect(JSON.stringify(view)).not.toContain(stem);
  });
});

describe("sealed questions refuse", () => {
  it.each([
    ["an item that asks nothing", () => seal({ itemKey: "writtenPaper" }), "question.item-asks-nothing"],
    [
      "a question nobody has reviewed",
      async () => seal({ ids: [await ask("草稿", "draft")] }),
      "question.not-askable",
    ],
    ["a question of nobody", () => seal({ ids: [randomUUID()] }), "question.not-askable"],
    ["a drawing from an item that is not sealed", () => draw(), "question.not-sealed"],
  ])("%s", async (_, act, rule) => {
    expectRefused(await act(), rule);
  });

  it.each([
    ["to be sealed twice", () => seal(), "question.sealed-already"],
    ["a number that is not there", () => draw({ number: 9 }), "question.no-such-slip"],
    [
      "a slip that is taken",
      async () => {
        await draw({ at: 1, number: 1 });
        return draw({ number: 1 });
      },
      "question.slip-taken",
    ],
    [
      "a second slip",
      async () => {
        await draw();
        return draw();
      },
      "question.drawn-already",
    ],
    [
      "to be unsealed once somebody has drawn",
      async () => {
        await draw();
        return onItem(unsealQuestions, { reason: "换题" });
      },
      "question.drawn-from",
    ],
    [
      "a drawing after the answer has begun",
      async () => {
        await runtime.database.db
          .update(performance)
          .set({ status: "onStage" })
          .where(eq(performance.id, performances[0]!));
        return draw();
      },
      "question.too-late",
    ],
    [
      "a drawing while the contest does not run",
      async () => {
        await runtime.database.db.update(contest).set({ status: "review" }).where(eq(contest.id, made.id));
        return draw();
      },
      "question.contest-over",
    ],
    ["the seed while somebody has not answered", () => onItem(revealQuestions), "question.item-not-over"],
    ["to discard what was not drawn", () => discard(), "question.not-drawn"],
  ])("%s", async (_, act, rule) => {
    expectOk(await seal());
    expectRefused(await act(), rule);
  });

  it("one more drawing from an empty box", async () => {
    await seal({ ids: [questionIds[0]!] });
    await draw();
    expectRefused(await draw({ at: 1 }), "question.none-left");
  });
});

describe("who may", () => {
  it.each([
    ["the host", () => made.officers.host, { seal: false, draw: true, discard: false }],
    ["the head judge", () => made.officers.headJudge, { seal: false, draw: false, discard: true }],
    ["the tabulator", () => made.officers.tabulator, { seal: false, draw: false, discard: false }],
    ["the public", () => publicActor, { seal: false, draw: false, discard: false }],
  ] as const)("%s", async (_, who, may) => {
    const sealed = await seal({ actor: who() });
    if (!may.seal) expectKind(sealed, "forbidden");
    expectOk(await seal());
    const drawn = await draw({ actor: who() });
    if (may.draw) expectOk(drawn);
    else {
      expectKind(drawn, "forbidden");
      expectOk(await draw());
    }
    const discarded = await discard(who());
    if (may.discard) expectOk(discarded);
    else expectKind(discarded, "forbidden");
  });
});

describe("a drawing records", () => {
  it("the number and how it came about, and tells the rooms", async () => {
    await seal();
    await draw({ number: 3 });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "question.draw-question",
      details: { performanceId: performances[0], number: 3, named: true },
    });
    expect((await eventsOf(runtime, made.id)).at(-1)).toMatchObject({ type: "question-drawn" });
  });
});
