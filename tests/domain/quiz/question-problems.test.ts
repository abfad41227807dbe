import { describe, expect, it } from "vitest";
import type { BankQuestion, Option, PlainQuestion, Question } from "#app/domain/quiz/question.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import { isInForce } from "#app/domain/quiz/source-problems.ts";

const options = (...texts: string[]): Option[] =>
  texts.map((text, index) => ({ key: "ABCDEFGH"[index] as Option["key"], text }));
const base = { stem: "题干？", picture: null, explanation: "" };
const single: PlainQuestion = {
  ...base,
  kind: "singleChoice",
  options: options("甲", "乙", "丙"),
  answer: ["B"],
};
const multiple: PlainQuestion = { ...single, kind: "multipleChoice", answer: ["A", "C"] };
const truth: PlainQuestion = { ...base, kind: "trueFalse", answer: false };
const fillIn: PlainQuestion = { ...base, kind: "fillIn", stem: "____和____", blanks: [["甲"], ["乙", "丙"]] };
const shortAnswer: PlainQuestion = {
  ...base,
  kind: "shortAnswer",
  reference: "",
  expected: [{ text: "要点", points: 500 }],
};
const story: Question = { ...base, kind: "case", parts: [single, truth] };
const filed = (question: Question, rest: Partial<BankQuestion> = {}): BankQuestion => ({
  question,
  area: "mediation",
  knowledgePoint: null,
  difficulty: 3,
  points: null,
  source: null,
  ...rest,
});
const found = (entry: BankQuestion) => QuestionProblems.of(entry).map(({ path, rule }) => `${path} ${rule}`);

describe("a sound question", () => {
  it.each([
    ["single choice", single],
    ["multiple choice", multiple],
    ["multiple choice with one right answer", { ...multiple, answer: ["A"] } as Question],
    ["true or false", truth],
    ["fill in", fillIn],
    ["fill in without a mark and one blank", { ...fillIn, stem: "首都是？", blanks: [["北京"]] } as Question],
    ["short answer", shortAnswer],
    ["case", story],
    ["eight options", { ...single, options: options("1", "2", "3", "4", "5", "6", "7", "8") } as Question],
    ["options told apart by a sign", { ...single, options: options("≥3", "≤3", "3") } as Question],
  ])("%s has no problem", (_kind, question) => {
    expect(QuestionProblems.beforeReview(filed(question))).toEqual([]);
  });
});

describe("what is unsound", () => {
  it.each<[string, BankQuestion, string]>([
    ["no stem", filed({ ...single, stem: " " }), "stem question.empty-stem"],
    ["a stem too long", filed({ ...single, stem: "长".repeat(4_001) }), "stem question.text-too-long"],
    [
      "an explanation too long",
      filed({ ...truth, explanation: "长".repeat(4_001) }),
      "explanation question.text-too-long",
    ],
    [
      "one option",
      filed({ ...single, options: options("甲"), answer: ["A"] }),
      "options question.options-too-few",
    ],
    [
      "nine options",
      filed({
        ...single,
        options: [...options("1", "2", "3", "4", "5", "6", "7", "8"), { key: "H", text: "9" }],
      }),
      "options question.options-too-many",
    ],
    [
      "letters with a gap",
      filed({
        ...single,
        options: [
          { key: "A", text: "甲" },
          { key: "C", text: "乙" },
        ],
        answer: ["A"],
      }),
      "options[1].key question.option-keys",
    ],
    [
      "an empty option",
      filed({ ...single, options: options("甲", " ", "丙"), answer: ["A"] }),
      "options[1].text question.option-empty",
    ],
    [
      "equal options but for width and spaces",
      filed({ ...single, options: options("119 电话", "１１９电话"), answer: ["A"] }),
      "options[1].text question.options-equal",
    ],
    [
      "an option too long",
      filed({ ...single, options: options("甲", "长".repeat(1_001)), answer: ["A"] }),
      "options[1].text question.text-too-long",
    ],
    ["no right answer", filed({ ...single, answer: [] }), "answer question.no-right-answer"],
    ["no right answer of several", filed({ ...multiple, answer: [] }), "answer question.no-right-answer"],
    [
      "two right answers in a single choice",
      filed({ ...single, answer: ["A", "B"] }),
      "answer question.two-right-answers",
    ],
    [
      "an answer without its option",
      filed({ ...single, answer: ["D"] }),
      "answer question.answer-without-option",
    ],
    ["an answer named twice", filed({ ...multiple, answer: ["A", "A"] }), "answer question.answer-repeated"],
    ["fewer answers than blanks", filed({ ...fillIn, blanks: [["甲"]] }), "blanks question.blanks-differ"],
    ["more answers than blanks", filed({ ...fillIn, stem: "首都是？" }), "blanks question.blanks-differ"],
    [
      "a blank without an answer",
      filed({ ...fillIn, blanks: [["甲"], []] }),
      "blanks[1] question.blank-without-answer",
    ],
    [
      "an accepted answer of two lines",
      filed({ ...fillIn, blanks: [["甲\n乙"], ["丙"]] }),
      "blanks[0] question.line-break",
    ],
    [
      "an expected point without text",
      filed({ ...shortAnswer, expected: [{ text: "", points: 100 }] }),
      "expected[0].text question.expected-empty",
    ],
    [
      "an expected point of nothing",
      filed({ ...shortAnswer, expected: [{ text: "要点", points: 0 }] }),
      "expected[0].points question.points",
    ],
    [
      "expected points that do not sum to the points",
      filed(shortAnswer, { points: 600 }),
      "expected question.expected-sum",
    ],
    ["negative points", filed(single, { points: -100 }), "points question.points"],
    [
      "a case without parts",
      filed({ ...base, kind: "case", parts: [] }),
      "parts question.case-without-parts",
    ],
    [
      "a case in a case",
      filed({ ...base, kind: "case", parts: [story as unknown as PlainQuestion] }),
      "parts[0] question.case-in-case",
    ],
    [
      "an unsound part",
      filed({ ...base, kind: "case", parts: [single, { ...single, answer: [] }] }),
      "parts[1].answer question.no-right-answer",
    ],
    [
      "a knowledge point of two lines",
      filed(single, { knowledgePoint: "甲\n乙" }),
      "knowledgePoint question.line-break",
    ],
    [
      "an article without a law",
      filed(single, {
        source: { regulation: "", article: "第一条", inForceSince: null, inForceUntil: null },
      }),
      "source.regulation question.source-without-regulation",
    ],
    [
      "a day that does not exist",
      filed(single, {
        source: { regulation: "法", article: "", inForceSince: "2021-02-30", inForceUntil: null },
      }),
      "source.inForceSince question.source-day",
    ],
    [
      "days upside down",
      filed(single, {
        source: { regulation: "法", article: "", inForceSince: "2021-02-02", inForceUntil: "2021-02-01" },
      }),
      "source.inForceUntil question.source-dates",
    ],
  ])("%s", (_what, entry, problem) => {
    expect(found(entry)).toEqual([problem]);
  });

  it("is told all at once, each with its place", () => {
    expect(found(filed({ ...single, stem: "", answer: [] }, { points: 0 }))).toEqual([
      "stem question.empty-stem",
      "answer question.no-right-answer",
      "points question.points",
    ]);
  });

  it("lacks a guide for graders before a review, and may be a draft without", () => {
    const entry = filed({ ...shortAnswer, expected: [] });
    expect(QuestionProblems.of(entry)).toEqual([]);
    expect(QuestionProblems.beforeReview(entry)).toEqual([
      { path: "expected", rule: "question.no-grading-guide", facts: {} },
    ]);
  });
});

describe("a clause", () => {
  it.each([
    ["before its first day", "2020-12-31", false],
    ["on its first day", "2021-01-01", true],
    ["on its last day", "2024-06-30", true],
    ["after its last day", "2024-07-01", false],
  ])("%s: in force is %s", (_when, day, expected) => {
    expect(isInForce({ inForceSince: "2021-01-01", inForceUntil: "2024-06-30" }, day)).toBe(expected);
  });

  it("is in force when nothing is known of its days", () => {
    expect(isInForce({ inForceSince: null, inForceUntil: null }, "2026-01-01")).toBe(true);
  });
});
