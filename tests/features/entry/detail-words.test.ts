import { expect, it } from "vitest";
import { detailWords } from "#app/features/entry/detail-words.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { translator } from "#app/text/translate.ts";

it.each([
  ["zh-CN", true, { label: "考核结果", value: "合格" }],
  ["en", false, { label: "Result", value: "not passed" }],
] as const)("a rotation says how it went, in %s", (language, passed, told) => {
  const t = translator<(typeof myRecordsText)["zh-CN"]>(myRecordsText, language);
  const words = translator<(typeof dailyWords)["zh-CN"]>(dailyWords, language);
  expect(detailWords({ details: { passed }, urgency: null }, { t, words })).toEqual([told]);
});
