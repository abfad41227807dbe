import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { addPicture } from "#server/commands/bank/add-picture.ts";
import { checkQuestionImport } from "#server/commands/bank/check-question-import.ts";
import { retireQuestion } from "#server/commands/bank/retire-question.ts";
import { reviewQuestion } from "#server/commands/bank/review-question.ts";
import { submitQuestion } from "#server/commands/bank/submit-question.ts";
import { uploadQuestions } from "#server/commands/bank/upload-questions.ts";
import { newQuestionPage } from "#server/views/bank/new-question.ts";
import { question } from "#server/views/bank/question.ts";
import { questionImportView } from "#server/views/bank/question-import.ts";
import { questionList } from "#server/views/bank/question-list.ts";
import { questionPicture } from "#server/views/bank/question-picture.ts";
import { recentQuestionImports } from "#server/views/bank/recent-question-imports.ts";
import { rejectedQuestions } from "#server/views/bank/rejected-questions.ts";
import { choiceEntry, makeQuestion, PNG, saveAs, textFile } from "#tests/support/bank-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let tree: Organisation;
let author: AccountActor;
let reviewer: AccountActor;
let auditor: AccountActor;
let below: AccountActor;
let community: AccountActor;
/** Of the district: reviewed with a next draft, a draft, a retired one; of a subdistrict: a draft. */
let reviewed: string;
let draft: string;
let retired: string;
let local: string;
let picture: string;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeOrganisation(runtime);
  author = await makeAccount(runtime, {
    name: "周敏",
    grants: [{ role: "districtOrganiser", unit: tree.district }],
  });
  reviewer = await makeAccount(runtime, {
    name: "何川",
    grants: [{ role: "districtOrganiser", unit: tree.district }],
  });
  auditor = await makeAccount(runtime, { grants: [{ role: "auditor", unit: tree.district }] });
  below = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: tree.subdistricts[0] }],
  });
  community = await makeAccount(runtime, {
    grants: [{ role: "communityManager", unit: tree.communities[0] }],
  });
  const added = await execute(runtime, {
    command: addPicture,
    actor: author,
    input: { unitId: tree.district.id, bytes: PNG },
  });
  picture = expectOk(added).pictureId;
  const source = {
    regulation: "旧条例",
    article: "第一条",
    inForceSince: "2001-01-01",
    inForceUntil: "2020-12-31",
  };
  const entry = choiceEntry({ stem: "审过的题？", question: { picture }, source });
  reviewed = await makeQuestion(runtime, { actor: author, unit: tree.district, entry });
  expectOk(
    await execute(runtime, { command: submitQuestion, actor: author, input: { questionId: reviewed } }),
  );
  const approval = { questionId: reviewed, version: 1, decision: "approve", note: "" };
  expectOk(await execute(runtime, { command: reviewQuestion, actor: reviewer, input: approval }));
  const next = choiceEntry({ stem: "下一版？" });
  expectOk(await saveAs(runtime, { actor: author, unit: tree.district, questionId: reviewed, entry: next }));
  draft = await makeQuestion(runtime, {
    actor: author,
    unit: tree.district,
    entry: choiceEntry({ stem: "草稿题？", area: "mediation", difficulty: 5, source: null }),
  });
  retired = await makeQuestion(runtime, {
    actor: author,
    unit: tree.district,
    entry: choiceEntry({ stem: "停用题？" }),
  });
  expectOk(
    await execute(runtime, {
      command: retireQuestion,
      actor: author,
      input: { questionId: retired, reason: "重复" },
    }),
  );
  local = await makeQuestion(runtime, {
    actor: below,
    unit: tree.subdistricts[0],
    entry: choiceEntry({ stem: "街道题 100%？", knowledgePoint: "本地" }),
  });
});
afterAll(() => runtime.close());

const list = async (actor: Actor, input: object = {}) =>
  expectOk(await read(runtime, { view: questionList, actor, input }));
const stems = async (actor: Actor, input: object = {}) =>
  (await list(actor, input)).rows.map(({ stem }) => stem).sort();
const open = (actor: Actor, questionId: string) =>
  read(runtime, { view: question, actor, input: { questionId } });

describe("the list", () => {
  it.each<[string, () => Actor, string[]]>([
    ["an organiser of the district", () => author, ["下一版？", "草稿题？", "街道题 100%？"]],
    ["its auditor", () => auditor, ["下一版？", "草稿题？", "街道题 100%？"]],
    ["an organiser below: the reviewed wording, and their own", () => below, ["审过的题？", "街道题 100%？"]],
  ])("shows %s", async (_who, actor, expected) => {
    expect(await stems(actor())).toEqual([...expected].sort());
  });

  it("is closed to those who organise nothing", async () => {
    for (const actor of [community, publicActor])
      expectKind(await read(runtime, { view: questionList, actor, input: {} }), "missing");
  });

  it.each<[string, object, string[]]>([
    ["a word of the stem", { search: "草稿" }, ["草稿题？"]],
    ["the knowledge point", { search: "本地" }, ["街道题 100%？"]],
    ["the regulation", { search: "消防法" }, ["下一版？", "街道题 100%？"]],
    ["a percent sign as it stands", { search: "0%" }, ["街道题 100%？"]],
    ["an area", { area: "mediation" }, ["草稿题？"]],
    ["a difficulty", { difficulty: "5" }, ["草稿题？"]],
    ["a kind", { kind: "trueFalse" }, []],
    ["a status", { status: "draft" }, ["下一版？", "草稿题？", "街道题 100%？"]],
    ["the retired ones", { status: "retired" }, ["停用题？"]],
    ["those without a source", { validity: "unknown" }, ["草稿题？"]],
    ["a source in force", { validity: "inForce" }, ["下一版？", "街道题 100%？"]],
    [
      "nonsense, which is no filter",
      { kind: "riddle", page: "x" },
      ["下一版？", "草稿题？", "街道题 100%？"],
    ],
  ])("is found by %s", async (_what, filter, expected) => {
    expect(await stems(author, filter)).toEqual([...expected].sort());
  });

  it("flags a clause that is out of force today", async () => {
    const { rows } = await list(below, { validity: "expired" });
    expect(
      rows.map(({ stem, expired, ownUnit, mayReview }) => ({ stem, expired, ownUnit, mayReview })),
    ).toEqual([{ stem: "审过的题？", expired: true, ownUnit: false, mayReview: false }]);
  });

  it("counts what there is, and names where the reader may write", async () => {
    const view = await list(below);
    expect(view.writes.map(({ id }) => id)).toEqual([tree.subdistricts[0].id]);
    expect(view.units.map(({ id }) => id)).toEqual([tree.district.id, tree.subdistricts[0].id]);
    expect(view.statistics).toEqual(
      expect.arrayContaining([{ area: "gridSafety", kind: "singleChoice", status: "reviewed", count: 1 }]),
    );
    expect((await list(auditor)).writes).toEqual([]);
  });
});

describe("one question", () => {
  it("shows its own unit every version with who wrote and who reviewed", async () => {
    const view = expectOk(await open(auditor, reviewed));
    expect(
      view.versions.map(({ version, status, authorName, reviewerName }) => [
        version,
        status,
        authorName,
        reviewerName,
      ]),
    ).toEqual([
      [2, "draft", "周敏", null],
      [1, "reviewed", "周敏", "何川"],
    ]);
    expect(view.usage).toEqual({ papers: [], slips: 0 });
  });

  it("shows a unit below its reviewed wording, and nobody's name", async () => {
    const view = expectOk(await open(below, reviewed));
    expect(
      view.versions.map(({ version, authorName, reviewerName, note }) => [
        version,
        authorName,
        reviewerName,
        note,
      ]),
    ).toEqual([[1, null, null, null]]);
    expect(JSON.stringify(view)).not.toContain("下一版");
    expect(view.may).toEqual({
      edit: false,
      submit: false,
      review: false,
      ownDraft: false,
      retire: false,
      restore: false,
    });
  });

  it.each<[string, () => Actor, () => string]>([
    ["a draft to a unit below", () => below, () => draft],
    ["a retired question to a unit below", () => below, () => retired],
    ["a question to a community", () => community, () => reviewed],
    ["a question to the public", () => publicActor, () => reviewed],
  ])("is missing: %s", async (_what, actor, id) => {
    expectKind(await open(actor(), id()), "missing");
  });

  it("offers each reader what they may do", async () => {
    expectOk(await execute(runtime, { command: submitQuestion, actor: below, input: { questionId: local } }));
    expect(expectOk(await open(below, local)).may).toMatchObject({
      review: false,
      ownDraft: true,
      edit: true,
    });
    expect(expectOk(await open(author, local)).may).toMatchObject({
      review: true,
      ownDraft: false,
      edit: true,
    });
    expect(expectOk(await open(auditor, local)).may).toMatchObject({
      review: false,
      edit: false,
      retire: false,
    });
    expect(expectOk(await open(author, retired)).may).toMatchObject({ edit: false, restore: true });
  });
});

describe("a picture", () => {
  const see = (actor: Actor) =>
    read(runtime, { view: questionPicture, actor, input: { pictureId: picture } });

  it("is served to those who may read the question it stands in", async () => {
    for (const actor of [author, auditor, below])
      expect(expectOk(await see(actor)).contentType).toBe("image/png");
    for (const actor of [community, publicActor]) expectKind(await see(actor), "missing");
  });

  it("that stands in no reviewed wording is not served to units below", async () => {
    const other = await execute(runtime, {
      command: addPicture,
      actor: author,
      input: { unitId: tree.subdistricts[1].id, bytes: PNG },
    });
    const input = { pictureId: expectOk(other).pictureId };
    expectKind(await read(runtime, { view: questionPicture, actor: below, input }), "missing");
  });
});

describe("an import", () => {
  let importId: string;
  beforeAll(async () => {
    const rows = [
      "题型,题干,选项,正确答案,岗位,出题人",
      "单选题,草稿题？,A.甲 B.乙,A,调解,张",
      "判断题,新题。,,对,民政,张",
      "单选题,坏题？,A.甲 B.乙,AB,调解,张",
    ];
    const input = { unitId: tree.district.id, fileName: "题.csv", bytes: textFile(rows.join("\n")) };
    importId = expectOk(await execute(runtime, { command: uploadQuestions, actor: author, input })).importId;
  });
  const look = (actor: Actor, input: object = {}) =>
    read(runtime, { view: questionImportView, actor, input: { importId, ...input } });

  it("shows how the columns were read, and which are not", async () => {
    const view = expectOk(await look(author));
    expect(view).toMatchObject({ status: "uploaded", format: "sheet", read: 3, withoutArea: 0 });
    expect(view.match?.sources.map(({ header, key }) => [header, key])).toEqual([
      ["题型", "kind"],
      ["题干", "stem"],
      ["选项", "options"],
      ["正确答案", "answer"],
      ["岗位", "area"],
      ["出题人", null],
    ]);
  });

  it("shows the dry run, a duplicate beside its twin", async () => {
    expectOk(
      await execute(runtime, {
        command: checkQuestionImport,
        actor: author,
        input: { importId, settings: {} },
      }),
    );
    const view = expectOk(await look(author));
    expect(view.counts).toMatchObject({ new: 1, duplicate: 1, rejected: 1, unchanged: 0 });
    expect(view.rows.map(({ at, kind, twin }) => [at, kind, twin?.questionId ?? null])).toEqual([
      [2, "duplicate", draft],
      [3, "new", null],
      [4, "rejected", null],
    ]);
    expect(
      expectOk(await look(author, { show: "rejected" })).rows.map(({ problems }) =>
        problems.map(({ rule }) => rule),
      ),
    ).toEqual([["question.two-right-answers"]]);
  });

  it("gives back what was not taken, with reasons in the reader's language", async () => {
    const input = { importId, language: "zh-CN" };
    const sheet = expectOk(await read(runtime, { view: rejectedQuestions, actor: author, input }));
    expect(sheet.rows.map((row) => row.slice(0, 4))).toEqual([
      [4, "正确答案：单选题只能有一个正确答案，这里写了 A、B。", "单选题", "坏题？"],
    ]);
    expectKind(await read(runtime, { view: rejectedQuestions, actor: reviewer, input }), "missing");
  });

  it("is seen by who uploaded it alone", async () => {
    expectKind(await look(reviewer), "missing");
    const recent = expectOk(await read(runtime, { view: recentQuestionImports, actor: author, input: {} }));
    expect(recent.recent.map(({ id }) => id)).toEqual([importId]);
    expect(
      expectOk(await read(runtime, { view: recentQuestionImports, actor: reviewer, input: {} })).recent,
    ).toEqual([]);
    expectKind(await read(runtime, { view: recentQuestionImports, actor: auditor, input: {} }), "missing");
  });
});

describe("the form of a new question", () => {
  it("is open to writers, with the banks they write", async () => {
    expect(expectOk(await read(runtime, { view: newQuestionPage, actor: below, input: {} })).writes).toEqual([
      { id: tree.subdistricts[0].id, name: tree.subdistricts[0].name },
    ]);
    expectKind(await read(runtime, { view: newQuestionPage, actor: auditor, input: {} }), "missing");
  });
});
