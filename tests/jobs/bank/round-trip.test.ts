import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BankQuestion,
  DIFFICULTIES,
  OPTION_KEYS,
  type Option,
  type PlainQuestion,
  POST_AREAS,
  type Question,
} from "#app/domain/quiz/question.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import { complete } from "#app/domain/quiz/read-question.ts";
import { matchBank } from "#app/domain/quiz/sheet/bank-match.ts";
import { readBankSheet } from "#app/domain/quiz/sheet/bank-rows.ts";
import { bankSheet, rejectedRowsSheet } from "#server/jobs/bank/bank-sheets.ts";
import { readBankFile } from "#server/jobs/bank/read-bank-file.ts";
import { writeCsv, writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { expectOk } from "#tests/support/commands.ts";

/** Export → import, through real files. */
async function roundTrip(entries: readonly BankQuestion[], kind: "xlsx" | "csv") {
  const sheet = bankSheet({ name: "题库", entries });
  const bytes = kind === "xlsx" ? await writeWorkbook({ sheets: [sheet] }) : writeCsv(sheet);
  return sheetOf({ bytes, fileName: `题库.${kind}` });
}

function sheetOf(file: { bytes: Uint8Array; fileName: string }) {
  const read = expectOk(readBankFile(file));
  const sheet = read.format === "sheet" ? read.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("no sheet");
  const match = expectOk(matchBank({ sheet }));
  return { sheet, match, questions: readBankSheet({ sheet, match }).map((one) => complete(one, {})) };
}

/** Texts as the contract lets them in: trimmed, one kind of line end, no characters that cannot be seen. */
const WORDS = [
  "社区",
  "党员",
  "=SUM(A1)",
  "+86",
  "-1",
  "@x",
  "1/3",
  "a|b",
  "甲；乙",
  "；",
  "\\",
  "“引号”",
  '"',
  ",",
  "0119",
  "1990.10",
  "______",
  "（5分）",
  "A. 甲",
  "TRUE",
  "_x0041_",
  "&lt;",
  "<b>",
  "'",
  "：3",
  "   ",
  "\n",
  "末",
];
const word = fc.constantFrom(...WORDS);
const clean = (one: string): string => one.trim();
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => clean(words.join("")) || "题");
const line = text.map((one) => one.replace(/\s*\n\s*/g, " ").trim() || "行");
const base = { stem: text, explanation: fc.oneof(fc.constant(""), text), picture: fc.constant(null) };
const options = fc
  .uniqueArray(text, { minLength: 2, maxLength: 8 })
  .map((texts): Option[] => texts.map((one, index) => ({ key: OPTION_KEYS[index]!, text: one })));
const choice = fc
  .record({ ...base, options, picks: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }) })
  .chain(({ options: all, picks, ...rest }) =>
    fc.constantFrom("singleChoice" as const, "multipleChoice" as const).map((kind): PlainQuestion => {
      const wanted = all.filter((_, index) => picks[index]).map(({ key }) => key);
      const answer =
        wanted.length === 0 ? [all[0]!.key] : kind === "singleChoice" ? wanted.slice(0, 1) : wanted;
      return { ...rest, kind, options: all, answer };
    }),
  );
const truth = fc
  .record({ ...base, answer: fc.boolean() })
  .map((one): PlainQuestion => ({ ...one, kind: "trueFalse" }));
const accepted = fc.array(line, { minLength: 1, maxLength: 3 });
const fillIn = fc
  .record({
    ...base,
    stem: line.map((one) => one.replaceAll("_", "")),
    blanks: fc.array(accepted, { minLength: 1, maxLength: 3 }),
  })
  .map(
    (one): PlainQuestion => ({
      ...one,
      kind: "fillIn",
      stem: `题${one.stem}${"____和".repeat(one.blanks.length)}`,
    }),
  );
const shortAnswer = fc
  .record({
    ...base,
    reference: fc.oneof(fc.constant(""), text),
    expected: fc.array(fc.record({ text: line, points: fc.integer({ min: 1, max: 5_000 }) }), {
      maxLength: 3,
    }),
  })
  .map((one): PlainQuestion => ({ ...one, kind: "shortAnswer" }));
const plain = fc.oneof(choice, truth, fillIn, shortAnswer);
const story = fc
  .record({ ...base, parts: fc.array(plain, { minLength: 1, maxLength: 3 }) })
  .map((one): Question => ({ ...one, kind: "case" }));
const day = fc.constantFrom("2021-01-01", "2024-02-29", "2026-12-31");
const entry = fc
  .record({
    question: fc.oneof(plain, story),
    area: fc.constantFrom(...POST_AREAS),
    knowledgePoint: fc.oneof(fc.constant(null), line),
    difficulty: fc.constantFrom(...DIFFICULTIES),
    points: fc.constantFrom(null, 100, 250, 1_005),
    source: fc.oneof(
      fc.constant(null),
      fc.record({
        regulation: line,
        article: fc.oneof(fc.constant(""), line),
        inForceSince: fc.oneof(fc.constant(null), fc.constant("2020-01-01")),
        inForceUntil: fc.oneof(fc.constant(null), day),
      }),
    ),
  })
  .filter((one: BankQuestion) => QuestionProblems.of(one).length === 0);

describe("the bank goes out and comes back equal", () => {
  it.each(["xlsx", "csv"] as const)("as .%s, whatever it says", async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 6 }), async (entries) => {
        const { questions } = await roundTrip(entries, kind);
        expect(questions.map((one) => one.problems)).toEqual(entries.map(() => []));
        expect(questions.map((one) => one.entry)).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what was not taken", () => {
  it("goes back under our headers with its reasons, a case with its parts, and can be imported when mended", async () => {
    const parts: PlainQuestion[] = [
      { kind: "trueFalse", stem: "小题", picture: null, explanation: "", answer: true },
    ];
    const filed = {
      area: "mediation",
      knowledgePoint: null,
      difficulty: 3,
      points: null,
      source: null,
    } as const;
    const question: Question = { kind: "case", stem: "案例", picture: null, explanation: "", parts };
    const { sheet, match } = await roundTrip([{ ...filed, question }], "xlsx");
    const labels = { sheet: "不能导入", at: "行号", name: "题目", reason: "原因" };
    const rejected = rejectedRowsSheet({
      sheet,
      match,
      rejected: [{ at: 2, name: "案例", reason: "坏" }],
      labels,
    });
    expect(rejected.rows.map(([row, reason]) => [row, reason])).toEqual([
      [2, "坏"],
      [3, ""],
    ]);
    const again = sheetOf({ bytes: await writeWorkbook({ sheets: [rejected] }), fileName: "不能导入.xlsx" });
    expect(again.questions.map((one) => one.entry?.question)).toEqual([question]);
  });
});
