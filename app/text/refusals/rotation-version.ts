import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `rotation-version.*`. */
export const rotationVersionRefusals = defineText({
  namespace: "refusals-rotation-version",
  "zh-CN": {
    "rotation-version": {
      ended: "这个轮值方案已经结束，不能再排班、发布或作废版本。",
      "no-posts": "还没有设置岗位，排不了班。请先在“设置”页选择参加轮值的社区和领域。",
      "no-members": "还没有参加轮值的人，排不了班。请先在“设置”页选择后备人选。",
      "member-left": "{{names}}已出库，不能再参加轮值。请先在“设置”页移出，再重新排班。",
      "no-incumbents":
        "有 {{n}} 个岗位没有写全原任 A、B 角，或写成了同一个人、写成了参加轮值的人。请在“设置”页补正。",
      "settings-changed": "排班期间设置、请假、导师或回避情况有变动，结果没有保存。请重新排一次。",
      over: "所有轮值期都已开始或结束，没有可以重排的时段。需要继续轮值的，请新建一个方案。",
      "from-past": "不能改动已经过去的轮值期。请从第 {{first}} 期或以后开始重排。",
      "from-beyond": "方案只有 {{periods}} 期。请选择其中一期开始重排。",
      "past-changed":
        "已有轮值期开始，起始月份、每期月数、参加的岗位不能再改。请在“设置”页改回原样，或结束这个方案后新建一个。",
      uncovered:
        "有 {{n}} 处没有人可以任 A 角或 B 角：{{communities}}，第 {{periods}} 期。通常是原任两人同时不在岗，或冻结期内有人请假。请调整请假、冻结期或原任人员后再排。",
      "breaks-rules":
        "草案有 {{n}} 处不符合轮值规则（{{communities}}，第 {{periods}} 期），不能使用。请在“日历”页按提示改正，或重新排一次。",
      busy: "正在排的方案太多，请过一分钟再试。",
      "not-draft": "这个版本不是草案，不能发布或作废。请刷新页面。",
      "settings-since": "草案排好以后设置又有改动，草案已经过时。请按现在的设置重新排一次，再发布。",
      "begun-since":
        "草案排好以后又有轮值期开始或方案有变动，草案会改动已经过去的安排。请重新排一次，再发布。",
    },
  },
  en: {
    "rotation-version": {
      ended: "This rotation has ended: nothing can be planned, published or discarded any more.",
      "no-posts":
        "There are no posts to plan for. Choose communities and areas on the page “Settings” first.",
      "no-members": "Nobody rotates yet. Choose reserves on the page “Settings” first.",
      "member-left":
        "No longer in the reserve: {{names}}. Take them out of the rotation on the page “Settings”, then plan anew.",
      "no-incumbents":
        "{{n}} posts lack an incumbent A or B, or name the same person twice or somebody who rotates. Mend them on the page “Settings”.",
      "settings-changed":
        "Settings, leave, mentors or recusals changed while the plan was being made, so it was not kept. Make it again.",
      over: "Every period has begun or is over: nothing is left to be planned anew. For more rotation, create a new plan.",
      "from-past": "Periods that are over cannot change. Begin with period {{first}} or later.",
      "from-beyond": "The plan has only {{periods}} periods. Choose one of them to begin with.",
      "past-changed":
        "Periods have begun: the first month, the months of a period and the posts can no longer change. Set them back on the page “Settings”, or end this plan and create a new one.",
      uncovered:
        "In {{n}} places nobody can be A or B: {{communities}}, period {{periods}}. Usually both incumbents are away at once, or somebody is on leave while handovers are frozen. Change leave, frozen periods or incumbents, then plan again.",
      "breaks-rules":
        "The draft breaks the rules of rotation in {{n}} places ({{communities}}, period {{periods}}) and cannot be used. Mend it on the page “Calendar”, or plan again.",
      busy: "Too many plans are being made at the moment. Try again in a minute.",
      "not-draft": "This version is no draft: it cannot be published or discarded. Reload the page.",
      "settings-since":
        "The settings have changed since this draft was made. Plan again with the present settings, then publish.",
      "begun-since":
        "Since this draft was made a period has begun or the plan has changed: it would alter what is over. Plan again, then publish.",
    },
  },
});
