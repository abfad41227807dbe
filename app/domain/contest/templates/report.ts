import type { Item } from "#app/domain/scoring/rule-set.ts";
import { criterion, TRIMMED_MEAN, timing } from "./parts.ts";

/** 工作汇报: "问策能对、遇事能办". PURE, data. */
export const REPORT: Item = {
  key: "report",
  kind: "report",
  name: "工作汇报",
  weight: 10_000,
  timing: timing({ minimumMinutes: 5, limitMinutes: 8 }),
  scoring: TRIMMED_MEAN,
  criteria: [
    criterion({
      key: "situation",
      name: "情况掌握",
      points: 30,
      levels: {
        below: "社区底数不清，数据错漏，答不上辖区基本情况。",
        pass: "能说出人口、网格、党员等基本数据，个别不准，重点人群情况笼统。",
        good: "底数清、数据准，对小区、网格、重点人群和突出矛盾有分类掌握。",
        excellent: "情况烂熟于心，数据有来源、有变化、有比较，能从数据看出工作重点。",
      },
      phrases: [
        "底数清、情况明",
        "数据准确，有前后对比",
        "重点人群掌握到位",
        "个别数据需核实",
        "建议补充小区治理情况",
      ],
    }),
    criterion({
      key: "analysis",
      name: "问题剖析",
      points: 20,
      levels: {
        below: "回避问题，或只列现象。",
        pass: "指出了问题，原因分析停在表面。",
        good: "问题找得准，能分清主次，原因分析到制度、力量、方法等层面。",
        excellent: "抓住了牵动全局的问题，原因挖得深，敢于从自身找原因，有群众反馈佐证。",
      },
      phrases: ["问题找得准", "原因分析深入", "敢于直面问题", "问题偏现象，可再深挖一层", "建议结合民意清单"],
    }),
    criterion({
      key: "measures",
      name: "举措成效",
      points: 30,
      levels: {
        below: "措施空泛，没有责任人、时限，看不到结果。",
        pass: "有做法、有结果，但针对性不强，成效以定性描述为主。",
        good: "措施对准问题，有抓手、有分工、有时限，成效有数据和群众评价。",
        excellent: "做法有创新、能推广，党建引领作用明显，成效可查可感，下步打算具体可行。",
      },
      phrases: [
        "措施具体，可操作",
        "成效有数据支撑",
        "党建引领作用明显",
        "做法有推广价值",
        "下步打算可再具体",
        "成效描述偏定性",
      ],
    }),
    criterion({
      key: "expression",
      name: "汇报表达",
      points: 20,
      levels: {
        below: "照本宣科，条理不清，超时或过短。",
        pass: "条理基本清楚，主要靠读稿，重点不够突出。",
        good: "条理清楚、详略得当，语言简练，多数内容脱稿。",
        excellent: "提纲挈领、要言不烦，脱稿汇报，时间把握精准，听者一听就明白。",
      },
      phrases: ["条理清楚，重点突出", "语言简练", "时间把握好", "读稿较多，建议熟悉内容"],
    }),
  ],
};
