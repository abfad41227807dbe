import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import { approveQuestions } from "#server/commands/bank/approve-questions.ts";
import { restoreQuestion } from "#server/commands/bank/restore-question.ts";
import { retireQuestion } from "#server/commands/bank/retire-question.ts";
import { reviewQuestion } from "#server/commands/bank/review-question.ts";
import { saveQuestion } from "#server/commands/bank/save-question.ts";
import { submitQuestion } from "#server/commands/bank/submit-question.ts";
import { submitQuestions } from "#server/commands/bank/submit-questions.ts";
import { choiceEntry, makeQuestion, saveAs, versionsOf } from "#tests/support/bank-builders.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let tree: Organisation;
let author: AccountActor;
let reviewer: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeOrganisation(runtime);
  author = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
  reviewer = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
});
beforeEach(async () => {
  await runtime.database.db.delete(questionVersion);
  await runtime.database.db.delete(question);
});
afterAll(() => runtime.close());

const submit = (actor: Actor, questionId: string) =>
  execute(runtime, { command: submitQuestion, actor, input: { questionId } });
const review = (actor: Actor, questionId: string, part: object = {}) =>
  execute(runtime, {
    command: reviewQuestion,
    actor,
    input: { questionId, version: 1, decision: "approve", note: "", ...part },
  });
const retire = (actor: Actor, questionId: string, reason = "依据已修订") =>
  execute(runtime, { command: retireQuestion, actor, input: { questionId, reason } });
const restore = (actor: Actor, questionId: string) =>
  execute(runtime, { command: restoreQuestion, actor, input: { questionId } });
const approveAll = (actor: Actor, ids: readonly string[]) =>
  execute(runtime, {
    command: approveQuestions,
    actor,
    input: { questions: ids.map((questionId) => ({ questionId, version: 1 })) },
  });

const submitAll = (actor: Actor, ids: readonly string[]) =>
  execute(runtime, {
    command: submitQuestions,
    actor,
    input: { questions: ids.map((questionId) => ({ questionId, version: 1 })) },
  });

const draft = (stem?: string) =>
  makeQuestion(runtime, {
    actor: author,
    unit: tree.district,
    entry: choiceEntry(stem === undefined ? {} : { stem }),
  });
const submitted = async (stem?: string) => {
  const id = await draft(stem);
  expectOk(await submit(author, id));
  return id;
};
const reviewed = async () => {
  const id = await submitted();
  expectOk(await review(reviewer, id));
  return id;
};
const statusesOf = async (id: string) => (await versionsOf(runtime, id)).map(({ status }) => status);

describe("a question goes through the bank", () => {
  it("is a draft of its author first", async () => {
    const [version] = await versionsOf(runtime, await draft());
    expect(version).toMatchObject({
      version: 1,
      status: "draft",
      authorId: author.accountId,
      kind: "singleChoice",
    });
  });

  it("is overwritten while it is a draft", async () => {
    const id = await draft();
    const entry = choiceEntry({ stem: "急救电话是？" });
    expectOk(await saveAs(runtime, { actor: author, unit: tree.district, questionId: id, entry }));
    const versions = await versionsOf(runtime, id);
    expect(versions.map(({ body }) => body.stem)).toEqual(["急救电话是？"]);
    expect(versions[0]?.stemIndex).toBe("急救电话是");
  });

  it("is reviewed by somebody else, with name and time", async () => {
    const [version] = await versionsOf(runtime, await reviewed());
    expect(version).toMatchObject({ status: "reviewed", reviewerId: reviewer.accountId });
    expect(version?.reviewedAt).toEqual(runtime.now());
  });

  it("keeps a reviewed wording for good: an edit is the next version", async () => {
    const id = await reviewed();
    const entry = choiceEntry({ stem: "着火了拨打？" });
    expectOk(await saveAs(runtime, { actor: reviewer, unit: tree.district, questionId: id, entry }));
    const versions = await versionsOf(runtime, id);
    expect(versions.map(({ version, status, body }) => [version, status, body.stem])).toEqual([
      [1, "reviewed", "火警电话是？"],
      [2, "draft", "着火了拨打？"],
    ]);
    expect(versions[1]?.authorId).toBe(reviewer.accountId);
  });

  it("comes back with a note and is a draft again", async () => {
    const id = await submitted();
    expectOk(await review(reviewer, id, { decision: "sendBack", note: "第二个选项不清楚" }));
    const [version] = await versionsOf(runtime, id);
    expect(version).toMatchObject({ status: "draft", reviewNote: "第二个选项不清楚" });
  });

  it("is a draft again when somebody changes it after it was submitted, and theirs", async () => {
    const id = await submitted();
    expectOk(await saveAs(runtime, { actor: reviewer, unit: tree.district, questionId: id }));
    const [version] = await versionsOf(runtime, id);
    expect(version).toMatchObject({ status: "draft", authorId: reviewer.accountId });
  });

  it("is retired with its reason and brought back", async () => {
    const id = await reviewed();
    expectOk(await retire(author, id));
    const rows = await runtime.database.db.select().from(question);
    expect(rows[0]).toMatchObject({ retiredReason: "依据已修订", retiredAt: runtime.now() });
    expectOk(await restore(author, id));
    const [again] = await runtime.database.db.select().from(question);
    expect(again).toMatchObject({ retiredAt: null, retiredReason: null });
  });

  it("is submitted with others of its page at once, unless one lacks something", async () => {
    const question = {
      kind: "shortAnswer",
      stem: "怎样？",
      picture: null,
      explanation: "",
      reference: "",
      expected: [],
    } as const;
    const bare = { ...choiceEntry(), question: { ...question, expected: [] } };
    const ids = [await draft("甲？"), await draft("乙？")];
    const lacking = await makeQuestion(runtime, { actor: author, unit: tree.district, entry: bare });
    expectRefused(await submitAll(author, [...ids, lacking]), "bank.unsound");
    expect(await statusesOf(ids[0]!)).toEqual(["draft"]);
    expect(expectOk(await submitAll(author, ids))).toEqual({ count: 2 });
    for (const id of ids) expect(await statusesOf(id)).toEqual(["submitted"]);
  });

  it("is approved with others of its page at once", async () => {
    const ids = [await submitted("甲？"), await submitted("乙？")];
    expect(expectOk(await approveAll(reviewer, ids))).toEqual({ count: 2 });
    for (const id of ids) expect(await statusesOf(id)).toEqual(["reviewed"]);
  });
});

describe("what is refused", () => {
  it("an author's own review", async () => {
    const id = await submitted();
    expectRefused(await review(author, id), "bank.own-question");
    expectRefused(await review(author, id, { decision: "sendBack", note: "x" }), "bank.own-question");
    expect(await statusesOf(id)).toEqual(["submitted"]);
  });

  it("the approval of a page with one question of one's own: none is approved", async () => {
    const ids = [await submitted("甲？")];
    const own = await makeQuestion(runtime, {
      actor: reviewer,
      unit: tree.district,
      entry: choiceEntry({ stem: "乙？" }),
    });
    expectOk(await submit(reviewer, own));
    expectRefused(await approveAll(reviewer, [...ids, own]), "bank.own-question");
    expect(await statusesOf(ids[0]!)).toEqual(["submitted"]);
  });

  it.each<[string, string, () => Promise<Result<unknown>>]>([
    ["a review of what was not submitted", "bank.not-submitted", async () => review(reviewer, await draft())],
    ["a second submission", "bank.not-a-draft", async () => submit(author, await submitted())],
    [
      "sending back without a word",
      "bank.note-needed",
      async () => review(reviewer, await submitted(), { decision: "sendBack" }),
    ],
    ["retiring without a word", "bank.reason-needed", async () => retire(author, await draft(), " ")],
    ["bringing back what is in use", "bank.not-retired", async () => restore(author, await draft())],
    [
      "a review of another version than the one seen",
      "bank.changed-since",
      async () => review(reviewer, await submitted(), { version: 2 }),
    ],
  ])("%s", async (_what, rule, attempt) => {
    expectRefused(await attempt(), rule);
  });

  it("any change of a retired question", async () => {
    const id = await submitted();
    expectOk(await retire(author, id));
    expectRefused(
      await saveAs(runtime, { actor: author, unit: tree.district, questionId: id }),
      "bank.retired",
    );
    expectRefused(await review(reviewer, id), "bank.retired");
    expectRefused(await retire(author, id), "bank.retired");
  });

  it("an unsound question: nothing is kept", async () => {
    const entry = choiceEntry({ question: { answer: ["A", "B"] } });
    expect(
      expectRefused(await saveAs(runtime, { actor: author, unit: tree.district, entry }), "bank.unsound"),
    ).toEqual({ count: 1 });
    expect(await runtime.database.db.select().from(question)).toEqual([]);
  });

  it("a picture that is not of this bank", async () => {
    const entry = choiceEntry({ question: { picture: "0192f0c1-0000-7000-8000-000000000001" } });
    expectRefused(
      await saveAs(runtime, { actor: author, unit: tree.district, entry }),
      "bank.picture-unknown",
    );
  });

  it("an edit of what somebody changed meanwhile", async () => {
    const id = await draft();
    const seen = "another digest";
    expectRefused(
      await saveAs(runtime, { actor: author, unit: tree.district, questionId: id, seen }),
      "bank.changed-since",
    );
  });

  it("a kind that does not exist, with the field's name", async () => {
    const entry = { ...choiceEntry(), question: { kind: "riddle", stem: "?" } };
    const input = { unitId: tree.district.id, entry };
    const fields = expectInvalid(await execute(runtime, { command: saveQuestion, actor: author, input }));
    expect(Object.keys(fields).some((path) => path.startsWith("entry.question"))).toBe(true);
  });
});

describe("who may", () => {
  it.each([
    ["the organiser of the subdistrict", "subdistrictManager", 0, true],
    ["the organiser of another subdistrict", "subdistrictManager", 1, false],
    ["an auditor of the subdistrict", "auditor", 0, false],
  ] as const)("%s writes the subdistrict's bank: %s at %i → %s", async (_who, role, index, may) => {
    const actor = await makeAccount(runtime, { grants: [{ role, unit: tree.subdistricts[index] }] });
    const result = await saveAs(runtime, { actor, unit: tree.subdistricts[0] });
    if (may) expectOk(result);
    else expectKind(result, "forbidden");
  });

  it("the district writes a subdistrict's bank, the subdistrict not the district's", async () => {
    const below = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: tree.subdistricts[0] }],
    });
    expectOk(await saveAs(runtime, { actor: author, unit: tree.subdistricts[0] }));
    expectKind(await saveAs(runtime, { actor: below, unit: tree.district }), "forbidden");
    const id = await submitted();
    for (const attempt of [
      review(below, id),
      retire(below, id),
      submit(below, id),
      restore(below, id),
      approveAll(below, [id]),
      submitAll(below, [id]),
    ])
      expectKind(await attempt, "forbidden");
  });

  it("nobody without an account, and nobody a question that is not there", async () => {
    expectKind(await saveAs(runtime, { actor: publicActor, unit: tree.district }), "forbidden");
    expectKind(await submit(author, "0192f0c1-0000-7000-8000-000000000001"), "missing");
  });
});

describe("what is recorded", () => {
  it("names question, version and decision, and no word of it", async () => {
    const id = await submitted();
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "bank.submit-question",
      details: { questionId: id, version: 1 },
    });
    expectOk(await review(reviewer, id, { decision: "sendBack", note: "王某写错了" }));
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({
      command: "bank.review-question",
      details: { questionId: id, version: 1, decision: "sendBack" },
    });
    expect(JSON.stringify(row?.details)).not.toContain("王某");
  });
});
