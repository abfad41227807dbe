import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals and problems `paper.*`: blueprint, paper, grading, recording. */
export const paperRefusals = defineText({
  namespace: "refusals-paper",
  "zh-CN": {
    paper: {
      minutes: "考试时间要在 1 到 {{most}} 分钟之间，现在是 {{minutes}} 分钟。",
      "no-sections": "组卷方案还没有任何部分，请先添加一个部分或套用一个样例。",
      "too-many-questions": "一共 {{questions}} 题，最多 {{most}} 题，请减少题数。",
      grace: "宽限时间要在 0 到 {{most}} 秒之间。",
      "third-grader": "第三人阅卷的分差不能为负，也不能超过试卷总分。",
      "section-untitled": "有一个部分没有标题，请填写。",
      "section-count": "“{{section}}”的题数要在 1 到 300 之间。",
      "section-points": "“{{section}}”每题的分值要大于 0。",
      "section-criterion": "“{{section}}”没有对应的评分项，请选一个。",
      "section-twice": "“{{section}}”与另一部分的标识相同，请删除后重新添加。",
      "not-enough-questions":
        "“{{section}}”要 {{wanted}} 题，题库里符合条件的已审题只有 {{available}} 题，还差 {{missing}} 题。请补充题目，或放宽岗位、难度。",
      "sections-compete":
        "几个部分都要用同样的题：“{{section}}”要 {{wanted}} 题，分给别的部分后只剩 {{available}} 题。请补充题目或放宽条件。",
      "criterion-points":
        "评分项“{{criterion}}”满分 {{maximum}} 分，对应各部分合计 {{points}} 分，两者必须相等。",
      "criterion-minimum": "评分项“{{criterion}}”的最低分不是 0，笔试的评分项要从 0 分起。请到规则页修改。",
      "criterion-step":
        "评分项“{{criterion}}”的步长是 {{step}} 分，笔试得分精确到 0.01 分，请到规则页把步长改为 0.01。",
      "no-blueprint": "还没有保存组卷方案，请先到“组卷方案”页保存。",
      "not-drawn": "题目还没有抽齐，请先到“试题”页抽题。",
      sealed: "试卷已经封存，不能再改。开考前如确需修改，请先说明理由解除封存。",
      "not-sealed": "试卷没有封存，不需要解除。",
      opened: "试卷已经开考，不能解除封存。",
      "question-unknown": "试卷里没有这道题，请刷新页面。",
      "no-other-question": "题库里没有别的题可以换到“{{section}}”，请先补充题目。",
      "questions-stale": "第 {{numbers}} 题已停用、未审定或所依据的条文在比赛当天不再有效，请换题。",
      "nobody-sits": "还没有参赛选手，请先添加选手。",
      "opens-in-the-past": "开考时间已经过去，请选一个将来的时间。",
      "window-too-short": "开考到截止不足 {{minutes}} 分钟，请把截止时间往后移。",
      "not-closed": "考试还没有结束，结束并过了宽限时间后再做这一步。",
      "not-gradable": "这份答案不需要人工阅卷，请取下一份。",
      "own-answer": "不能评阅本人的答案，请取下一份。",
      "grade-range": "给分要在 0 到 {{maximum}} 分之间，以半分为单位。",
      "graded-enough": "这份答案已经评完，请取下一份。",
      "third-grade-given": "第三位阅卷人已经按这个分差给了分，不能再改。",
      recorded: "成绩已经记入赛事，不能再改给分。",
      "void-no-change": "这道题已经是这样处理的。",
      "outcome-changed": "在您查看之后数据又有变化，请看一遍新的结果再确认。",
      "grades-open": "还有 {{answers}} 份答案没有评完，评完后才能记入成绩。",
    },
  },
  en: {
    paper: {
      minutes: "The paper takes 1 to {{most}} minutes; now it says {{minutes}}.",
      "no-sections": "The blueprint has no section yet; add one or begin with an example.",
      "too-many-questions": "There are {{questions}} questions; at most {{most}} fit. Take some out.",
      grace: "The grace period is 0 to {{most}} seconds.",
      "third-grader":
        "The difference that asks for a third grader is neither negative nor above the whole paper.",
      "section-untitled": "A section has no title; give it one.",
      "section-count": "“{{section}}” takes 1 to 300 questions.",
      "section-points": "A question of “{{section}}” has more than 0 points.",
      "section-criterion": "“{{section}}” belongs to no criterion; choose one.",
      "section-twice": "“{{section}}” has the key of another section; remove it and add it again.",
      "not-enough-questions":
        "“{{section}}” wants {{wanted}} questions; the bank has {{available}} reviewed ones that fit, {{missing}} too few. Add questions, or allow more areas or difficulties.",
      "sections-compete":
        "Several sections want the same questions: “{{section}}” wants {{wanted}}, and {{available}} are left after the others. Add questions or widen the conditions.",
      "criterion-points":
        "Criterion “{{criterion}}” has {{maximum}} points and its sections make {{points}}; the two must be equal.",
      "criterion-minimum":
        "Criterion “{{criterion}}” does not begin at 0; criteria of a written paper do. Change it on the rules page.",
      "criterion-step":
        "Criterion “{{criterion}}” goes in steps of {{step}}; a written paper is exact to 0.01. Set its step to 0.01 on the rules page.",
      "no-blueprint": "No blueprint is saved yet; save one on the blueprint page.",
      "not-drawn": "The questions are not drawn yet; draw them on the questions page.",
      sealed:
        "The paper is sealed and cannot change. Before it opens the seal can be taken off, with a reason.",
      "not-sealed": "The paper is not sealed; there is nothing to take off.",
      opened: "The paper has opened; the seal cannot be taken off.",
      "question-unknown": "This question is not on the paper; load the page again.",
      "no-other-question": "The bank has no other question for “{{section}}”; add some first.",
      "questions-stale":
        "Questions {{numbers}} are retired, not reviewed, or rest on a clause that is no longer in force on the day; swap them.",
      "nobody-sits": "There are no contestants yet; add them first.",
      "opens-in-the-past": "The opening lies in the past; choose a later time.",
      "window-too-short": "Opening and closing lie less than {{minutes}} minutes apart; close later.",
      "not-closed": "The paper is not over yet; do this after the end and the grace period.",
      "not-gradable": "This answer needs no grader; take the next one.",
      "own-answer": "Nobody grades their own answer; take the next one.",
      "grade-range": "Give 0 to {{maximum}} points, in half points.",
      "graded-enough": "This answer is graded already; take the next one.",
      "third-grade-given": "A third grader has graded because of this difference; it cannot change any more.",
      recorded: "The points stand in the contest; grades cannot change any more.",
      "void-no-change": "The question is treated that way already.",
      "outcome-changed": "Something changed after you looked; look at the new outcome and confirm again.",
      "grades-open": "{{answers}} answers are not graded yet; record the points after that.",
    },
  },
});
