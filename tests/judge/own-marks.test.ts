import { describe, expect, it } from "vitest";
import type { SeatItem } from "#app/contracts/live.ts";
import { type EarlierSheet, missingCriteria, oddMarks, totalText } from "#app/features/judge/own-marks.ts";
import { chipsOf, levelsOf, valueText } from "#app/features/judge/score-text.ts";
import { criterionOf } from "#tests/support/rule-set-builders.ts";

const levels = [
  { from: 0, title: "一般", text: "" },
  { from: 30_00, title: "良好", text: "" },
  { from: 36_00, title: "优秀", text: "" },
];
const item: SeatItem = {
  key: "speech",
  name: "演讲",
  kind: "speech",
  combineCriteria: "sum",
  criteria: [
    criterionOf({ key: "content", maximum: 40_00, levels }),
    criterionOf({ key: "logic", maximum: 20_00 }),
    criterionOf({ key: "manner", maximum: 20_00 }),
  ],
};
const earlier = (values: number[]): EarlierSheet[] =>
  values.map((content, index) => ({
    performanceId: `p${index}`,
    number: index,
    name: "",
    marks: { content },
  }));

describe("a judge's total", () => {
  it("adds marks with two decimals", () => {
    expect(totalText(item, { content: 36_50, logic: 18_00, manner: 17_50 })).toBe("72.00");
  });
  it("weighs them where the rules take a weighted mean", () => {
    const criteria = item.criteria.map((each, index) => ({ ...each, weight: index === 0 ? 5_000 : 2_500 }));
    const weighted: SeatItem = { ...item, combineCriteria: "weightedMean", criteria };
    expect(totalText(weighted, { content: 40_00, logic: 20_00, manner: 10_00 })).toBe("27.50");
  });
});

describe("what is missing", () => {
  it("is what has no mark; a mark of zero is one", () => {
    expect(missingCriteria(item, { content: 0 }).map(({ key }) => key)).toEqual(["logic", "manner"]);
  });
});

describe("odd marks are said", () => {
  const last: EarlierSheet = {
    performanceId: "p",
    number: 1,
    name: "",
    marks: { content: 30_00, logic: 14_00, manner: 15_50 },
  };
  it("when every criterion has the same share of its range", () => {
    expect(oddMarks(item, { content: 30_00, logic: 15_00, manner: 15_00 }, [])).toEqual([
      { kind: "allEqual" },
    ]);
  });
  it("when they are those of the last contestant", () => {
    expect(oddMarks(item, last.marks, [last])).toEqual([{ kind: "sameAsLast", sheet: last }]);
  });
  it("when a mark is far from one's own, from five sheets on", () => {
    const marks = { content: 15_00 };
    expect(oddMarks(item, marks, earlier([33_00, 34_00, 35_00, 34_00, 34_00]))).toEqual([
      { kind: "farFromOwn", criterionKey: "content", mean: 34_00 },
    ]);
    expect(oddMarks(item, marks, earlier([33_00, 34_00, 35_00, 34_00]))).toEqual([]);
  });
  it("not for a steady hand's small step", () => {
    expect(oddMarks(item, { content: 37_00 }, earlier([34_00, 34_00, 34_00, 34_00, 34_00]))).toEqual([]);
  });
  it("not while the sheet is incomplete or ordinary", () => {
    expect(oddMarks(item, { content: 20_00 }, [])).toEqual([]);
    expect(oddMarks(item, { content: 30_00, logic: 16_00, manner: 15_00 }, [last])).toEqual([]);
  });
});

describe("numbers as a judge reads them", () => {
  const [content, logic] = [item.criteria[0]!, item.criteria[1]!];
  it("have the decimals the criterion can have, and a real minus", () => {
    expect(valueText(content, 36_50)).toBe("36.5");
    expect(valueText({ minimum: -3_00, maximum: 3_00, step: 100 }, -3_00)).toBe("−3");
  });
  it("offer the beginnings of the levels and the maximum for one tap", () => {
    expect(chipsOf(content)).toEqual([30_00, 36_00, 40_00]);
    expect(chipsOf(logic)).toEqual([4_00, 8_00, 12_00, 16_00, 20_00]);
  });
  it("say of each level from where to where it goes, best first", () => {
    expect(levelsOf(content).map(({ span, title }) => `${title} ${span}`)).toEqual([
      "优秀 36.0–40.0",
      "良好 30.0–35.5",
      "一般 0.0–29.5",
    ]);
  });
});
