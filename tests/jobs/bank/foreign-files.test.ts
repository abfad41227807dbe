import { describe, expect, it } from "vitest";
import type { Question } from "#app/domain/quiz/question.ts";
import { complete, type ReadQuestion } from "#app/domain/quiz/read-question.ts";
import { readBankFile } from "#server/jobs/bank/read-bank-file.ts";
import { bankFile, textFile } from "#tests/support/bank-builders.ts";
import { expectOk } from "#tests/support/commands.ts";

const read = (fileName: string, text?: string): ReadQuestion[] => {
  const file = expectOk(
    readBankFile({ fileName, bytes: text === undefined ? bankFile(fileName) : textFile(text) }),
  );
  if (file.format === "sheet") throw new Error("a sheet");
  return file.questions;
};
const gift = (text: string): ReadQuestion[] => read("题.gift", text);
const asked = (question: ReadQuestion | undefined): Question | undefined => question?.question?.question;
const problemsOf = (question: ReadQuestion | undefined): string[] =>
  question === undefined ? [] : complete(question, { area: "mediation" }).problems.map(({ rule }) => rule);
const noticesOf = (question: ReadQuestion | undefined): string[] =>
  question?.notices.map(({ rule }) => rule) ?? [];
const named = (all: ReadQuestion[], name: string): ReadQuestion | undefined =>
  all.find((question) => question.name.startsWith(name));

describe("GIFT with every construct of its description", () => {
  const all = read("every-construct.gift");

  it("is read question by question, each with its line", () => {
    expect(all).toHaveLength(27);
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort((a, b) => a - b));
    expect(named(all, "Q2")?.at).toBe(13);
  });

  it.each<[string, Partial<Question> & Record<string, unknown>]>([
    ["TrueStatement", { kind: "trueFalse", answer: true, stem: "Grant was buried in a tomb in NY." }],
    ["The sun rises", { kind: "trueFalse", answer: false }],
    ["Q2", { kind: "singleChoice", answer: ["A"] }],
    ["Q3", { kind: "multipleChoice", answer: ["B", "C"] }],
    ["Q4", { kind: "fillIn", stem: "Two plus ____ equals four.", blanks: [["two", "2"]] }],
    ["Who's buried", { kind: "fillIn", blanks: [["Grant", "Ulysses S. Grant"]] }],
    ["The capital", { kind: "fillIn", stem: "The capital of France is ____.", blanks: [["Paris"]] }],
    ["When was Ulysses S. Grant born?", { kind: "fillIn", blanks: [["1822"]] }],
    ["What is the value", { kind: "fillIn", blanks: [["4"]] }],
    ["Essay", { kind: "shortAnswer", stem: "How are you?" }],
    [
      "Missing",
      { kind: "singleChoice", answer: ["C"], stem: expect.stringContaining("on the ____ Thursday") },
    ],
    [
      "Html",
      {
        stem: "What does HTML stand for?\nChoose <one> & only one.",
        explanation: "See the standard.\nB：Close.",
      },
    ],
    ["Tagged", { kind: "trueFalse", answer: true }],
    ["After the broken one", { kind: "trueFalse", stem: "Reading goes on." }],
    ["First of two", { kind: "trueFalse", answer: false }],
    ["Second of two", { kind: "singleChoice", answer: ["A"] }],
  ])("%s", (name, expected) => {
    expect(asked(named(all, name))).toMatchObject(expected);
    expect(problemsOf(named(all, name))).toEqual([]);
  });

  it("keeps escaped signs and escaped line breaks as they are meant", () => {
    expect(asked(named(all, "Escapes"))).toMatchObject({
      stem: "Which of these {braces} and #signs are kept: 1 = 1 ~ 1 \\ 1?\nSecond line.",
      options: [{ text: "f = x {y}" }, { text: "f ~ x" }, { text: "100\\% : no" }],
    });
  });

  it("makes a case of single choices from pairs, the lonely right side among their options", () => {
    const question = asked(named(all, "Matching"));
    expect(question).toMatchObject({ kind: "case", explanation: "General feedback of a matching question." });
    const parts = question?.kind === "case" ? question.parts : [];
    expect(parts.map(({ stem }) => stem)).toEqual(["Canada", "Italy", "Japan", "India"]);
    expect(parts[2]).toMatchObject({ answer: ["C"], options: { length: 5 } });
    expect(noticesOf(named(all, "Matching"))).toContain("bank.pairs-as-case");
  });

  it("files questions under their categories", () => {
    expect(all[0]?.question).toMatchObject({ area: "partyBuilding", knowledgePoint: "党员发展" });
    expect(named(all, "Q4")?.question).toMatchObject({ area: "civilAffairs", knowledgePoint: "殡葬" });
  });

  it.each([
    ["Q2", "bank.feedback-moved"],
    ["Partial", "bank.weights-not-kept"],
    ["Who's buried", "bank.partial-answers-not-kept"],
    ["When was Ulysses S. Grant born?", "bank.tolerance-not-kept"],
    ["Markdown", "bank.markdown-kept"],
    ["Tagged", "bank.tags-not-kept"],
    ["Q4", "bank.title-not-kept"],
  ])("%s tells what is not kept: %s", (name, rule) => {
    expect(noticesOf(named(all, name))).toContain(rule);
  });

  it.each([
    ["Range", "bank.number-range"],
    ["Description", "bank.gift-description"],
    ["Which are colours?", "question.two-right-answers"],
    ["Which is right?", "question.no-right-answer"],
    ["Broken", "bank.gift-unclosed"],
  ])("%s is kept out: %s", (name, rule) => {
    expect(problemsOf(named(all, name))).toEqual([rule]);
  });
});

describe("GIFT of other origin", () => {
  it("is read with a byte order mark, Windows line ends and no empty lines", () => {
    const all = gift("\ufeff// 注释\r\n::一::第一题 {T}\r\n::二::第二题 {F}\r\n第三题 {=甲 ~乙}\r\n");
    expect(all.map((question) => [question.at, asked(question)?.stem])).toEqual([
      [2, "第一题"],
      [3, "第二题"],
      [4, "第三题"],
    ]);
  });

  it("keeps the tail of a sentence that goes on in the next line", () => {
    const [question, ...rest] = gift("春天在 {=三月 ~九月}\n到来。");
    expect(rest).toEqual([]);
    expect(asked(question)).toMatchObject({ stem: "春天在 ____ 到来。" });
  });

  it("reads answers over several lines with empty lines between them", () => {
    const [question, ...rest] = gift("哪个对？{\n=甲\n\n~乙\n}");
    expect(rest).toEqual([]);
    expect(asked(question)).toMatchObject({ options: { length: 2 }, answer: ["A"] });
  });

  it("takes one unclosed question for one, whatever comes behind it", () => {
    const all = gift("第一题 {=甲 ~乙\n\n第二题 {T}\n\n$CATEGORY: 调解\n\n第三题 {F}");
    expect(all.map(problemsOf)).toEqual([["bank.gift-unclosed"], [], []]);
    expect(all[2]?.question?.area).toBe("mediation");
  });

  it("tells a brace that closes nothing, and two places of answers", () => {
    expect(gift("没有开头 }").map(problemsOf)).toEqual([["bank.gift-brace"]]);
    expect(gift("一 {=甲} 二 {=乙}").map(problemsOf)).toEqual([["bank.gift-two-answers"]]);
  });

  it("refuses nine options and pairs with nine answers", () => {
    const nine = Array.from({ length: 9 }, (_, index) => `~选项${index}`).join(" ");
    expect(problemsOf(gift(`太多 {=对 ${nine}}`)[0])).toEqual(["question.options-too-many"]);
    const pairs = Array.from({ length: 9 }, (_, index) => `=左${index} -> 右${index}`).join("\n");
    expect(problemsOf(gift(`配对 {${pairs}}`)[0])).toEqual(["bank.pairs-too-many"]);
  });

  it("is read in GB18030, too", () => {
    const bytes = Uint8Array.from([0xbb, 0xf0, 0xbe, 0xaf, 0x20, 0x7b, 0x54, 0x7d]);
    const file = expectOk(readBankFile({ fileName: "题.txt", bytes }));
    expect(file.format === "gift" ? asked(file.questions[0])?.stem : null).toBe("火警");
  });
});

describe("Aiken with errors", () => {
  const all = read("errors.aiken.txt");

  it.each([
    ["What is the capital", []],
    ["Which one has no answer", ["bank.aiken-no-answer"]],
    ["Where the answer names", ["bank.aiken-answer-unknown"]],
    ["A question without", ["bank.aiken-no-options"]],
    ["Letters out of order", ["bank.aiken-letter"]],
    ["Answer is a word", ["bank.aiken-answer"]],
    ["哪一项是对的", []],
    ["两个正确答案", []],
    ["Immediately without", ["bank.aiken-no-answer"]],
    ["Next stem", []],
  ])("%s: %j", (name, expected) => {
    expect(problemsOf(named(all, name))).toEqual(expected);
  });

  it.each([
    ["Which one has no answer", 10],
    ["Where the answer names", 14],
    ["A question without", 17],
    ["Letters out of order", 21],
    ["Answer is a word", 27],
  ])("%s: the error names line %i", (name, line) => {
    expect(named(all, name)?.problems[0]?.facts.line).toBe(line);
  });

  it("reads Chinese marks, lines that go on, and several right answers", () => {
    expect(asked(named(all, "哪一项"))).toMatchObject({
      stem: "哪一项是对的？\n（跨两行的题干）",
      options: [{ text: "甲" }, { text: "乙" }, { text: "丙，\n续写一行" }],
      answer: ["B"],
    });
    expect(asked(named(all, "两个正确"))).toMatchObject({ kind: "multipleChoice", answer: ["A", "C"] });
  });

  it("is told from GIFT by its answer lines", () => {
    const file = expectOk(
      readBankFile({
        fileName: "a.txt",
        bytes: textFile("题 {x}？\nA. 1\nB. 2\nANSWER: A\n\n题？\nA. 1\nB. 2\nANSWER: B"),
      }),
    );
    expect(file.format).toBe("aiken");
  });
});

describe("Moodle XML with nested categories", () => {
  const all = read("nested.moodle.xml");

  it("keeps stem, options, explanation, points and the picture inside the file", () => {
    const [first] = all;
    expect(asked(first)).toMatchObject({
      stem: "结婚登记在哪里办理？",
      explanation: "见《婚姻登记条例》。\nA：2025年起全国通办",
      options: [{ text: "全国任一婚姻登记机关" }, { text: "只能在男方户籍地" }, { text: "只能在女方户籍地" }],
      answer: ["A"],
    });
    expect(first?.question).toMatchObject({ area: "civilAffairs", knowledgePoint: "条件", points: 200 });
    expect(first?.picture?.contentType).toBe("image/png");
    expect(noticesOf(first)).toEqual(
      expect.arrayContaining(["bank.category-not-kept", "bank.tags-not-kept", "bank.hints-not-kept"]),
    );
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ["下列哪些", { kind: "multipleChoice", answer: ["A", "B"] }, []],
    [
      "社区居委会",
      { kind: "trueFalse", answer: true, explanation: "见组织法第二条" },
      ["bank.feedback-moved"],
    ],
    [
      "火警电话",
      { kind: "fillIn", blanks: [["119"]] },
      ["bank.partial-answers-not-kept", "bank.case-not-kept"],
    ],
    ["灭火器", { kind: "fillIn", blanks: [["1"]] }, ["bank.tolerance-not-kept", "bank.units-not-kept"]],
    ["怎样化解", { kind: "shortAnswer", reference: "· 先听双方\n· 再勘查" }, []],
    ["把电话", { kind: "case", parts: { length: 2 } }, ["bank.pairs-as-case"]],
  ])("%s", (name, expected, notices) => {
    expect(asked(named(all, name))).toMatchObject(expected);
    expect(noticesOf(named(all, name))).toEqual(expect.arrayContaining(notices));
  });

  it("lists what has no form here by its name, with its line", () => {
    const unsupported = all.filter((question) => problemsOf(question).includes("bank.type-unsupported"));
    expect(unsupported.map(({ at, problems }) => [at, problems[0]?.facts.type])).toEqual([
      [70, "cloze"],
      [74, "description"],
    ]);
  });

  it("keeps a question without a right answer out", () => {
    expect(problemsOf(named(all, "没有正确答案"))).toEqual(["question.no-right-answer"]);
  });

  it("does not expand entities, and tells a picture that is not there or none", () => {
    const xml = (body: string) =>
      `<quiz><question type="essay"><questiontext format="html">${body}</questiontext></question></quiz>`;
    const [question] = read(
      "a.xml",
      xml('<text>A &unknown; &amp; B &lt;img src="@@PLUGINFILE@@/x.png"&gt;</text>'),
    );
    expect(asked(question)?.stem).toBe("A &unknown; & B");
    expect(noticesOf(question)).toEqual(["bank.picture-not-in-file"]);
    const html =
      '<text>x &lt;img src="@@PLUGINFILE@@/x.png"&gt;</text><file name="x.png" encoding="base64">aGVsbG8=</file>';
    expect(noticesOf(read("a.xml", xml(html))[0])).toEqual(["bank.picture-refused"]);
  });
});
