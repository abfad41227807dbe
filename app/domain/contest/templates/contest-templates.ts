import type { ContestKind } from "#app/domain/contest/states.ts";
import type { Item, Round, RuleSet } from "#app/domain/scoring/rule-set.ts";
import { INCIDENT, POLICY_ANSWER } from "./incident.ts";
import { STANDARD_TIES } from "./parts.ts";
import { PPT } from "./ppt.ts";
import { REPORT } from "./report.ts";
import { SPEECH } from "./speech.ts";
import { BUZZER, WRITTEN_PAPER } from "./written-paper.ts";

/** Ready-made contests an organiser starts from. PURE, data; the words are the district's own and not translated. */
export type ContestTemplate = {
  key: string;
  kind: ContestKind;
  name: string;
  summary: string;
  ruleSet: RuleSet;
};

const weighted = (item: Item, weight: number): Item => ({ ...item, weight });

const round = (given: Pick<Round, "key" | "name" | "items"> & Partial<Round>): Round => ({
  weight: 10_000,
  combineItems: "weightedMean",
  rounding: null,
  advancement: { kind: "all" },
  ...given,
});

const ruleSet = (rounds: Round[]): RuleSet => ({
  rounds,
  combineRounds: "weightedMean",
  rounding: { digits: 2, mode: "halfAwayFromZero" },
  tieChain: STANDARD_TIES,
  tieEnd: "sharedPlace",
  othersMarks: "afterLock",
  judgeNames: "numbers",
  appealDays: 3,
});

const ALL_THREE = [weighted(SPEECH, 4_000), weighted(REPORT, 3_000), weighted(PPT, 3_000)];

export const CONTEST_TEMPLATES: readonly ContestTemplate[] = [
  {
    key: "bigDrill",
    kind: "bigDrill",
    name: "社区书记大练兵（演讲 + 汇报 + PPT展示）",
    summary: "一轮三项：演讲占 40%，汇报占 30%，PPT展示占 30%；五名及以上评委去掉一个最高分和一个最低分。",
    ruleSet: ruleSet([round({ key: "final", name: "决赛", items: ALL_THREE })]),
  },
  {
    key: "bigDrillTwoRounds",
    kind: "bigDrill",
    name: "社区书记大练兵（初赛 + 决赛）",
    summary: "初赛比汇报，取前 20 名（末位并列一并晋级）进决赛；决赛比演讲和PPT展示；初赛成绩按 30% 带入。",
    ruleSet: ruleSet([
      round({
        key: "preliminary",
        name: "初赛",
        weight: 3_000,
        advancement: { kind: "first", count: 20, tie: "allAdvance" },
        items: [weighted(REPORT, 10_000)],
      }),
      round({
        key: "final",
        name: "决赛",
        weight: 7_000,
        items: [weighted(SPEECH, 5_000), weighted(PPT, 5_000)],
      }),
    ]),
  },
  {
    key: "speech",
    kind: "bigDrill",
    name: "主题演讲比赛",
    summary: "只比演讲，4–6 分钟；五名及以上评委去掉一个最高分和一个最低分。",
    ruleSet: ruleSet([round({ key: "final", name: "决赛", items: [SPEECH] })]),
  },
  {
    key: "report",
    kind: "bigDrill",
    name: "社区工作汇报比武",
    summary: "只比工作汇报，5–8 分钟，重在情况掌握、问题剖析和举措成效。",
    ruleSet: ruleSet([round({ key: "final", name: "决赛", items: [REPORT] })]),
  },
  {
    key: "ppt",
    kind: "bigDrill",
    name: "PPT展示比赛",
    summary: "只比 PPT展示，5–8 分钟，重在提炼、事实支撑和讲解配合。",
    ruleSet: ruleSet([round({ key: "final", name: "决赛", items: [PPT] })]),
  },
  {
    key: "allPost",
    kind: "allPost",
    name: "全岗通大比武（笔试 + 技能 + 抢答决赛）",
    summary:
      "笔试占 40%，取前 30 名（末位并列一并晋级）比情景处置和对策问答，占 40%，再取前 6 名进抢答决赛，占 20%；三轮成绩合并计算。",
    ruleSet: {
      ...ruleSet([
        round({
          key: "written",
          name: "笔试",
          weight: 4_000,
          advancement: { kind: "first", count: 30, tie: "allAdvance" },
          items: [WRITTEN_PAPER],
        }),
        round({
          key: "skills",
          name: "技能比武",
          weight: 4_000,
          advancement: { kind: "first", count: 6, tie: "allAdvance" },
          items: [weighted(INCIDENT, 6_000), weighted(POLICY_ANSWER, 4_000)],
        }),
        round({ key: "final", name: "抢答决赛", weight: 2_000, items: [BUZZER] }),
      ]),
      tieChain: [
        { kind: "round", roundKey: "skills" },
        { kind: "round", roundKey: "written" },
      ],
    },
  },
  {
    key: "allPostOneRound",
    kind: "allPost",
    name: "全岗通比武（笔试 + 情景处置，一轮）",
    summary: "所有选手笔试占 60%，情景处置占 40%，一轮合并排名。",
    ruleSet: {
      ...ruleSet([
        round({
          key: "final",
          name: "比武",
          items: [weighted(WRITTEN_PAPER, 6_000), weighted(INCIDENT, 4_000)],
        }),
      ]),
      tieChain: [
        { kind: "item", itemKey: "incident" },
        { kind: "item", itemKey: "writtenPaper" },
      ],
    },
  },
  {
    key: "writtenPaper",
    kind: "allPost",
    name: "全岗通理论考试（只有笔试）",
    summary: "只有笔试：一人一卷，同时开考，按笔试成绩排名；同分先比案例分析，再比简答。",
    ruleSet: {
      ...ruleSet([round({ key: "final", name: "笔试", items: [WRITTEN_PAPER] })]),
      tieChain: [
        { kind: "criterion", itemKey: "writtenPaper", criterionKey: "case" },
        { kind: "criterion", itemKey: "writtenPaper", criterionKey: "shortAnswer" },
      ],
    },
  },
];

/** A start from nothing: one round without items; `ready` refuses until it is filled in. */
export const BLANK_RULE_SET: RuleSet = ruleSet([round({ key: "final", name: "决赛", items: [] })]);

/** The items a rules editor can add. */
export const ITEM_TEMPLATES: readonly Item[] = [
  SPEECH,
  REPORT,
  PPT,
  WRITTEN_PAPER,
  INCIDENT,
  POLICY_ANSWER,
  BUZZER,
];

export const findTemplate = (key: string): ContestTemplate | null =>
  CONTEST_TEMPLATES.find((template) => template.key === key) ?? null;
