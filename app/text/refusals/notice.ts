import { defineText } from "#app/text/define-text.ts";

/** Public notice of a round of reserve selection: objections, replacement, confirmation. */
export const noticeRefusals = defineText({
  namespace: "refusals-notice",
  "zh-CN": {
    notice: {
      "round-cancelled": "这一轮选拔已终止，不能再办理公示。",
      "not-decided": "名单还没有确定，不能公示。请先在“合议”页确定名单。",
      "not-opened": "还没有发布公示。请先在“公示”页发布。",
      "not-confirmed": "公示结束后还没有确认。请先在“公示”页填写文号确认。",
      "confirmed-already": "这一轮选拔已经确认，公示不能再改动。",
      "opens-in-past": "公示不能倒填日期，最早从今天（{{day}}）开始。",
      "nobody-selected": "名单上没有人，不能公示或确认。",
      "nobody-new": "入选的人都已公示过，没有新的名字要公示。",
      "closed-already": "这次公示已经办结。",
      "too-early": "公示不得提前结束：满 {{n}} 个工作日，到 {{day}} 为止，次日起才能办结。",
      "not-yet-open": "公示从 {{day}} 开始，届时才能登记异议。",
      "not-running": "公示不在进行中，不能在这里提出异议。",
      "objections-over": "这次公示到 {{day}} 为止，已经办结，不再登记异议。",
      "not-on-notice": "这个人不在正在公示的名单上。请刷新页面后重新选择。",
      "person-missing": "请选择要反映的人。",
      "statement-short": "请写清楚反映的情况，至少 10 个字。",
      "too-many": "这个地址提交的异议太多，请 {{minutes}} 分钟后再试，或按公示上的联系方式反映。",
      "settled-already": "这条异议已经答复。",
      "settler-concerned": "您提名过此人，或在会议上为此人回避过，不能调查和答复。请由另一位组织者办理。",
      "no-vacancy": "这个岗位的名单没有空出的名额，不需要递补。",
      "not-next": "递补须按名次依次进行，并符合名额限制；此人不是下一位。请刷新页面后按显示的人选递补。",
      "holds-no-seat": "此人现在不在入选名单上。请刷新页面。",
      "not-noticed": "有 {{n}} 位入选的人还没有公示。请先为递补的人另行公示，满规定的工作日。",
      "still-running": "公示到 {{day}} 为止，还没有办结，不能确认。期满后请先办结公示。",
      "objections-open": "还有 {{n}} 条异议没有答复。请先在本页逐条调查、答复。",
      "day-missing": "请填写日期，写法如 2026-11-23。",
    },
  },
  en: {
    notice: {
      "round-cancelled": "This round was cancelled; there is no notice any more.",
      "not-decided":
        "The list is not decided, so it cannot be made known. Decide it on the page “Deliberation” first.",
      "not-opened": "No public notice was opened. Open it on the page “Notice” first.",
      "not-confirmed":
        "The round is not confirmed after its notice. Confirm it with its document on “Notice” first.",
      "confirmed-already": "This round is confirmed; its notice no longer changes.",
      "opens-in-past": "A notice cannot be dated back. It opens today ({{day}}) at the earliest.",
      "nobody-selected": "Nobody is on the list, so there is nothing to make known or to confirm.",
      "nobody-new": "Everybody selected has been on a notice; there is no new name.",
      "closed-already": "This notice is closed already.",
      "too-early":
        "A notice cannot be closed early: it runs {{n}} working days, up to {{day}}, and can be closed from the day after.",
      "not-yet-open": "The notice opens on {{day}}; objections are registered from then on.",
      "not-running": "The notice is not running, so nothing can be sent here.",
      "objections-over": "This notice ran up to {{day}} and is closed; no objection is registered any more.",
      "not-on-notice": "This person is not on a notice that runs. Reload the page and choose again.",
      "person-missing": "Choose whom it concerns.",
      "statement-short": "Say what you know in at least 10 characters.",
      "too-many":
        "Too many objections came from this address. Try again in {{minutes}} minutes, or use the contact on the notice.",
      "settled-already": "This objection is answered already.",
      "settler-concerned":
        "You nominated this person or stepped aside for them in the meeting, so you cannot investigate. Another organiser has to.",
      "no-vacancy": "No seat of this post became free; nobody is to be offered one.",
      "not-next":
        "Seats are offered in the order of the list, within its quotas; this person is not the next. Reload the page and offer it to the one shown.",
      "holds-no-seat": "This person holds no seat now. Reload the page.",
      "not-noticed":
        "{{n}} of the selected have been on no notice. Open a further notice with them first; it runs the full working days.",
      "still-running":
        "A notice runs up to {{day}} and is not closed. Close it after that day, then confirm.",
      "objections-open":
        "{{n}} objections are not answered. Investigate and answer each of them on this page first.",
      "day-missing": "Give a day, written like 2026-11-23.",
    },
  },
});
