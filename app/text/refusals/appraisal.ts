import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `appraisal.*`. Those a rater may meet by a link are in rating.ts. */
export const appraisalRefusals = defineText({
  namespace: "refusals-appraisal",
  "zh-CN": {
    appraisal: {
      "closes-before-opens": "截止日期早于开始日期，请改为同一天或之后。",
      "nobody-chosen": "请至少勾选一类职务，或选择人员。",
      "scheme-not-in-force": "所选方案未生效，或不适用于{{unit}}。请到“积分方案”选用生效的方案。",
      "somebody-outside": "有 {{n}} 人不在{{unit}}，没有建立考核。请刷新页面后重新选择。",
      nobody: "{{unit}}没有在所选职务上的在岗人员。请换一类职务，或先在花名册登记任职。",
      "appraised-already":
        "以下人员已在 {{period}} 的另一次考核中：{{names}}。一个周期只考核一次，请去掉他们。",
      "not-prepared": "考核已经开始，不能重复开始。请刷新页面。",
      "too-early": "考核定于 {{day}} 开始，还没有到。请到那天再开始。",
      "not-closed": "评价还没有结束，成绩没有计算。请先结束评价。",
      "not-graded": "还有人没有定等次。请先在“结果”页定完所有人的等次。",
      "told-already": "结果已书面告知本人，不能再改。异议成立的，在“异议”页改定。",
      "not-told": "结果还没有告知本人。请先告知。",
      "final-already": "这次考核已经结束，不能再改。",
      "nobody-to-rate": "这个单位没有被考核的人。请选择有被考核人的单位。",
      "no-form": "方案里没有给这一组的评价表。请在“积分方案”中添加后另建考核。",
      "all-have-rated": "这个单位没有还要评价的同事：都已评过，或者没有别人可评。",
      "no-open-links": "没有未使用的链接可作废。",
      "early-needs-reason": "截止日还没有过，提前结束请写明原因。",
      "not-appraised": "名单里有人不在这次考核中，没有保存。请刷新页面。",
      "own-grade": "不能给自己定等次。请由本级另一位管理人员来定。",
      "reason-needed": "所定等次与按成绩提出的不同，请写明理由：{{names}}。",
      "approver-grades": "提高优秀比例是您批准的，超出 20% 的部分不能再由您来定。请由另一位管理人员定等次。",
      "quota-exceeded": "优秀有 {{excellent}} 人，{{people}} 人中最多 {{most}} 人。请减少后再保存。",
      "quota-needs-approval":
        "优秀有 {{excellent}} 人，{{people}} 人中最多 {{most}} 人。再多须先由上级批准提高比例，并登记文号。",
      "no-larger-share": "方案没有规定更高的优秀比例，无可批准。",
      "approved-already": "提高优秀比例已经批准过。",
      "grader-approves": "您参与了定等次，不能批准提高优秀比例。请由另一位上级管理人员批准。",
      "objections-over": "提出异议的期限到 {{day}} 为止，已经过了。",
      "objected-already": "您已经提出过异议，请等待或查看答复。",
      "objection-decided": "这条异议已经答复。",
      "grader-decides": "您参与了定等次，不能答复对等次的异议。请由另一位或上级管理人员答复。",
      "objections-undecided": "还有 {{n}} 条异议没有答复。请先在“异议”页答复。",
      "objections-running": "异议期到 {{day}} 为止，过后才能归档。",
    },
  },
  en: {
    appraisal: {
      "closes-before-opens": "The last day is before the first. Choose the same day or a later one.",
      "nobody-chosen": "Tick at least one post, or choose people.",
      "scheme-not-in-force":
        "The scheme is not in force, or not for {{unit}}. Choose one that is in force under “Schemes”.",
      "somebody-outside":
        "{{n}} of the people are not in {{unit}}; nothing was made. Reload and choose again.",
      nobody:
        "Nobody in {{unit}} holds one of these posts. Choose another post, or enter appointments in the roster first.",
      "appraised-already":
        "These people are in another appraisal of {{period}}: {{names}}. There is one for a period; leave them out.",
      "not-prepared": "The appraisal has begun already. Reload the page.",
      "too-early": "The appraisal begins on {{day}}. Open it on that day.",
      "not-closed": "Rating has not ended, so nothing is counted yet. End rating first.",
      "not-graded": "Somebody has no grade yet. Grade everybody on the results page first.",
      "told-already":
        "The people have been told in writing; it no longer changes. Upheld objections change a grade on their page.",
      "not-told": "The people have not been told yet. Tell them first.",
      "final-already": "This appraisal is finished and no longer changes.",
      "nobody-to-rate": "Nobody of this unit is appraised. Choose a unit with people to rate.",
      "no-form": "The scheme has no form for this group. Add one under “Schemes” and make a new appraisal.",
      "all-have-rated":
        "No colleague of this unit still has to rate: all have rated, or there is nobody else to rate.",
      "no-open-links": "There is no unused link to revoke.",
      "early-needs-reason": "The last day is not over. Say why rating ends early.",
      "not-appraised": "Somebody in the list is not appraised here; nothing was saved. Reload the page.",
      "own-grade": "Nobody grades themself. Another manager of this level has to.",
      "reason-needed": "The grade differs from what the result proposes. Give the reason for: {{names}}.",
      "approver-grades":
        "You approved the larger share, so you cannot give the grades beyond 20 %. Another manager has to.",
      "quota-exceeded":
        "{{excellent}} are excellent; of {{people}} people at most {{most}} may be. Reduce them and save again.",
      "quota-needs-approval":
        "{{excellent}} are excellent; of {{people}} people at most {{most}} may be. For more, the level above must approve a larger share with a document first.",
      "no-larger-share": "The scheme knows no larger share of excellent; there is nothing to approve.",
      "approved-already": "The larger share is approved already.",
      "grader-approves":
        "You have given grades here and cannot approve a larger share. Another manager above has to.",
      "objections-over": "Objections were possible until {{day}}; that day is over.",
      "objected-already": "You have objected already. Wait for the answer, or read it.",
      "objection-decided": "This objection is decided already.",
      "grader-decides":
        "You have given grades here and cannot decide an objection to one. Another manager, or one above, has to.",
      "objections-undecided": "{{n}} objections are not decided. Decide them on their page first.",
      "objections-running": "Objections are possible until {{day}}; it can be finished after that.",
    },
  },
});
