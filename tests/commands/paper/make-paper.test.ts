import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPaper } from "#db/queries/papers.ts";
import type { Command } from "#server/commands/define-command.ts";
import { drawPaper } from "#server/commands/paper/draw-paper.ts";
import { saveBlueprint } from "#server/commands/paper/save-blueprint.ts";
import { sealPaper } from "#server/commands/paper/seal-paper.ts";
import { swapQuestion } from "#server/commands/paper/swap-question.ts";
import { unsealPaper } from "#server/commands/paper/unseal-paper.ts";
import { makeAllPost } from "#tests/support/all-post-builders.ts";
import {
  execute,
  expectInvalid,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  hoursFrom,
  type MadePaper,
  makePaper,
  makeQuestion,
  PAPER_ITEM,
  questionsOf,
  SMALL_PAPER,
} from "#tests/support/paper-builders.ts";
import { singleOf } from "#tests/support/quiz-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const as = <V>(made: MadePaper, command: Command<unknown, V>, input: object = {}) =>
  execute(runtime, { command, actor: made.organiser, input: { ...made.on, ...input } });
const paperOf = async (made: MadePaper) => (await findPaper(runtime.database.db, made.on))!;
const idsOf = async (made: MadePaper) =>
  (await questionsOf(runtime, made)).map(({ questionId }) => questionId);

describe("paper.save-blueprint", () => {
  test("begins the paper, and keeps what is not finished yet", async () => {
    const contest = await makeAllPost(runtime, {});
    const on = { contestId: contest.id, itemKey: PAPER_ITEM };
    const input = { ...on, settings: { ...SMALL_PAPER, minutes: 0, sections: [] } };
    expectOk(await execute(runtime, { command: saveBlueprint, actor: contest.organiser, input }));
    expect(await findPaper(runtime.database.db, on)).toMatchObject({
      status: "draft",
      settings: { minutes: 0 },
    });
    expect(await lastEvent(runtime, contest.id)).toMatchObject({
      type: "paper-blueprint-saved",
      performanceIds: [],
    });
    expect(await lastAudit(runtime, contest.id)).toMatchObject({
      details: { itemKey: PAPER_ITEM, sections: 0 },
    });
  });

  test("keeps the drawn questions for other minutes, and drops them for other sections", async () => {
    const made = await makePaper(runtime, { until: "drawn" });
    const before = await idsOf(made);
    const longer = { ...SMALL_PAPER, minutes: 90 };
    expect(expectOk(await as(made, saveBlueprint, { settings: longer }))).toEqual({ questionsKept: true });
    expect(await idsOf(made)).toEqual(before);
    const fewer = { ...SMALL_PAPER, sections: SMALL_PAPER.sections.slice(1) };
    expect(expectOk(await as(made, saveBlueprint, { settings: fewer }))).toEqual({ questionsKept: false });
    expect(await idsOf(made)).toEqual([]);
    expect(await paperOf(made)).toMatchObject({ status: "draft", seed: null });
  });

  test("refuses a sealed paper, an item that is no paper, and a form that is none", async () => {
    const made = await makePaper(runtime);
    expectRefused(await as(made, saveBlueprint, { settings: SMALL_PAPER }), "paper.sealed");
    const other = await as(made, saveBlueprint, { settings: SMALL_PAPER, itemKey: "speech" });
    expect(other).toMatchObject({ ok: false, refusal: { kind: "missing" } });
    const negative = { ...SMALL_PAPER, minutes: -1 };
    expect(Object.keys(expectInvalid(await as(made, saveBlueprint, { settings: negative })))).toEqual([
      "settings.minutes",
    ]);
  });
});

describe("paper.draw", () => {
  test("draws every section, each question once, with the section's points", async () => {
    const made = await makePaper(runtime, { until: "drawn" });
    const rows = await questionsOf(runtime, made);
    expect(rows.map(({ sectionKey, points }) => [sectionKey, points])).toEqual(
      SMALL_PAPER.sections.flatMap(({ key, count, points }) => Array(count).fill([key, points])),
    );
    expect(new Set(rows.map(({ questionId }) => questionId)).size).toBe(rows.length);
    expect(await paperOf(made)).toMatchObject({ status: "drawn", drawnAt: runtime.now() });
    expect(JSON.stringify(await lastAudit(runtime, made.id))).not.toContain((await paperOf(made)).seed);
  });

  test("draws another paper from another seed", async () => {
    const made = await makePaper(runtime, { until: "drawn", each: 20 });
    const before = await idsOf(made);
    expectOk(await as(made, drawPaper));
    expect(await idsOf(made)).not.toEqual(before);
  });

  test("takes only what is reviewed, not retired, in force on the day, and of its own or a higher unit", async () => {
    const contest = await makeAllPost(runtime, {});
    const { district, subdistricts } = contest.organisation;
    const source = { regulation: "条例", article: "一", inForceSince: null, inForceUntil: "2026-06-19" };
    await makeQuestion(runtime, { unit: district, question: singleOf(), status: "draft" });
    await makeQuestion(runtime, { unit: district, question: singleOf(), retired: true });
    await makeQuestion(runtime, { unit: district, question: singleOf(), source });
    await makeQuestion(runtime, { unit: subdistricts[0], question: singleOf() });
    await makeQuestion(runtime, { unit: district, question: singleOf() });
    const on = { contestId: contest.id, itemKey: PAPER_ITEM };
    const act = <V>(command: Command<unknown, V>, input: object = {}) =>
      execute(runtime, { command, actor: contest.organiser, input: { ...on, ...input } });
    expectOk(await act(saveBlueprint, { settings: SMALL_PAPER }));
    const facts = expectRefused(await act(drawPaper), "paper.not-enough-questions");
    expect(facts).toEqual({ section: "singleChoice", wanted: 4, available: 1, missing: 3 });
  });

  test("refuses without a blueprint, a blueprint that does not fit, and a sealed paper", async () => {
    const contest = await makeAllPost(runtime, {});
    const on = { contestId: contest.id, itemKey: PAPER_ITEM };
    const early = await execute(runtime, { command: drawPaper, actor: contest.organiser, input: on });
    expectRefused(early, "paper.no-blueprint");
    const made = await makePaper(runtime, { until: "blueprint" });
    const [first, ...rest] = SMALL_PAPER.sections;
    const sections = [{ ...first!, points: 9_00 }, ...rest];
    expectOk(await as(made, saveBlueprint, { settings: { ...SMALL_PAPER, sections } }));
    expect(expectRefused(await as(made, drawPaper), "paper.criterion-points")).toMatchObject({
      points: "36",
    });
    expectRefused(await as(await makePaper(runtime), drawPaper), "paper.sealed");
  });

  test("says that sections compete for the same questions", async () => {
    const made = await makePaper(runtime, { until: "blueprint", each: 4 });
    const [first, ...rest] = SMALL_PAPER.sections;
    const halves = ["a", "b"].map((key) => ({ ...first!, key, title: key, count: 4, points: 5_00 }));
    expectOk(await as(made, saveBlueprint, { settings: { ...SMALL_PAPER, sections: [...halves, ...rest] } }));
    expect(expectRefused(await as(made, drawPaper), "paper.sections-compete")).toMatchObject({
      section: "b",
      available: 0,
    });
  });
});

describe("paper.swap-question", () => {
  test("puts another question of the section in its place and names both in the log", async () => {
    const made = await makePaper(runtime, { until: "drawn" });
    const [first] = await questionsOf(runtime, made);
    expectOk(await as(made, swapQuestion, { paperQuestionId: first!.id }));
    const [after] = await questionsOf(runtime, made);
    expect(after).toMatchObject({ id: first!.id, position: 1, sectionKey: first!.sectionKey });
    expect(after!.questionId).not.toBe(first!.questionId);
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      details: { position: 1, from: first!.questionId, to: after!.questionId },
    });
  });

  test("refuses when the bank has no other, a question of another paper, and a sealed paper", async () => {
    const made = await makePaper(runtime, { until: "drawn", each: 4 });
    const rows = await questionsOf(runtime, made);
    const single = rows.find(({ sectionKey }) => sectionKey === "singleChoice")!;
    expectRefused(await as(made, swapQuestion, { paperQuestionId: single.id }), "paper.no-other-question");
    expectRefused(await as(made, swapQuestion, { paperQuestionId: made.id }), "paper.question-unknown");
    const begun = await makePaper(runtime, { until: "blueprint" });
    expectRefused(await as(begun, swapQuestion, { paperQuestionId: made.id }), "paper.not-drawn");
    expectOk(await as(made, sealPaper, hoursFrom(runtime)));
    expectRefused(await as(made, swapQuestion, { paperQuestionId: single.id }), "paper.sealed");
  });
});

describe("paper.seal and paper.unseal", () => {
  test("fix the hours, and give them back before the opening with a reason in the log", async () => {
    const made = await makePaper(runtime, { until: "drawn" });
    const hours = hoursFrom(runtime);
    expectOk(await as(made, sealPaper, hours));
    expect(await paperOf(made)).toMatchObject({ status: "sealed", opensAt: new Date(hours.opensAt) });
    expectOk(await as(made, unsealPaper, { reason: "第 3 题有误" }));
    expect(await paperOf(made)).toMatchObject({ status: "drawn", opensAt: null, sealedAt: null });
    expect(await lastAudit(runtime, made.id)).toMatchObject({ details: { reason: "第 3 题有误" } });
  });

  test("refuse what is not drawn, hours gone by or too short, and twice", async () => {
    const begun = await makePaper(runtime, { until: "blueprint" });
    expectRefused(await as(begun, sealPaper, hoursFrom(runtime)), "paper.not-drawn");
    const made = await makePaper(runtime, { until: "drawn" });
    const { opensAt, closesAt } = hoursFrom(runtime);
    const past = { opensAt: runtime.now().getTime(), closesAt };
    expectRefused(await as(made, sealPaper, past), "paper.opens-in-the-past");
    expectRefused(await as(made, sealPaper, { opensAt, closesAt: closesAt - 1 }), "paper.window-too-short");
    expectRefused(await as(made, unsealPaper, { reason: "无" }), "paper.not-sealed");
    expectOk(await as(made, sealPaper, { opensAt, closesAt }));
    expectRefused(await as(made, sealPaper, { opensAt, closesAt }), "paper.sealed");
  });

  test("refuse a question retired since the draw, by its number", async () => {
    const made = await makePaper(runtime, { until: "drawn" });
    const [first] = await questionsOf(runtime, made);
    await runtime.database.sql`update question set retired_at = now() where id = ${first!.questionId}`;
    const facts = expectRefused(await as(made, sealPaper, hoursFrom(runtime)), "paper.questions-stale");
    expect(facts).toEqual({ numbers: ["1"] });
  });

  test("keep the seal once the paper has opened", async () => {
    const made = await makePaper(runtime);
    runtime.clock.advance(60_000);
    expectRefused(await as(made, unsealPaper, { reason: "改题" }), "paper.opened");
    expect(expectInvalid(await as(made, unsealPaper, { reason: "" }))).toHaveProperty("reason");
  });
});
