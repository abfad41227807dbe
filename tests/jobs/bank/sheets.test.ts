import { describe, expect, it } from "vitest";
import { complete } from "#app/domain/quiz/read-question.ts";
import { matchBank } from "#app/domain/quiz/sheet/bank-match.ts";
import { readBankSheet } from "#app/domain/quiz/sheet/bank-rows.ts";
import { readBankFile } from "#server/jobs/bank/read-bank-file.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import { textFile } from "#tests/support/bank-builders.ts";
import { expectOk } from "#tests/support/commands.ts";

type Value = string | number | null;

/** A messy sheet as people keep them: a title above the header, spaces and stars in headers, numbers as figures. */
async function messy(rows: readonly (readonly Value[])[]) {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    header: index === 0 ? "翠屏区社区工作者全岗通试题库（2026年）" : "",
    width: 12,
    kind: "number" as const,
  }));
  const bytes = await writeWorkbook({ sheets: [{ name: "Sheet1", columns, rows }] });
  return readSheet({ bytes, fileName: "题库.xlsx" });
}

function readSheet(file: { bytes: Uint8Array; fileName: string }) {
  const read = expectOk(readBankFile(file));
  const sheet = read.format === "sheet" ? read.sheets[0] : undefined;
  if (sheet === undefined) throw new Error("no sheet");
  const match = expectOk(matchBank({ sheet }));
  return {
    match,
    questions: readBankSheet({ sheet, match }).map((one) => complete(one, { area: "partyBuilding" })),
  };
}

const HEADER = [
  "序号",
  "题型",
  "*题目 内容（必填）",
  "选项A",
  "选项B",
  "选项C",
  "选项D",
  "标准答案",
  "答案解析",
  "难易程度",
  "分值",
  "岗位",
  "考点",
  "法律依据",
  "条款",
  "施行日期",
  "出题人",
];

describe("a messy workbook", () => {
  it("is read by its headers, and the columns that are not read are named", async () => {
    const { match } = await messy([HEADER, [1, "单选题", "题？", "甲", "乙", "", "", "A"]]);
    expect(match.headerRow).toBe(1);
    expect(match.columns).toMatchObject({
      kind: 1,
      stem: 2,
      optionA: 3,
      answer: 7,
      explanation: 8,
      difficulty: 9,
      regulation: 13,
    });
    expect(match.sources.filter(({ key }) => key === null).map(({ header }) => header)).toEqual(["出题人"]);
  });

  it("gives what a person reads in it", async () => {
    const { questions } = await messy([
      HEADER,
      [
        1,
        "单选题",
        "火警电话？",
        119,
        120,
        110,
        null,
        "A",
        "拨打119",
        "易",
        2,
        "网格",
        "消防",
        "消防法",
        "第四十四条",
        "2021年4月29日",
        "张",
      ],
      [2, "多选题", "消防通道禁止？", "停车", "堆物", "通行", "", "A、B", "", "中", "2.5", "平安建设"],
      [3, "判断题", "居委会是自治组织。", "", "", "", "", "√", "", 1, 1, "民政"],
      [4, "判断题", "居委会是机关。", "正确", "错误", "", "", "B", "", "较难", 1, "民政"],
      [5, "填空题", "党的根本组织原则是____。", "", "", "", "", "民主集中制/民主集中", "", "", 2, "党建"],
      [6, "简答题", "怎样调解？", "", "", "", "", "先听后勘", "", "难", 10, "调解"],
      [null, null, null],
      HEADER,
    ]);
    expect(questions.map(({ problems }) => problems)).toEqual([[], [], [], [], [], []]);
    expect(questions.map(({ entry }) => entry?.question.kind)).toEqual([
      "singleChoice",
      "multipleChoice",
      "trueFalse",
      "trueFalse",
      "fillIn",
      "shortAnswer",
    ]);
    expect(questions[0]?.entry).toMatchObject({
      question: { options: [{ text: "119" }, { text: "120" }, { text: "110" }], answer: ["A"] },
      area: "gridSafety",
      difficulty: 1,
      points: 200,
      source: { regulation: "消防法", article: "第四十四条", inForceSince: "2021-04-29", inForceUntil: null },
    });
    expect(questions[1]?.entry).toMatchObject({ points: 250, question: { answer: ["A", "B"] } });
    expect(questions[3]?.entry?.question).toMatchObject({ kind: "trueFalse", answer: false });
    expect(questions[4]?.entry).toMatchObject({
      difficulty: 3,
      question: { blanks: [["民主集中制", "民主集中"]] },
    });
  });

  it("guesses the kind where no column names it", () => {
    const csv = [
      "题干,选项,答案",
      '选一个,"A.甲 B.乙",A',
      '选几个,"A.甲\nB.乙",AB',
      "是吗,,对",
      "空是____,,甲",
      "说说,,因为",
    ];
    const { questions } = readSheet({ bytes: textFile(csv.join("\n")), fileName: "题.csv" });
    expect(questions.map(({ entry }) => entry?.question.kind)).toEqual([
      "singleChoice",
      "multipleChoice",
      "trueFalse",
      "fillIn",
      "shortAnswer",
    ]);
  });

  it.each<[string, Value[], string[]]>([
    [
      "an option list without a right answer",
      ["单选题", "题", "甲", "乙", "", "", ""],
      ["question.no-right-answer"],
    ],
    [
      "two right answers in a single choice",
      ["单选题", "题", "甲", "乙", "", "", "AB"],
      ["question.two-right-answers"],
    ],
    [
      "an answer without its option",
      ["单选题", "题", "甲", "乙", "", "", "D"],
      ["question.answer-without-option"],
    ],
    ["an empty option in the middle", ["单选题", "题", "甲", "", "丙", "", "A"], ["question.option-empty"]],
    ["no stem", ["单选题", "", "甲", "乙", "", "", "A"], ["question.empty-stem"]],
    ["an unknown kind", ["连线题", "题", "甲", "乙", "", "", "A"], ["bank.word-unknown"]],
    [
      "an answer that is a sentence",
      ["单选题", "题", "甲", "乙", "", "", "大概是第一个"],
      ["bank.answer-unreadable"],
    ],
    ["no answer to true or false", ["判断题", "题", "", "", "", "", ""], ["question.no-right-answer"]],
    ["a maybe", ["判断题", "题", "", "", "", "", "也许"], ["bank.truth-unreadable"]],
    ["a case without parts", ["案例分析题", "题", "", "", "", "", ""], ["question.case-without-parts"]],
  ])("%s is kept out with its reason", async (_what, cells, expected) => {
    const { questions } = await messy([HEADER, [1, ...cells]]);
    expect(questions.map(({ problems }) => problems.map(({ rule }) => rule))).toEqual([expected]);
  });

  it("tells a part whose case is not there", () => {
    const csv = ["序号,题型,题干,正确答案,所属案例", "1,判断题,小题,对,9"];
    const { questions } = readSheet({ bytes: textFile(csv.join("\n")), fileName: "题.csv" });
    expect(questions[0]?.problems.map(({ rule, facts }) => [rule, facts])).toEqual([
      ["bank.case-lost", { number: "9" }],
    ]);
  });
});
