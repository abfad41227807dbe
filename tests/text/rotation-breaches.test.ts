import { describe, expect, it } from "vitest";
import { type Breach, HARD_RULES } from "#app/domain/rotation/rotation-problem.ts";
import { type BreachNames, breachSentence, rotationBreachesText } from "#app/text/rotation-breaches.ts";
import { translator } from "#app/text/translate.ts";

const names: BreachNames = {
  person: (id) => ({ p1: "张三", p2: "李四" })[id] ?? id,
  community: () => "东街社区",
  area: () => "基层党建",
  period: (period) => `第 ${period + 1} 期`,
};
const sayIn = (language: "zh-CN" | "en") => {
  const t = translator<(typeof rotationBreachesText)["zh-CN"]>(rotationBreachesText, language);
  return (breach: Partial<Breach> & Pick<Breach, "rule">) =>
    breachSentence({
      ...{ names, t },
      breach: { communityId: "c", area: "partyBuilding", period: 2, personIds: ["p1"], ...breach },
    });
};

describe("the sentence of a breach", () => {
  it.each(HARD_RULES.flatMap((rule) => [0, 1, 2, 4].map((people) => [rule, people] as const)))(
    "is whole for %s with %i people, in both languages",
    (rule, people) => {
      for (const language of ["zh-CN", "en"] as const)
        for (const period of [null, 2]) {
          const personIds = ["p1", "p2", "p1", "p2"].slice(0, people);
          const sentence = sayIn(language)({ rule, period, personIds });
          expect(sentence).not.toMatch(/\{\{|rotation-breaches|undefined/);
          expect(sentence.length).toBeGreaterThan(10);
        }
    },
  );

  it("says who, where and when", () => {
    expect(sayIn("zh-CN")({ rule: "present" })).toBe(
      "第 3 期，东街社区“基层党建”岗：张三这一期请假或不参加轮值，不能担任A角或B角。",
    );
  });

  it.each([
    ["nobody at a post", { rule: "covered", personIds: [] }, "没有安排A角和B角"],
    ["one of two", { rule: "covered", personIds: ["p1"] }, "A、B角缺一个"],
    ["somebody too many", { rule: "covered", personIds: ["p1", "p2"] }, "多余"],
    ["an area never led", { rule: "breadth", period: null, communityId: null }, "没有当过“基层党建”的A角"],
    ["an area led again", { rule: "breadth" }, "再次主持"],
    ["kin in the community", { rule: "recusal" }, "近亲属在该社区工作"],
    ["kin at one post", { rule: "recusal", personIds: ["p1", "p2"] }, "不能搭档"],
    ["a mentor", { rule: "mentor", personIds: ["p1", "p2"] }, "A角张三的导师李四"],
  ] as const)("tells %s", (_, breach, words) => {
    expect(sayIn("zh-CN")(breach)).toContain(words);
  });
});
