import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { question, questionPicture, questionVersion } from "#db/schema/quiz.ts";
import { wholeStarterBank } from "#db/seed/question-bank/starter-bank.ts";
import { addPicture } from "#server/commands/bank/add-picture.ts";
import { addQuestions } from "#server/commands/bank/add-questions.ts";
import { exportBank } from "#server/commands/bank/export-bank.ts";
import { loadStarterBank } from "#server/commands/bank/load-starter-bank.ts";
import { readBankFile } from "#server/jobs/bank/read-bank-file.ts";
import { addReviewed, allQuestions, choiceEntry, PNG, textFile } from "#tests/support/bank-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
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

const stems = (...names: string[]) => names.map((stem) => choiceEntry({ stem }));

describe("many questions at once", () => {
  it("are reviewed when the system names two people", async () => {
    const people = { authorId: author.accountId, reviewerId: reviewer.accountId };
    const added = await addReviewed(runtime, {
      unit: tree.district,
      ...people,
      entries: stems("甲？", "乙？"),
    });
    expect(expectOk(added)).toEqual({ added: 2, skipped: 0 });
    const rows = await runtime.database.db.select().from(questionVersion);
    expect(rows.every((row) => row.status === "reviewed" && row.reviewerId === reviewer.accountId)).toBe(
      true,
    );
  });

  it("leave out equal stems, of the bank and among themselves", async () => {
    const input = { unitId: tree.district.id, status: "draft", entries: stems("甲？", "甲 （ ）", "乙？") };
    const add = () => execute(runtime, { command: addQuestions, actor: author, input });
    expect(expectOk(await add())).toEqual({ added: 2, skipped: 1 });
    expect(expectOk(await add())).toEqual({ added: 0, skipped: 3 });
    expect(await allQuestions(runtime)).toHaveLength(2);
  });

  it("are refused as a whole when one is unsound, with its stem", async () => {
    const entries = [...stems("甲？"), choiceEntry({ stem: "坏题", question: { answer: [] } })];
    const input = { unitId: tree.district.id, status: "draft", entries };
    const refusal = await execute(runtime, { command: addQuestions, actor: author, input });
    expect(expectRefused(refusal, "bank.unsound-among")).toEqual({ count: 1, stem: "坏题" });
    expect(await allQuestions(runtime)).toEqual([]);
  });

  it.each([
    ["one who is author and reviewer", () => ({ authorId: author.accountId, reviewerId: author.accountId })],
    ["no reviewer", () => ({ authorId: author.accountId })],
  ])("are not reviewed by %s", async (_who, people) => {
    const input = { unitId: tree.district.id, status: "reviewed", entries: stems("甲？"), ...people() };
    expectRefused(
      await execute(runtime, { command: addQuestions, actor: systemActor, input }),
      "bank.own-question",
    );
  });

  it("are never reviewed by the account that adds them", async () => {
    const input = {
      unitId: tree.district.id,
      status: "reviewed",
      entries: stems("甲？"),
      reviewerId: reviewer.accountId,
    };
    expectRefused(
      await execute(runtime, { command: addQuestions, actor: author, input }),
      "bank.own-question",
    );
  });

  it("go into a bank the actor may write only", async () => {
    const below = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: tree.subdistricts[0] }],
    });
    const input = { unitId: tree.district.id, status: "draft", entries: stems("甲？") };
    expectKind(await execute(runtime, { command: addQuestions, actor: below, input }), "forbidden");
    const starter = { unitId: tree.district.id };
    expectKind(
      await execute(runtime, { command: loadStarterBank, actor: below, input: starter }),
      "forbidden",
    );
  });

  it("come with the product, and wait for a reviewer", async () => {
    const input = { unitId: tree.district.id };
    const loaded = await execute(runtime, { command: loadStarterBank, actor: author, input });
    expect(expectOk(loaded)).toEqual({ added: wholeStarterBank.length, skipped: 0 });
    const rows = await runtime.database.db.select().from(questionVersion);
    expect(rows.every((row) => row.status === "submitted" && row.authorId === author.accountId)).toBe(true);
  });
});

describe("a picture", () => {
  const upload = (actor: AccountActor, bytes: Uint8Array) =>
    execute(runtime, { command: addPicture, actor, input: { unitId: tree.district.id, bytes } });

  it("is stored once for its bytes", async () => {
    const first = expectOk(await upload(author, PNG));
    const second = expectOk(await upload(reviewer, PNG));
    expect(second).toEqual(first);
    expect(await runtime.database.db.select().from(questionPicture)).toHaveLength(1);
  });

  it.each([
    ["a text", textFile("GIF89a no picture"), "bank.picture-kind"],
    ["nothing", new Uint8Array(), "bank.picture-kind"],
    ["a picture cut off", PNG.subarray(0, 40), "bank.picture-damaged"],
    ["more than 1 MB", new Uint8Array(1024 * 1024 + 1).fill(0x89), "bank.picture-too-large"],
  ])("%s is refused", async (_what, bytes, rule) => {
    expectRefused(await upload(author, bytes), rule);
  });

  it("is taken from writers only", async () => {
    const auditor = await makeAccount(runtime, { grants: [{ role: "auditor", unit: tree.district }] });
    expectKind(await upload(auditor, PNG), "forbidden");
  });
});

describe("the export", () => {
  it("holds what the list shows and is recorded by its number", async () => {
    const people = { authorId: author.accountId, reviewerId: reviewer.accountId };
    expectOk(await addReviewed(runtime, { unit: tree.district, ...people, entries: stems("甲？", "乙？") }));
    const { bytes, fileName } = expectOk(
      await execute(runtime, { command: exportBank, actor: author, input: { search: "甲" } }),
    );
    expect(fileName).toBe("题库-2026-05-16.xlsx");
    const read = expectOk(readBankFile({ bytes, fileName }));
    expect(JSON.stringify(read)).toContain("甲？");
    expect(JSON.stringify(read)).not.toContain("乙？");
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "bank.export-questions",
      details: { questions: 1 },
    });
  });

  it("is not for those who read no bank", async () => {
    const community = await makeAccount(runtime, {
      grants: [{ role: "communityManager", unit: tree.communities[0] }],
    });
    expectKind(await execute(runtime, { command: exportBank, actor: community, input: {} }), "forbidden");
  });
});
