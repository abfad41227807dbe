import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseCode, normaliseName, normaliseText, splitNameNote } from "#app/domain/people/normalise.ts";

/** Characters that rosters really mix: wide and narrow, Chinese, dots, spaces of every kind, invisible ones. */
const mixed = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."张三丰王 　\t\n\u00a0０９Ａｚ（），。·・•\u200b\u202e\ufeff\u00ad\u2066-－—1a.A"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe("normalised text", () => {
  it.each([
    { from: " 张三 ", to: "张三" },
    { from: "ＡＢ１２，甲", to: "AB12，甲" },
    { from: "第一\u200b社\u202e区", to: "第一社区" },
    { from: "甲\r\n乙　丙", to: "甲 乙 丙" },
    { from: "\ufeff姓名", to: "姓名" },
  ])("of $from is $to", ({ from, to }) => expect(normaliseText(from)).toBe(to));

  it.each([
    { from: "１９９０．０５", to: "1990.05" },
    { from: "+86 138 0000—1111", to: "+861380000-1111" },
    { from: "1990。05", to: "1990.05" },
  ])("as a code of $from is $to", ({ from, to }) => expect(normaliseCode(from)).toBe(to));

  it.each([
    { from: "张 三", to: "张三" },
    { from: "张　三　丰", to: "张三丰" },
    { from: "欧阳 娜娜", to: "欧阳 娜娜" },
    { from: "买买提•艾力", to: "买买提·艾力" },
    { from: "买买提 ・ 艾力", to: "买买提·艾力" },
    { from: "John  Smith", to: "John Smith" },
  ])("as a name of $from is $to", ({ from, to }) => expect(normaliseName(from)).toBe(to));

  it.each([
    { from: "马兰花（女、回族）", name: "马兰花", notes: ["女", "回族"] },
    { from: "马 兰\n(女, 回族)", name: "马兰", notes: ["女", "回族"] },
    { from: "张三", name: "张三", notes: [] },
    { from: "张三（", name: "张三（", notes: [] },
  ])("of the name $from has the notes $notes", ({ from, name, notes }) => {
    expect(splitNameNote(from)).toEqual({ name, notes });
  });

  it("is the same when normalised again", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const normalise of [normaliseText, normaliseCode, normaliseName]) {
          expect(normalise(normalise(text))).toBe(normalise(text));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("holds nothing that cannot be seen", () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(normaliseText(text)).not.toMatch(/[\p{Cc}\p{Cf}]|^\s|\s$/u);
      }),
    );
  });
});
