import { describe, expect, test } from "vitest";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

const ruleSet = ruleSetOf({ items: [itemOf({ key: "speech", name: "主题演讲" })] });

describe("a problem of a rule set in words", () => {
  test.each([
    {
      problem: {
        path: "rounds[0].items[0].timing.overtime[1]",
        rule: "ladder.gap",
        facts: { from: 31, to: 40 },
      },
      zh: "决赛 · 主题演讲 · 超时扣分第 2 档：第 31–40 秒没有任何一档覆盖。",
      en: "决赛 · 主题演讲 · overtime band 2: No band covers seconds 31–40.",
    },
    {
      problem: {
        path: "rounds[0].items",
        rule: "rules.weights-do-not-sum",
        facts: { sum: 9_050, whole: 10_000 },
      },
      zh: "决赛 · 赛项：权重合计 90.5%，应为 100%。",
      en: "决赛 · items: The weights add up to 90.5%; they must make 100%.",
    },
    {
      problem: {
        path: "rounds[0].items[0].criteria[0].step",
        rule: "rules.step-does-not-divide",
        facts: { step: 30, minimum: 0, maximum: 50_00 },
      },
      zh: "决赛 · 主题演讲 · 评分项 content · 步长：步长 0.3 不能从 0 整除到 50。",
      en: "决赛 · 主题演讲 · 评分项 content · step: Steps of 0.3 do not lead from 0 to 50.",
    },
    {
      problem: { path: "rounds[0].items[0].timing.limitMs", rule: "timing.range", facts: { value: -90_000 } },
      zh: "决赛 · 主题演讲 · 时限：时间 -1:30 不对：应为不小于 0 的整数，且不超过时限。",
      en: "决赛 · 主题演讲 · time limit: The time -1:30 does not fit: a whole number from 0 up to the limit is needed.",
    },
    {
      problem: { path: "appealDays", rule: "rules.count", facts: { value: 400, least: 0, most: 365 } },
      zh: "申诉天数：数值 400 不对，应在 0 到 365 之间，为整数。",
      en: "days for appeals: 400 does not fit; a whole number from 0 to 365 is needed.",
    },
  ])("says where and what: $zh", ({ problem, zh, en }) => {
    expect(problemSentence({ problem, ruleSet, language: "zh-CN" })).toBe(zh);
    expect(problemSentence({ problem, ruleSet, language: "en" })).toBe(en);
  });

  test("numbers what has no name", () => {
    const unnamed = ruleSetOf({ items: [itemOf({ key: "speech", name: "" })] });
    const problem = { path: "rounds[0].items[0].name", rule: "rules.no-name", facts: {} };
    expect(problemSentence({ problem, ruleSet: unnamed, language: "zh-CN" })).toBe(
      "决赛 · 第 1 个赛项 · 名称：没有名称。",
    );
  });
});
