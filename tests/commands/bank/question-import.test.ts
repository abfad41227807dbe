import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { question, questionImport, questionPicture, questionVersion } from "#db/schema/quiz.ts";
import { applyQuestionImport } from "#server/commands/bank/apply-question-import.ts";
import { checkQuestionImport } from "#server/commands/bank/check-question-import.ts";
import { discardQuestionImport } from "#server/commands/bank/discard-question-import.ts";
import { uploadQuestions } from "#server/commands/bank/upload-questions.ts";
import {
  addReviewed,
  allQuestions,
  bankFile,
  choiceEntry,
  makeQuestion,
  textFile,
  versionsOf,
} from "#tests/support/bank-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let tree: Organisation;
let author: AccountActor;
let other: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeOrganisation(runtime);
  author = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
  other = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
});
beforeEach(async () => {
  for (const table of [questionVersion, question, questionImport, questionPicture])
    await runtime.database.db.delete(table);
});
afterAll(() => runtime.close());

type File = { fileName: string; bytes?: Uint8Array };
const upload = ({ fileName, bytes }: File, actor: Actor = author) =>
  execute(runtime, {
    command: uploadQuestions,
    actor,
    input: { unitId: tree.district.id, fileName, bytes: bytes ?? bankFile(fileName) },
  });
const check = (importId: string, settings: object = {}, actor: Actor = author) =>
  execute(runtime, { command: checkQuestionImport, actor, input: { importId, settings } });
const apply = (importId: string, withoutRejected = true, actor: Actor = author) =>
  execute(runtime, { command: applyQuestionImport, actor, input: { importId, withoutRejected } });

const AREA = { constants: { area: "gridSafety" } };
const csv = (...lines: string[]): File => ({ fileName: "题.csv", bytes: textFile(lines.join("\n")) });
const HEADER = "题型,题干,选项A,选项B,正确答案,解析,难度,分值,岗位,知识点,依据,条款,施行日期";
const SAME =
  "单选题,火警电话是？,119,120,A,火警是 119。,2,2,网格安全,消防,中华人民共和国消防法,第四十四条,2021-04-29";
const CHANGED = SAME.replace("火警是 119。", "新的解析");

async function bringIn(file: File, settings: object = AREA) {
  const { importId } = expectOk(await upload(file));
  expectOk(await check(importId, settings));
  const { counts } = expectOk(await apply(importId));
  return { importId, counts };
}

describe("a file of questions comes in", () => {
  it.each([
    ["every-construct.gift", { new: 22, rejected: 5 }],
    ["errors.aiken.txt", { new: 4, rejected: 6 }],
    ["nested.moodle.xml", { new: 7, rejected: 3 }],
  ])("%s: what is sound becomes drafts of the importing person", async (fileName, expected) => {
    const { counts } = await bringIn({ fileName });
    expect(counts).toMatchObject({ ...expected, added: expected.new });
    const versions = await runtime.database.db.select().from(questionVersion);
    expect(versions).toHaveLength(expected.new);
    expect(versions.every((row) => row.status === "draft" && row.authorId === author.accountId)).toBe(true);
  });

  it("stores the picture inside the file and names it in the question", async () => {
    await bringIn({ fileName: "nested.moodle.xml" });
    const [picture] = await runtime.database.db.select().from(questionPicture);
    const versions = await runtime.database.db.select().from(questionVersion);
    expect(versions.filter(({ body }) => body.picture === picture?.id).map(({ body }) => body.stem)).toEqual([
      "结婚登记在哪里办理？",
    ]);
  });

  it("writes nothing of the bank in a dry run", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME)));
    expect(expectOk(await check(importId)).counts).toMatchObject({ new: 1 });
    expect(await allQuestions(runtime)).toEqual([]);
  });

  it("reads another column where a person says so", async () => {
    const { importId } = expectOk(await upload(csv("题干,备注,甲,乙,正确答案", "火警？,x,119,120,A")));
    const overrides = { optionA: 2, optionB: 3 };
    expect(expectOk(await check(importId, { ...AREA, overrides })).counts).toMatchObject({ new: 1 });
    expectOk(await apply(importId));
    const [row] = await runtime.database.db.select().from(questionVersion);
    expect(row?.body).toMatchObject({ kind: "singleChoice", options: [{ text: "119" }, { text: "120" }] });
  });

  it("is recorded with its counts", async () => {
    const { importId, counts } = await bringIn(csv(HEADER, SAME));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "bank.apply-import",
      details: { importId, ...counts },
    });
  });
});

describe("questions with the same stem", () => {
  it("that are identical are not imported again", async () => {
    await bringIn(csv(HEADER, SAME));
    const { counts } = await check2(csv(HEADER, SAME));
    expect(counts).toMatchObject({ unchanged: 1, new: 0, added: 0 });
  });

  const check2 = async (file: File, settings: object = AREA) => {
    const { importId } = expectOk(await upload(file));
    return { importId, ...expectOk(await check(importId, settings)) };
  };

  it("are found in the file itself, whatever their punctuation", async () => {
    const { counts } = await check2(csv(HEADER, SAME, CHANGED.replace("火警电话是？", "火警电话是（ ）")));
    expect(counts).toMatchObject({ new: 1, duplicate: 1, added: 1 });
  });

  it.each([
    ["skip", { added: 0, revised: 0 }, 1],
    ["add", { added: 1, revised: 0 }, 2],
    ["revise", { added: 0, revised: 1 }, 1],
  ])("are treated as chosen for all: %s", async (duplicates, expected, questions) => {
    await bringIn(csv(HEADER, SAME));
    const { counts } = await bringIn(csv(HEADER, CHANGED), { duplicates });
    expect(counts).toMatchObject({ duplicate: 1, ...expected });
    expect(await allQuestions(runtime)).toHaveLength(questions);
  });

  it("are treated as chosen for one, by its row", async () => {
    await bringIn(csv(HEADER, SAME));
    const { counts } = await check2(csv(HEADER, CHANGED), { duplicates: "skip", choices: { "2": "add" } });
    expect(counts).toMatchObject({ added: 1 });
  });

  it("leave a reviewed wording as it is: the file's is the next version", async () => {
    const people = { authorId: author.accountId, reviewerId: other.accountId };
    expectOk(await addReviewed(runtime, { unit: tree.district, ...people, entries: [choiceEntry()] }));
    await bringIn(csv(HEADER, CHANGED), { duplicates: "revise" });
    const [row] = await allQuestions(runtime);
    const versions = await versionsOf(runtime, row!.id);
    expect(versions.map(({ status, body }) => [status, body.explanation])).toEqual([
      ["reviewed", "火警是 119。"],
      ["draft", "新的解析"],
    ]);
  });
});

describe("what is refused", () => {
  const formula = csv("题干,正确答案", "=1+1,A");
  const million = csv("题干,正确答案", ...Array.from({ length: 6_000 }, (_, index) => `第${index}题,对`));
  it.each<[string, File, string]>([
    ["another kind of file", { fileName: "题.docx", bytes: textFile("x") }, "workbook.unknown-extension"],
    [
      "a picture under a text's name",
      { fileName: "题.txt", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1) },
      "workbook.wrong-kind",
    ],
    [
      "a text under a workbook's name",
      { fileName: "题.xlsx", bytes: textFile("题干") },
      "workbook.wrong-kind",
    ],
    ["an empty file", { fileName: "题.gift", bytes: new Uint8Array() }, "workbook.no-content"],
    ["a file of spaces", { fileName: "题.gift", bytes: textFile(" \n ") }, "workbook.empty"],
    [
      "more than 5 MB",
      { fileName: "题.txt", bytes: new Uint8Array(5 * 1024 * 1024 + 1).fill(65) },
      "workbook.too-large",
    ],
    ["too many rows", million, "workbook.too-many-rows"],
    ["a formula", formula, "workbook.formula"],
    ["a sheet without a header", csv("甲,乙", "丙,丁"), "bank.header-not-found"],
    [
      "a text without a question",
      { fileName: "题.gift", bytes: textFile("// only a comment") },
      "bank.no-questions",
    ],
    [
      "XML cut off",
      { fileName: "题.xml", bytes: textFile("<quiz><question type='essay'><name>") },
      "bank.xml-broken",
    ],
    [
      "XML with entities of its own",
      { fileName: "题.xml", bytes: textFile('<!DOCTYPE q [<!ENTITY a "b">]><quiz></quiz>') },
      "bank.xml-doctype",
    ],
    ["other XML", { fileName: "题.xml", bytes: textFile("<html></html>") }, "bank.xml-not-moodle"],
  ])("%s, and nothing is kept of it", async (_what, file, rule) => {
    expectRefused(await upload(file), rule);
    expect(await runtime.database.db.select().from(questionImport)).toEqual([]);
  });

  it("too many questions in a text", async () => {
    const text = Array.from({ length: 5_001 }, (_, index) => `Q${index} {T}`).join("\n\n");
    expectRefused(await upload({ fileName: "题.gift", bytes: textFile(text) }), "bank.too-many");
  });

  it("a sheet without a column of answers", async () => {
    const { importId } = expectOk(await upload(csv("题干,解析", "火警？,x")));
    expect(expectRefused(await check(importId), "bank.columns-missing")).toEqual({ columns: ["answer"] });
  });

  it("a confirmation before the dry run, and after the end", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME)));
    expectRefused(await apply(importId), "bank.import-closed");
    expectOk(await check(importId));
    expectOk(await apply(importId));
    expectRefused(await apply(importId), "bank.import-closed");
    expectRefused(await check(importId), "bank.import-closed");
  });

  it("a confirmation after the bank has changed: what was shown is what is written", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME)));
    expectOk(await check(importId));
    await makeQuestion(runtime, { actor: other, unit: tree.district });
    expectRefused(await apply(importId), "bank.changed-since-check");
  });

  it("bad questions, unless the person goes on without them", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME, "单选题,坏题,甲,乙,AB,,,,调解,,,,")));
    expectOk(await check(importId));
    expect(expectRefused(await apply(importId, false), "bank.has-rejected")).toEqual({ count: 1 });
    expectOk(await apply(importId, true));
    expect(await allQuestions(runtime)).toHaveLength(1);
  });
});

describe("who may", () => {
  it("sees and continues an import only if it is their own", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME)));
    expectKind(await check(importId, {}, other), "missing");
    expectKind(await apply(importId, true, other), "missing");
    expectKind(
      await execute(runtime, { command: discardQuestionImport, actor: other, input: { importId } }),
      "missing",
    );
  });

  it("uploads only into a bank they write", async () => {
    const below = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: tree.subdistricts[0] }],
    });
    expectKind(await upload(csv(HEADER, SAME), below), "forbidden");
    const auditor = await makeAccount(runtime, { grants: [{ role: "auditor", unit: tree.district }] });
    expectKind(await upload(csv(HEADER, SAME), auditor), "forbidden");
  });
});

describe("what is kept of the file", () => {
  const contentOf = async (importId: string) => {
    const [row] = await runtime.database.db
      .select()
      .from(questionImport)
      .where(eq(questionImport.id, importId));
    return row?.content;
  };

  it("goes when all was imported, or when it is dropped", async () => {
    const { importId } = await bringIn(csv(HEADER, SAME));
    expect(await contentOf(importId)).toEqual({ kind: "gone" });
    const second = expectOk(await upload(csv(HEADER, SAME)));
    expectOk(await execute(runtime, { command: discardQuestionImport, actor: author, input: second }));
    expect(await contentOf(second.importId)).toEqual({ kind: "gone" });
  });

  it("goes when nobody came back for a day", async () => {
    const { importId } = expectOk(await upload(csv(HEADER, SAME)));
    runtime.clock.advance(25 * 3_600_000);
    expectOk(await upload(csv(HEADER, SAME)));
    expect(await contentOf(importId)).toEqual({ kind: "gone" });
  });
});
