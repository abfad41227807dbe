import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `development.*`. */
export const developmentRefusals = defineText({
  namespace: "refusals-development",
  "zh-CN": {
    development: {
      "days-in-order": "结束日期 {{toOn}} 早于开始日期 {{fromOn}}，请核对。",
      "day-in-future": "{{on}} 还没有到，发生之后再登记。",
      "no-members": "请至少选一名参加人员。",
      "member-elsewhere":
        "有 {{count}} 人不在“{{unit}}”及其下级单位。请去掉这些人，或换成能包含他们的上级单位。",
      "secondment-overlaps": "此人自 {{fromOn}} 起另有一段挂职，时间重叠。请先结束那一段，或改日期。",
      "secondment-ended": "这段挂职已于 {{toOn}} 结束。",
      "exam-not-higher": "此人已有这一级或更高的学历（证书），不用再报考。",
      "exam-open": "此人 {{appliedOn}} 已报过同一考试，还没有结果，不能重复申请。",
      "exam-status": "这项考试的状态已经变了，不能做这一步。请刷新后再看。",
      "step-before-last": "日期 {{on}} 早于上一步的日期 {{lastOn}}，请核对。",
      "already-paid": "这项考试的补贴已经发过，不能再发。",
      "outside-band": "这一岗位类别的等级是 {{lowest}} 至 {{highest}} 级。",
      "step-not-after-last": "上一次定级是 {{lastOn}}，这一次应晚于那一天。",
      "step-back-without-reason": "现为 {{grade}} 级，降级或降岗请写明理由。",
    },
  },
  en: {
    development: {
      "days-in-order": "The last day {{toOn}} is before the first day {{fromOn}}. Please check.",
      "day-in-future": "{{on}} has not come yet; enter it once it has happened.",
      "no-members": "Choose at least one person.",
      "member-elsewhere":
        "{{count}} people do not belong to {{unit}} or a unit below it. Take them out, or choose a unit above that holds them all.",
      "secondment-overlaps":
        "Another secondment of this person begins on {{fromOn}} and overlaps. End that one first, or change the days.",
      "secondment-ended": "This secondment ended on {{toOn}}.",
      "exam-not-higher": "This person already has this degree or certificate, or a higher one.",
      "exam-open":
        "This exam was applied for on {{appliedOn}} and has no result yet; it is not applied for twice.",
      "exam-status": "The state of this exam has changed; this step is not possible. Reload and look again.",
      "step-before-last": "{{on}} is before the day of the step before, {{lastOn}}. Please check.",
      "already-paid": "The subsidy of this exam was paid already and is not paid twice.",
      "outside-band": "Grades of this post category are {{lowest}} to {{highest}}.",
      "step-not-after-last": "The last grade was given on {{lastOn}}; this one has to be later.",
      "step-back-without-reason":
        "The present grade is {{grade}}. A lower grade or post needs a reason; please write it.",
    },
  },
});
