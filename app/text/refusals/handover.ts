import { defineText } from "#app/text/define-text.ts";

/** Handovers of posts, the duty log, and the training of B. */
export const handoverRefusals = defineText({
  namespace: "refusals-handover",
  "zh-CN": {
    handover: {
      "plan-not-published": "这个轮值方案不在执行中，不能开交接单。请先发布一个版本。",
      "period-not-due": "第 {{n}} 期的交接单现在不能开：只能开当前这一期和下一期的。",
      "nobody-moves": "这一期没有岗位换人，不需要交接。",
      "opened-already": "要开的交接单都已经开好，没有新的。",
      "absence-cancelled": "这次离岗已经取消，不需要交接。",
      "absence-began": "离岗从 {{day}} 已经开始，来不及交代：B角主动顶岗，返岗时再办移交。",
      "not-returned": "此人还没有登记返岗。请先在“今日在岗”页登记返岗，再办移交。",
      "nobody-to-brief": "离岗第一天此人没有主责的岗位，或由社区负责人顶岗，不需要向B角交代。",
      "nobody-to-report": "返岗当天此人没有需要收回的岗位，不需要移交。",
      "closed-already": "这张交接单已由社区负责人签字办结，不能再改动。",
      "signed-already": "您已经签过字。内容有改动时签字会自动作废，需要重新签。",
      "lines-open":
        "还有 {{n}} 项没有勾选“已交接”，也没有写明情况，例如“{{line}}”。请先逐项办完或写明，再签字。",
      "not-signed": "交接双方还没有都签字，社区负责人不能办结。",
      "lines-changed": "交接清单在别处改过。请刷新页面，在最新的清单上再改。",
      "label-missing": "请写明交接的是什么。",
      "too-many-lines": "清单项目太多。请合并相近的项目。",
    },
    duty: {
      "day-missing": "请填写日期，写法如 2026-11-23。",
      "day-to-come": "值班日志不能提前写，最晚写到今天（{{today}}）。",
      "day-too-old": "只能补写最近 {{n}} 天的，最早到 {{first}}。更早的事请在今天的日志里说明。",
      "not-your-post": "这一天您不在这个岗位上：既不是A角、B角，也没有顶岗。请核对日期和岗位。",
      away: "这一天您登记为不在岗，由顶岗的同志记录，A角的职权也由其代行。登记有误的，请先更正不在岗登记。",
      "corrects-correction": "这一条本身就是更正。请在最初的那一条上再作更正。",
    },
    training: {
      "person-missing": "请选择参加培训的B角。",
      "day-to-come": "培训记录在办完以后登记，日期不能晚于今天。",
      "not-b": "此人在这个岗位的这一期和下一期都不是B角，也没有在这里顶岗。请核对人员和日期。",
    },
  },
  en: {
    handover: {
      "plan-not-published":
        "This rotation is not in force, so no handover is opened. Publish a version first.",
      "period-not-due":
        "Handovers of period {{n}} cannot be opened now: only those of the present and of the coming period.",
      "nobody-moves": "No post changes hands in this period; there is nothing to hand over.",
      "opened-already": "All handovers are open already; there is no new one.",
      "absence-cancelled": "This absence was cancelled; there is nothing to hand over.",
      "absence-began":
        "The absence began on {{day}}, too late for a briefing: B stands in, and reports on the return.",
      "not-returned":
        "The return is not registered. Register it on the page “On duty today” first, then hand back.",
      "nobody-to-brief":
        "This person leads no post on the first day of the absence, or the head covers: nobody is to be briefed.",
      "nobody-to-report":
        "There is no post to take back on the day of the return; nothing is to be handed over.",
      "closed-already": "The head of the community has closed this handover; it no longer changes.",
      "signed-already": "You have signed already. A change takes signatures away; then you sign again.",
      "lines-open":
        "{{n}} lines are neither ticked nor explained, such as “{{line}}”. Settle or explain each, then sign.",
      "not-signed": "The two have not both signed, so the head cannot close it.",
      "lines-changed": "The checklist was changed elsewhere. Reload the page and change the latest one.",
      "label-missing": "Say what is handed over.",
      "too-many-lines": "There are too many lines. Put similar ones together.",
    },
    duty: {
      "day-missing": "Fill in a day, such as 2026-11-23.",
      "day-to-come": "The duty log is not written ahead: today ({{today}}) at the latest.",
      "day-too-old":
        "Only the last {{n}} days can be filled in, from {{first}} on. Mention what is older in today's entry.",
      "not-your-post":
        "On this day you were neither A nor B of this post, nor acted there. Check day and post.",
      away: "On this day you are registered as away: whoever acts for you keeps the log, with A's powers. If that is wrong, correct the absence first.",
      "corrects-correction": "This entry is a correction itself. Correct the first entry again instead.",
    },
    training: {
      "person-missing": "Choose the B who was trained.",
      "day-to-come": "Training is recorded after it was held: not later than today.",
      "not-b":
        "This person is B of this post neither in this period nor in the next, and does not act there. Check person and day.",
    },
  },
});
