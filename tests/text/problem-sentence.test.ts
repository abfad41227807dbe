import { describe, expect, test } from "vitest";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { criterionOf, itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

const ruleSet = ruleSetOf({ items: [itemOf({ key: "speech", name: "主题演讲" })] });

describe("a problem of a rule set in words", () => {
  test.each([
    {
      wrong: ruleSetOf({
        items: [
          itemOf({
            key: "speech",
            name: "主题演讲",
            timing: {
              minimumMs: null,
              limitMs: 480_000,
              warningMs: 0,
              overtime: [
                { fromSeconds: 1, toSeconds: 30, points: 1_00, disqualify: false },
                { fromSeconds: 41, toSeconds: null, points: 2_00, disqualify: false },
              ],
              undertime: [],
              maximumDeduction: null,
            },
          }),
        ],
      }),
      zh: "决赛 · 主题演讲 · 超时扣分第 2 档：第 31 到 40 秒没有规定扣多少分。",
      en: "决赛 · 主题演讲 · overtime band 2: Nothing is stated for seconds 31 to 40.",
    },
    {
      wrong: { ...ruleSet, rounds: [{ ...ruleSet.rounds[0]!, weight: 9_050 }] },
      zh: "轮次：权重合计应为 100%，现在是 90.5%。",
      en: "rounds: The weights must add up to 100%; they add up to 90.5%.",
    },
    {
      wrong: ruleSetOf({
        items: [
          itemOf({
            key: "speech",
            name: "主题演讲",
            criteria: [criterionOf({ key: "content", maximum: 50_00, step: 30 })],
          }),
        ],
      }),
      zh: "决赛 · 主题演讲 · 评分项 content · 步长：从 0 按 0.3 分一档到不了 50。",
      en: "决赛 · 主题演讲 · 评分项 content · step: Steps of 0.3 from 0 do not reach 50.",
    },
    {
      wrong: ruleSetOf({ items: [itemOf({ key: "speech", name: "主题演讲" })], appealDays: 400 }),
      zh: "申诉天数：应为 0 到 365 之间的整数，现在是 400。",
      en: "days for appeals: This must be a whole number between 0 and 365; it is 400.",
    },
  ])("says where and what: $zh", ({ wrong, zh, en }) => {
    const [problem] = RuleSetProblems.of({ ruleSet: wrong, panelSizes: {} });
    expect(problemSentence({ problem: problem!, ruleSet: wrong, language: "zh-CN" })).toBe(zh);
    expect(problemSentence({ problem: problem!, ruleSet: wrong, language: "en" })).toBe(en);
  });

  test("numbers what has no name", () => {
    const unnamed = ruleSetOf({ items: [itemOf({ key: "speech", name: "" })] });
    const problem = { path: "rounds[0].items[0].name", rule: "rules.no-name", facts: {} };
    expect(problemSentence({ problem, ruleSet: unnamed, language: "zh-CN" })).toBe(
      "决赛 · 第 1 个赛项 · 名称：请写上名称。",
    );
  });
});
