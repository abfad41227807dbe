import { describe, expect, test } from "vitest";
import * as MonthPoints from "#app/domain/daily/month-points.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { EXAMPLE_MONTH, exampleText, readExample } from "#app/features/schemes/example-records.ts";
import { dailyWords } from "#app/text/daily-words.ts";

const WORDS = {
  "zh-CN": {
    word: (kind: keyof (typeof dailyWords)["zh-CN"]["kind"]) => dailyWords["zh-CN"].kind[kind],
    lead: "牵头",
  },
  en: {
    word: (kind: keyof (typeof dailyWords)["zh-CN"]["kind"]) => dailyWords.en.kind[kind],
    lead: "leading",
  },
};

describe("records typed into the example of a scheme", () => {
  test.each([
    ["3 三进走访", "visit", "2000-01-03", false],
    ["05-12 实事", "deed", "2000-01-12", false],
    ["2026-05-31 投诉", "complaint", "2000-01-31", false],
    ["5月9日 活动", "activity", "2000-01-09", false],
    ["18 急难险重 牵头", "urgentTask", "2000-01-18", true],
  ])("%s", (text, kind, happenedOn, leading) => {
    const { records, unread } = readExample({ text, words: WORDS["zh-CN"] });
    expect(unread).toEqual([]);
    expect(records).toMatchObject([{ kind, happenedOn, details: { leading } }]);
  });

  test("a rotation typed into it is one that was passed", () => {
    const { records } = readExample({ text: "31 轮值考核", words: WORDS["zh-CN"] });
    const trace = MonthPoints.of({ records, scheme: PRESETS.district, month: EXAMPLE_MONTH });
    expect(trace.kinds).toMatchObject([{ kind: "rotation", points: 300 }]);
  });

  test.each(["32 活动", "0 活动", "活动", "3 散步", "3 活动 很好"])("%s is not understood", (text) => {
    const { records, unread } = readExample({ text: `1 活动\n\n${text}`, words: WORDS["zh-CN"] });
    expect(records).toHaveLength(1);
    expect(unread).toEqual([3]);
  });

  test.each(["zh-CN", "en"] as const)("the example itself is understood in %s, and counts", (language) => {
    const words = WORDS[language];
    const { records, unread } = readExample({ text: exampleText(words), words });
    expect(unread).toEqual([]);
    const trace = MonthPoints.of({ records, scheme: PRESETS.district, month: EXAMPLE_MONTH });
    expect(trace).toMatchObject({ sum: 9_950, total: 9_950 });
  });
});
