import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { Breach } from "#app/domain/rotation/rotation-problem.ts";
import { defineText } from "./define-text.ts";
import type { Translate } from "./translate.ts";

/** What a broken hard rule says to whoever edits a plan: who, where, when, and why it cannot stay. */
export const rotationBreachesText = defineText({
  namespace: "rotation-breaches",
  "zh-CN": {
    joint: "、",
    nobody: "（空缺）",
    post: "{{community}}“{{area}}”岗",
    at: "{{period}}，{{post}}",
    rule: {
      covered: "岗位缺人",
      different: "A、B角同一人",
      once: "一人多岗",
      present: "请假在岗",
      scope: "超出任职范围",
      recusal: "须回避",
      breadth: "四岗未轮全",
      continuity: "未先任B角",
      mentor: "导师不能带",
      frozen: "冻结期换人",
      stint: "任期过长",
      past: "改动已过的期",
    },
    covered: {
      empty: "{{at}}：没有安排A角和B角。每个岗位每期都要有一名A角和一名B角。",
      half: "{{at}}：只安排了{{people}}，A、B角缺一个。",
      stray: "{{at}}：{{people}}的安排是多余的：岗位或轮值期不在方案里，或者同一岗位安排了两次。",
    },
    different: "{{at}}：A角和B角都是{{people}}。同一岗位的A、B角必须是两个人，否则A角不在时无人顶岗。",
    once: "{{at}}：{{people}}这一期同一角色还有别的岗位。每人每期最多当一个岗位的A角、一个岗位的B角。",
    present: "{{at}}：{{people}}这一期请假或不参加轮值，不能担任A角或B角。",
    scope: "{{at}}：{{people}}不能在这个岗位任职。轮值人员只能在自己的任职范围内，在任人员只能留在原岗位。",
    recusal: {
      person: "{{at}}：{{people}}在该社区须回避（有近亲属在该社区工作），不能安排在这里。",
      pair: "{{at}}：{{people}}是须相互回避的近亲属，不能搭档同一岗位。",
    },
    breadth: {
      never: "{{people}}在整个方案里没有当过“{{area}}”的A角。每人都要主持一遍规定的工作领域。",
      again: "{{at}}：{{people}}是再次主持“{{area}}”。每个领域只主持一次，把机会留给别人。",
    },
    continuity: "{{at}}：{{people}}上一期既不是这个岗位的B角也不是A角，没有熟悉过工作，不能直接当A角。",
    mentor: "{{at}}：A角{{person}}的导师{{mentor}}这一期不在，或者就是这个岗位的B角。请换一期或换B角。",
    frozen: "{{at}}：这一期遇选举、防汛等，开始时岗位不得交接，A、B角须与上一期相同。",
    stint: "{{at}}：{{people}}连续当这个岗位的A角，超过了规定的最长期数。",
    past: "{{at}}：这一期已经过去，人选不能再改。",
  },
  en: {
    joint: ", ",
    nobody: "(nobody)",
    post: "{{area}} in {{community}}",
    at: "{{period}}, {{post}}",
    rule: {
      covered: "Post not covered",
      different: "A is B",
      once: "Two posts at once",
      present: "On leave",
      scope: "Out of scope",
      recusal: "Recusal",
      breadth: "Areas not all led",
      continuity: "Was not B before",
      mentor: "Mentor unavailable",
      frozen: "Handover while frozen",
      stint: "Stint too long",
      past: "Past changed",
    },
    covered: {
      empty: "{{at}}: nobody is A or B. Every post needs one of each in every period.",
      half: "{{at}}: only {{people}} stands here; A or B is missing.",
      stray:
        "{{at}}: {{people}} should not stand here: the post or period is not in the plan, or the post is filled twice.",
    },
    different:
      "{{at}}: {{people}} is both A and B. They have to be two people, or nobody stands in when A is away.",
    once: "{{at}}: {{people}} holds another post in the same role in this period. At most one post as A and one as B for a person in a period.",
    present: "{{at}}: {{people}} is away in this period and can be neither A nor B.",
    scope:
      "{{at}}: {{people}} may not serve at this post. Members serve where their level allows, incumbents at their own post only.",
    recusal: {
      person: "{{at}}: {{people}} is recused from this community, where close kin works.",
      pair: "{{at}}: {{people}} are close kin and recused from each other; they cannot share a post.",
    },
    breadth: {
      never:
        "{{people}} never leads {{area}} in this plan. Everybody has to lead each of the own areas once.",
      again:
        "{{at}}: {{people}} leads {{area}} once more. Each area is led once, so that others have their turn.",
    },
    continuity:
      "{{at}}: {{people}} was neither B nor A of this post in the period before and does not know the work yet, so cannot lead it.",
    mentor:
      "{{at}}: {{mentor}}, the mentor of {{person}}, is away in this period or is B of this post. Choose another period or another B.",
    frozen:
      "{{at}}: no post changes hands at the beginning of this period (elections, flood season); A and B stay as before.",
    stint: "{{at}}: {{people}} has led this post for more periods in a row than the settings allow.",
    past: "{{at}}: this period is over; who stood here is not changed any more.",
  },
});

type BreachText = Translate<(typeof rotationBreachesText)["zh-CN"]>;

/** What a reader calls the people, places and times of a plan. */
export type BreachNames = {
  person: (id: string) => string;
  community: (id: string) => string;
  area: (area: WorkArea) => string;
  /** Counted from 0: "第 3 期（2026-09）". */
  period: (period: number) => string;
};

type SentenceKey = Parameters<BreachText>[0];

function keyOf({ rule, period, personIds }: Breach): SentenceKey {
  if (rule === "covered") {
    const [none, one] = [personIds.length === 0, personIds.length === 1];
    return none ? "covered.empty" : one ? "covered.half" : "covered.stray";
  }
  if (rule === "breadth") return period === null ? "breadth.never" : "breadth.again";
  if (rule === "recusal") return personIds.length > 1 ? "recusal.pair" : "recusal.person";
  return rule;
}

/** One sentence for one breach; `t` of rotationBreachesText. */
export function breachSentence(given: { breach: Breach; names: BreachNames; t: BreachText }): string {
  const { breach, names, t } = given;
  const { communityId, area, period, personIds } = breach;
  const people = personIds.map(names.person);
  const areaName = area === null ? "" : names.area(area);
  const post =
    communityId === null ? areaName : t("post", { community: names.community(communityId), area: areaName });
  return t(keyOf(breach), {
    at: period === null ? post : t("at", { period: names.period(period), post }),
    ...{ area: areaName, people: people.join(t("joint")) },
    ...{ person: people[0] ?? t("nobody"), mentor: people[1] ?? t("nobody") },
  });
}
