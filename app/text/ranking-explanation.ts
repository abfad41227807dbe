import { defineText } from "./define-text.ts";

/** Why somebody was selected or not: for the person, their managers and who holds the round. */
export const rankingExplanationText = defineText({
  namespace: "ranking-explanation",
  "zh-CN": {
    ownTitle: "我的选拔说明",
    mine: "我的选拔",
    crumbs: "位置",
    toList: "返回名单",
    unit: "单位",
    nominated: "提名日期",
    basis: "推荐理由",
    you: "您",
    person: "该人选",
    noReason: "没有写明",
    withdrawn: "已于 {{at}} 退出，原因：{{reason}}。",
    working: {
      title: "名单还在研究",
      text: "您通过了资格审查。成绩和名单要等会议作出决定后才公布，届时您可以在这里看到自己的全部得分和说明。",
    },
    gates: {
      title: "资格条件",
      notYet: "资格还没有认定。认定后，这里逐项列出每个条件是否符合。",
      passed: "全部条件符合（截至 {{day}}）。资格只分符合与不符合，不能用分数弥补。",
      failed: "有条件不符合（截至 {{day}}），不能参加排序。资格只分符合与不符合，不能用分数弥补。",
      yes: "符合",
      no: "不符合",
      asked: "要求：{{rule}}。实际：{{found}}。",
      score: "规则要求有“{{criterion}}”的成绩才能排序，提取成绩时没有找到。",
    },
    scores: {
      title: "得分与名次",
      place:
        "{{who}}的综合得分是 {{composite}}，在 {{eligible}} 名参加排序的人中排第 {{place}}；名额 {{seats}} 个。",
    },
    standing: {
      in: "按公布的规则，{{who}}在建议入选之列。",
      total: "{{n}} 个名额由得分更高的人占满，{{who}}没有在建议入选之列。",
      unit: "{{unit}}最多 {{n}} 人，已由得分更高的人占满，{{who}}因此没有在建议入选之列。",
      floors: "为满足公布的保底名额，{{who}}没有在建议入选之列。",
    },
    zone: {
      none: "入选的稳定性还没有测算。",
      firm: "结果很稳：把权重和成绩在合理范围内变动 {{draws}} 次，{{times}} 次入选。",
      deliberate:
        "处在边缘：把权重和成绩在合理范围内变动 {{draws}} 次，{{times}} 次入选，因此由会议重点讨论。",
      out: "结果很稳：把权重和成绩在合理范围内变动 {{draws}} 次，只有 {{times}} 次入选。",
    },
    other: {
      lastSelected: "入选者中的最后一位",
      lastOfUnit: "该单位入选者中的最后一位",
      firstOut: "未入选者中的第一位",
    },
    waterfall: {
      caption: "每一项给综合得分加了多少，与{{other}}比较",
      alone: "每一项给综合得分加了多少",
      criterion: "项目",
      points: "分数",
      weight: "权重 {{weight}}",
      difference: "相差",
      sum: "综合得分",
      default: "没有成绩，按规则计 {{used}}",
      estimated: "{{used}}（可靠性估计，原始 {{raw}}）",
    },
    nearest: {
      up: "其他都不变，{{name}}再高 {{points}} 分，达到 {{to}} 分，{{who}}就会入选。这是差得最少的一项。",
      down: "其他都不变，{{name}}低 {{points}} 分，降到 {{to}} 分，{{who}}就不会入选。这是最先会改变结果的一项。",
      none: "单独提高任何一项，都不足以入选。",
      noneIn: "单独降低任何一项，都不会改变入选。",
      floors: "本岗位设有保底名额，名单要整体计算，因此不给出单项的差距。",
    },
    evidence: {
      title: "依据",
      none: "没有成绩，按公布的规则计 {{used}} 分。",
      score: "成绩 {{points}} 分",
      estimate: "按可靠性 {{reliability}} 向全场平均 {{mean}} 分靠拢",
      error: "成绩的误差约为上下 {{error}} 分。",
      toRecords: "查看工作记录",
      toAppraisals: "查看考核结果",
    },
    move: {
      in: "会议将其调入名单，理由：{{reason}}",
      out: "会议将其调出名单，理由：{{reason}}",
    },
    decision: {
      in: "决定：确定为储备人选",
      out: "决定：未确定为储备人选",
      by: "{{at}} 由会议决定，文号：{{document}}。",
      none: "没有登记",
    },
    replacement: {
      removed: "公示后因异议成立移出名单，理由：{{reason}}",
      offered: "公示后依次递补，理由：{{reason}}",
      declined: "递补时本人放弃，理由：{{reason}}",
    },
    rights: {
      title: "您的权利",
      text: "名单由会议决定，不由系统自动决定。对说明有疑问，可以向{{unit}}询问，要求解释；认为有错，可以提出异议。",
      notice: "公示到 {{until}} 为止，期间可以提出异议。受理：{{contact}}",
      toNotice: "查看公示、提出异议",
    },
  },
  en: {
    ownTitle: "How I was selected or not",
    mine: "My selection",
    crumbs: "Where you are",
    toList: "Back to the list",
    unit: "Unit",
    nominated: "Nominated on",
    basis: "Reason for the nomination",
    you: "you",
    person: "this candidate",
    noReason: "none given",
    withdrawn: "Withdrawn {{at}}: {{reason}}.",
    working: {
      title: "The list is being worked on",
      text: "You passed the gates. Scores and list are told once the meeting has decided; then you will find all your scores and their explanation here.",
    },
    gates: {
      title: "Gates",
      notYet: "Eligibility has not been settled. Then each gate is listed here, passed or not.",
      passed:
        "All gates are passed (as of {{day}}). They are passed or failed; points never make up for one.",
      failed:
        "A gate is failed (as of {{day}}), so there is no place on the list. Points never make up for a gate.",
      yes: "passed",
      no: "failed",
      asked: "Asked for: {{rule}}. Found: {{found}}.",
      score:
        "The rules rank nobody without a result in “{{criterion}}”; none was found when scores were drawn.",
    },
    scores: {
      title: "Scores and place",
      place:
        "The composite of {{who}} is {{composite}}: place {{place}} of {{eligible}} ranked, for {{seats}} seats.",
    },
    standing: {
      in: "By the announced rules the list includes {{who}}.",
      total: "All {{n}} seats went to higher composites, so the list does not include {{who}}.",
      unit: "{{unit}} may have {{n}} at most, and higher composites took them; so the list does not include {{who}}.",
      floors: "To keep the announced floors the list does not include {{who}}.",
    },
    zone: {
      none: "How firm this is has not been tested.",
      firm: "This is firm: with weights and scores moved within reason {{draws}} times, selected {{times}} times.",
      deliberate:
        "This is at the line: with weights and scores moved within reason {{draws}} times, selected {{times}} times; so the meeting looks closely.",
      out: "This is firm: with weights and scores moved within reason {{draws}} times, selected only {{times}} times.",
    },
    other: {
      lastSelected: "the last one selected",
      lastOfUnit: "the last one selected of the unit",
      firstOut: "the first one not selected",
    },
    waterfall: {
      caption: "What each criterion adds to the composite, beside {{other}}",
      alone: "What each criterion adds to the composite",
      criterion: "Criterion",
      points: "Points",
      weight: "weight {{weight}}",
      difference: "Difference",
      sum: "Composite",
      default: "no result, counts as {{used}} by the rules",
      estimated: "{{used}} (reliability estimate, raw {{raw}})",
    },
    nearest: {
      up: "With {{points}} points more in {{name}} ({{to}}) and all else the same, the list would include {{who}}. No other criterion needs less.",
      down: "With {{points}} points less in {{name}} ({{to}}) and all else the same, the list would not include {{who}}. No other criterion needs less.",
      none: "No criterion alone, however much higher, would have been enough.",
      noneIn: "No criterion alone, however much lower, would have changed it.",
      floors:
        "This post has floors and its list is computed as a whole, so no distance in one criterion is given.",
    },
    evidence: {
      title: "Evidence",
      none: "No result: counts as {{used}} by the announced rules.",
      score: "score {{points}}",
      estimate: "moved towards the mean of {{mean}} by the reliability {{reliability}}",
      error: "The error of this score is about {{error}} points either way.",
      toRecords: "Work records",
      toAppraisals: "Appraisals",
    },
    move: {
      in: "The meeting moved the candidate in: {{reason}}",
      out: "The meeting moved the candidate out: {{reason}}",
    },
    decision: {
      in: "Decided: in the reserve",
      out: "Decided: not in the reserve",
      by: "By the meeting, {{at}}, document {{document}}.",
      none: "not recorded",
    },
    replacement: {
      removed: "Taken out after an upheld objection: {{reason}}",
      offered: "Offered the seat that became free: {{reason}}",
      declined: "Declined the seat offered: {{reason}}",
    },
    rights: {
      title: "Your rights",
      text: "The list is decided by a meeting, never by the system alone. You may ask {{unit}} for an explanation, and object where you think something is wrong.",
      notice: "The public notice runs until {{until}}; you may object until then. Contact: {{contact}}",
      toNotice: "See the notice, object",
    },
  },
});
