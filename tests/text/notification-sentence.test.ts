import { describe, expect, it } from "vitest";
import { NOTIFICATION_KINDS } from "#app/domain/growth/notification-kinds.ts";
import { LANGUAGES } from "#app/text/define-text.ts";
import { notificationSentence } from "#app/text/notification-sentence.ts";

const CASES = LANGUAGES.flatMap((language) => NOTIFICATION_KINDS.map((kind) => ({ language, kind })));
const MOMENTS = [
  "late",
  "leftReserve",
  "briefing",
  "ownAccount",
  "returned",
  "cancelled",
  "changed",
  "midTerm",
  "一个新词",
];

describe("what people are told", () => {
  it.each(CASES)("is a whole sentence without a single value: $kind, $language", ({ language, kind }) => {
    for (const params of [{}, ...MOMENTS.map((moment) => ({ moment, name: "", day: "" }))]) {
      const sentence = notificationSentence({ kind, params, language });
      expect(sentence).not.toMatch(/\{\{|\}\}|undefined|null/);
      expect(sentence).toMatch(/[。.]$/);
    }
  });

  it.each([
    [
      "standInBegins",
      {
        name: "李乙",
        other: "王甲",
        community: "东街社区",
        area: "partyBuilding",
        day: "2026-08-10",
        until: "2026-08-12",
        moment: "briefing",
        due: "2026-08-09",
      },
      "王甲 2026-08-10 至 2026-08-12 不在岗，由李乙代行东街社区“基层党建”岗A角职权。请王甲最迟 2026-08-09 向李乙交代工作。",
    ],
    [
      "handoverDue",
      {
        kind: "return",
        area: "compoundGovernance",
        day: "2026-08-13",
        community: "东街社区",
        from: "李乙",
        to: "王甲",
      },
      "返岗移交：东街社区“小区治理”岗由李乙交给王甲，请最迟 2026-08-13 办好。",
    ],
    [
      "handoverDue",
      {
        ...{ moment: "late", kind: "rotation", area: "partyBuilding", day: "2026-07-31" },
        ...{ community: "东街社区", from: "李乙", to: "王甲" },
      },
      "轮岗交接已逾期：东街社区“基层党建”岗由李乙交给王甲，应在 2026-07-31 前办好（含当天），请尽快签字。",
    ],
    [
      "trialBegins",
      { community: "东街社区", from: "2026-09-01", to: "2026-11-30" },
      "试岗安排：2026-09-01 至 2026-11-30 在东街社区试岗。",
    ],
    [
      "growthAnswer",
      { section: "contests", decision: "upheld" },
      "对成长档案“竞赛成绩”部分的异议已答复：异议成立，将予更正。",
    ],
    ["mentorRatingDue", { name: "王甲", moment: "midTerm" }, "王甲的导师帮带到了中期评价的时候，请作评价。"],
  ] as const)("of %s names everybody", (kind, params, sentence) => {
    expect(notificationSentence({ kind, params, language: "zh-CN" })).toBe(sentence);
  });
});
