import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlanks, writeBlanks } from "#app/domain/quiz/answer-cell.ts";
import { centi, readExpected, writeExpected } from "#app/domain/quiz/expected-cell.ts";
import { entities, htmlText } from "#app/domain/quiz/html-text.ts";
import { answerKeys, optionTexts } from "#app/domain/quiz/option-list.ts";
import { areaOf, difficultyOf, kindOf, truthOf } from "#app/domain/quiz/question-words.ts";
import { dayText } from "#app/domain/quiz/sheet/bank-row.ts";
import { stemIndexOf } from "#app/domain/quiz/stem-index.ts";

describe("all options in one cell", () => {
  it.each([
    ["letters and spaces", "A. 甲 B. 乙 C. 丙", ["甲", "乙", "丙"]],
    ["letters and lines", "A、甲\nB、乙\nC、丙", ["甲", "乙", "丙"]],
    ["letters and semicolons", "A.甲；B.乙；C.丙", ["甲", "乙", "丙"]],
    ["letters in brackets", "(A)甲 (B)乙", ["甲", "乙"]],
    ["full-width letters", "Ａ．甲　Ｂ．乙", ["甲", "乙"]],
    ["letters without a mark, a line each", "A甲\nB乙", ["甲", "乙"]],
    ["letters without any separator", "A.甲B.乙C.丙", ["甲", "乙", "丙"]],
    ["no letters, lines", "甲\n乙\n丙", ["甲", "乙", "丙"]],
    ["no letters, semicolons", "甲；乙；丙", ["甲", "乙", "丙"]],
    ["no letters, bars", "甲|乙|丙", ["甲", "乙", "丙"]],
    ["a letter inside a text", "A. 维生素B、维生素C B. 钙", ["维生素B、维生素C", "钙"]],
    ["decimals inside", "A. 3.5 元 B. 4.5 元", ["3.5 元", "4.5 元"]],
    ["nothing", " ", []],
  ])("%s", (_how, cell, expected) => {
    expect(optionTexts(cell)).toEqual(expected);
  });
});

describe("the right answers in a cell", () => {
  it.each([
    ["AB", ["A", "B"]],
    ["A,B", ["A", "B"]],
    ["A、B", ["A", "B"]],
    ["ＡＢ", ["A", "B"]],
    ["b a", ["A", "B"]],
    ["（C）", ["C"]],
    ["答案：D", ["D"]],
    ["A；C", ["A", "C"]],
    ["对", null],
    ["AZ", null],
    ["", null],
  ])("%s", (cell, expected) => {
    expect(answerKeys(cell)).toEqual(expected);
  });

  it.each([
    ["对", true],
    ["错", false],
    ["√", true],
    ["×", false],
    ["T", true],
    ["F", false],
    ["正确", true],
    ["错误", false],
    ["true", true],
    ["FALSE", false],
    ["（对）", true],
    ["不对", false],
    ["也许", null],
  ])("%s is %s", (cell, expected) => {
    expect(truthOf(cell)).toBe(expected);
  });
});

describe("words of a sheet", () => {
  it.each([
    ["易", 1],
    ["较易", 2],
    ["中等", 3],
    ["较难", 4],
    ["困难", 5],
    ["4", 4],
    ["3.0", 3],
    ["★★", 2],
    ["0.8", null],
  ])("difficulty %s is %s", (word, expected) => {
    expect(difficultyOf(word)).toBe(expected);
  });

  it.each([
    ["单选", "singleChoice"],
    ["多项选择题", "multipleChoice"],
    ["判断", "trueFalse"],
    ["填空题", "fillIn"],
    ["论述题", "shortAnswer"],
    ["案例分析", "case"],
    ["连线", null],
  ])("kind %s is %s", (word, expected) => {
    expect(kindOf(word)).toBe(expected);
  });

  it.each([
    ["党建", "partyBuilding"],
    ["党建岗", "partyBuilding"],
    ["物业", "housingProperty"],
    ["平安建设", "gridSafety"],
    ["体育", null],
  ])("area %s is %s", (word, expected) => {
    expect(areaOf(word)).toBe(expected);
  });

  it.each([
    ["2021年1月1日", "2021-01-01"],
    ["2021.1.1", "2021-01-01"],
    ["2021/01/01", "2021-01-01"],
    ["20210101", "2021-01-01"],
    ["2021年1月1日起施行", "2021-01-01"],
    ["2021年", null],
  ])("day %s is %s", (word, expected) => {
    expect(dayText(word)).toBe(expected);
  });

  it.each([
    ["2", 200],
    ["2.5分", 250],
    ["０.５", 50],
    ["2.555", null],
    ["两分", null],
  ])("points %s are %s", (word, expected) => {
    expect(centi(word)).toBe(expected);
  });
});

describe("blanks in a cell", () => {
  it.each([
    ["one blank, several wordings", "甲/乙|丙；丁", 1, [["甲", "乙", "丙", "丁"]]],
    ["two blanks", "甲|乙；丙", 2, [["甲", "乙"], ["丙"]]],
    ["two blanks on lines", "甲\n丙", 2, [["甲"], ["丙"]]],
    ["a fraction is one answer", "1/3", 1, [["1/3"]]],
    ["a separator at the end", "甲；", 1, [["甲"]]],
    ["fewer than the stem has", "甲", 2, [["甲"]]],
  ])("%s", (_how, cell, marks, expected) => {
    expect(readBlanks({ cell, marks })).toEqual(expected);
  });

  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.replace(/\s/g, "x"));
  it("come back as they were written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (blanks) => {
          expect(readBlanks({ cell: writeBlanks(blanks), marks: blanks.length })).toEqual(blanks);
        },
      ),
    );
  });
});

describe("expected points in a cell", () => {
  it("are read with their points in several manners, and lines without points are told", () => {
    expect(readExpected("说明政策（5分）\n走访 (2.5)\n回访：3分\n没有分值")).toEqual({
      expected: [
        { text: "说明政策", points: 500 },
        { text: "走访", points: 250 },
        { text: "回访", points: 300 },
      ],
      unread: ["没有分值"],
    });
  });

  it("come back as they were written", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .map((one) => `要${one.replace(/\s/g, "x")}点`);
    const point = fc.record({ text, points: fc.integer({ min: 1, max: 10_000 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 5 }), (expected) => {
        expect(readExpected(writeExpected(expected))).toEqual({ expected, unread: [] });
      }),
    );
  });
});

describe("HTML as text", () => {
  it.each([
    ["<p>甲</p><p>乙</p>", "甲\n乙"],
    ["甲<br />乙", "甲\n乙"],
    ["<ul><li>甲</li><li>乙</li></ul>", "· 甲\n· 乙"],
    ["3 &lt; 5 &amp;&nbsp;&#x4e2d;&#25991;", "3 < 5 & 中文"],
    ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
    ["10<sup>2</sup>", "10²"],
    ["<style>p{}</style>甲<!-- 乙 -->", "甲"],
    ["a <b>bold</b>\n  word", "a bold word"],
  ])("%s", (html, expected) => {
    expect(htmlText(html).text).toBe(expected);
  });

  it("names its images and what it cannot hold", () => {
    const read = htmlText(`<table><tr><td>甲</td></tr></table><img alt="x" src='a.png'><img src=b.png>`);
    expect(read).toMatchObject({ images: ["a.png", "b.png"], lost: ["table"] });
  });

  it("leaves what is no entity, and no character, as it is", () => {
    expect(entities("&unknown; &#0; &#xd800; &#1114112; AT&T")).toBe(
      "&unknown; &#0; &#xd800; &#1114112; AT&T",
    );
  });
});

describe("stems that are duplicates", () => {
  it.each([
    ["width and case", "ＬＰＲ 是什么？", "lpr是什么?"],
    ["blanks and brackets", "火警电话是（　）。", "火警电话是____"],
    ["invisible characters", "火警\u200b电话", "火警电话"],
  ])("are equal but for %s", (_why, one, other) => {
    expect(stemIndexOf(one)).toBe(stemIndexOf(other));
  });

  it("differ by a word, however long they are", () => {
    const long = "长".repeat(400);
    expect(stemIndexOf(`${long}甲`)).not.toBe(stemIndexOf(`${long}乙`));
    expect(stemIndexOf(`${long}甲`).length).toBeLessThan(330);
  });

  it("of nothing but signs keep them", () => {
    expect(stemIndexOf("？！")).not.toBe(stemIndexOf("＋－"));
  });
});
