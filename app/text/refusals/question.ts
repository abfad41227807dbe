import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `question.*`: the sealed draw of questions. */
export const questionRefusals = defineText({
  namespace: "refusals-question",
  "zh-CN": {
    question: {
      "item-asks-nothing": "“{{item}}”不需要抽题，只有对策问答和情景处置有题签。",
      "sealed-already": "“{{item}}”的题签已经封存；要换题，请先拆封。",
      "not-sealed": "“{{item}}”还没有封存题签，请先在“题签”页选题封签。",
      "contest-over": "比赛不在进行中，这一步现在不能做。",
      "not-askable": "所选题目里有的不可用：须是本级或上级题库中已审定、未停用的简答题。请刷新后重选。",
      "drawn-from": "“{{item}}”已经有人抽过题，不能再拆封。",
      "item-not-over": "“{{item}}”还有 {{count}} 人没有比完，全部比完才能公开种子。",
      "drawn-already": "选手 {{who}} 已经抽过题；题目有误时请裁判长作废后重抽。",
      "not-drawn": "选手 {{who}} 还没有抽题。",
      "too-late": "选手 {{who}} 已经开始作答，不能再抽题或换题。",
      "no-such-slip": "没有 {{number}} 号题签，题签号是 1 到 {{most}}。",
      "slip-taken": "{{number}} 号题签已被抽走，请另选一个号。",
      "none-left": "题签已经抽完，请组织者补题后重新封签，或把题签设为可重复抽取。",
    },
  },
  en: {
    question: {
      "item-asks-nothing": "“{{item}}” draws no questions; only policy answers and incidents do.",
      "sealed-already": "The questions of “{{item}}” are sealed; unseal them first to change them.",
      "not-sealed": "No questions are sealed for “{{item}}” yet; choose and seal them on the questions page.",
      "contest-over": "The contest is not running; this cannot be done now.",
      "not-askable":
        "Some of the chosen questions cannot be used: they must be reviewed short answers of this unit's bank or one above, not retired. Reload and choose again.",
      "drawn-from": "Somebody has already drawn from “{{item}}”; it can no longer be unsealed.",
      "item-not-over":
        "{{count}} contestants of “{{item}}” are not done; the seed is shown after all of them.",
      "drawn-already":
        "Contestant {{who}} has drawn already; if the question is faulty the head judge discards it first.",
      "not-drawn": "Contestant {{who}} has not drawn a question yet.",
      "too-late": "Contestant {{who}} has begun to answer; the question can no longer be drawn or changed.",
      "no-such-slip": "There is no slip {{number}}; slips run from 1 to {{most}}.",
      "slip-taken": "Slip {{number}} is taken; choose another number.",
      "none-left":
        "All slips are drawn. The organiser adds questions and seals again, or lets slips be drawn again.",
    },
  },
});
