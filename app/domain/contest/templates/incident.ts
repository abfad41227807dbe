import type { Item, Timing } from "#app/domain/scoring/rule-set.ts";
import { criterion, TRIMMED_MEAN, timing } from "./parts.ts";

/** 情景处置 ("遇事能办") and 对策问答 ("问策能对"): a drawn question, time to prepare, an answer. PURE, data. */

/** A short answer is no fault: only the limit counts. */
const atMost = (limitMinutes: number): Timing => ({
  ...timing({ minimumMinutes: 0, limitMinutes }),
  minimumMs: null,
  undertime: [],
});

export const INCIDENT: Item = {
  key: "incident",
  kind: "incident",
  name: "情景处置",
  weight: 10_000,
  timing: atMost(5),
  scoring: TRIMMED_MEAN,
  criteria: [
    criterion({
      key: "judgement",
      name: "研判与依据",
      points: 30,
      levels: {
        below: "看不清问题在哪里，或把不相干的规定套上去。",
        pass: "看得出主要矛盾，能说出大致依据；轻重缓急不分明。",
        good: "抓住关键和风险点，依据准确，知道哪些归社区、哪些要报告。",
        excellent: "几句话说清性质、风险和各方诉求，法规政策引用准确，预判到后续变化。",
      },
      phrases: ["抓住了主要矛盾", "依据准确", "风险点没有看到", "混淆了社区与执法部门的职责"],
    }),
    criterion({
      key: "handling",
      name: "处置步骤",
      points: 40,
      levels: {
        below: "步骤混乱，漏掉救人、报警、报告等必须先做的事。",
        pass: "主要步骤齐全，但顺序或分工含糊，缺少时限。",
        good: "先后有序、分工到人、有时限，知道联系谁、怎么留痕。",
        excellent: "第一时间稳住局面，多方协同有序，依法留痕，收尾、回访和举一反三都想到。",
      },
      phrases: ["先后有序，分工到人", "知道该找谁", "漏了报告环节", "没有回访和收尾"],
    }),
    criterion({
      key: "people",
      name: "群众工作",
      points: 20,
      levels: {
        below: "只讲道理不听人说，或一味许诺。",
        pass: "态度诚恳，能听能劝；安抚和疏导办法单一。",
        good: "先听后说、换位思考，话讲得让人听得进去。",
        excellent: "情理法并用，化解情绪有办法，善用楼栋长、老党员等身边力量。",
      },
      phrases: ["话讲得让人听得进去", "善用身边力量", "急于表态", "缺少安抚"],
    }),
    criterion({
      key: "expression",
      name: "表达",
      points: 10,
      levels: {
        below: "语无伦次，听不清要点。",
        pass: "能说清楚，重复较多。",
        good: "条理清楚，语言简明。",
        excellent: "镇定从容，三言两语说到点子上。",
      },
      phrases: ["条理清楚", "镇定从容", "重复较多"],
    }),
  ],
};

export const POLICY_ANSWER: Item = {
  key: "policyAnswer",
  kind: "policyAnswer",
  name: "对策问答",
  weight: 10_000,
  timing: atMost(4),
  scoring: TRIMMED_MEAN,
  criteria: [
    criterion({
      key: "accuracy",
      name: "政策准确",
      points: 50,
      levels: {
        below: "说错政策，或答非所问。",
        pass: "大意不错，条件、标准、期限说不全。",
        good: "条件、标准、程序、期限说得准，出处大体清楚。",
        excellent: "要点齐全、出处准确，知道例外和与旧规定的不同。",
      },
      phrases: ["要点齐全", "出处准确", "条件说漏了", "用了已废止的规定"],
    }),
    criterion({
      key: "application",
      name: "联系实际",
      points: 30,
      levels: {
        below: "背条文，不知道怎么办事。",
        pass: "能说出办理的大致流程。",
        good: "材料、窗口、时限说得清，能替群众跑通。",
        excellent: "结合本社区情况讲得出难点和办法，主动发现、主动告知。",
      },
      phrases: ["能替群众跑通", "结合社区实际", "流程不清"],
    }),
    criterion({
      key: "plainness",
      name: "讲得明白",
      points: 20,
      levels: {
        below: "群众听不懂。",
        pass: "基本讲清，官话偏多。",
        good: "用大白话讲清楚政策。",
        excellent: "一听就懂、一问就明，会打比方、会算账。",
      },
      phrases: ["大白话讲清楚", "会算账", "官话偏多"],
    }),
  ],
};
