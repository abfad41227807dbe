import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `ranking.*`: drawing scores and how firm the list is. */
export const rankingRefusals = defineText({
  namespace: "refusals-ranking",
  "zh-CN": {
    ranking: {
      "not-to-rank": "现在不能提取成绩：资格认定之后、合议之前才能排序。请看页面上方本轮所处的阶段。",
      "meeting-recorded": "合议会已经登记，名单已作为合议依据，不能再重新提取成绩。",
      "nobody-eligible": "没有通过资格审查的人选，无人可排。请到“人选”页查看资格。",
      "nobody-scored":
        "{{n}} 名人选都缺少规则要求的成绩，无人可排。请先确认赛事成绩、考核和测评是否已经录入。",
      "not-ranked": "名单还没有排出，或已经确定，不能测算稳定性。",
      "drawn-anew": "测算期间重新提取了成绩，这次测算作废。请重新测算。",
      "run-on": "稳定性正在测算，请等它完成。",
      "run-busy": "服务器正忙，暂时不能测算。请几分钟后再试。",
    },
  },
  en: {
    ranking: {
      "not-to-rank":
        "Scores cannot be drawn now: only after eligibility is settled and before the meeting has deliberated. See the state of the round above.",
      "meeting-recorded":
        "A meeting has been recorded and works on this list; scores can no longer be drawn anew.",
      "nobody-eligible": "Nobody is eligible, so there is nobody to rank. See the gates under “Candidates”.",
      "nobody-scored":
        "All {{n}} candidates lack a score the rules ask for, so there is nobody to rank. See whether contest results, appraisals and votes have been entered.",
      "not-ranked": "There is no list yet, or it has been decided; its firmness cannot be drawn.",
      "drawn-anew": "Scores were drawn anew during this run, so it does not count. Run it again.",
      "run-on": "A run is on already; wait until it is done.",
      "run-busy": "The server is busy. Try again in a few minutes.",
    },
  },
});
