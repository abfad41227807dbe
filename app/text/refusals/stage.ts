import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `stage.*`. `who` is the contestant's number, or the name before numbers are drawn. */
export const stageRefusals = defineText({
  namespace: "refusals-stage",
  "zh-CN": {
    stage: {
      "is-waiting": "选手 {{who}} 还在候场，请先呼叫上场。",
      "is-called": "选手 {{who}} 已被呼叫、还没有开始，请先开始计时或请其离场。",
      "is-on-stage": "选手 {{who}} 正在台上，请先停表或请其离场。",
      "is-scoring": "选手 {{who}} 已离场，评委正在评分。",
      "is-complete": "选手 {{who}} 的评分已由裁判长锁定；要改动，请裁判长退回评分表。",
      "is-verified": "选手 {{who}} 的成绩已核对；要改动，须申请退回并由第二人确认。",
      "is-revealed": "选手 {{who}} 的成绩已核对并公布；要改动，须申请退回并由第二人确认。",
      "is-absent": "选手 {{who}} 已记为弃赛；如属误记，请先恢复。",
      "is-disqualified": "选手 {{who}} 已被取消资格；如属误记，请先恢复。",
      "is-technical-fault": "选手 {{who}} 因设备故障中断，请先让其重新上场。",
      "not-live": "比赛不在进行中，舞台不能操作。请先在赛事页面开始比赛。",
      "not-under-way": "比赛未开始或已签字，这一步现在不能做。",
      occupied: "台上还是选手 {{who}}，请先停表或请其离场，再呼叫下一位。",
      "nobody-waits": "候场名单里没有人了。",
      "contestant-out": "选手 {{who}} 已退赛或被取消资格，不能呼叫。",
      "nobody-on-stage": "台上没有人。",
      "nobody-on-screen": "这块大屏还没有当前选手，请先呼叫。",
      "stage-taken": "舞台现在不归选手 {{who}}，不能操作他的计时。",
      "clock-idle": "计时还没有开始。",
      "clock-running": "计时正在进行；请先停表。",
      "clock-paused": "计时已暂停；请继续或停表。",
      "clock-stopped": "计时已停止；如属误停，请按“继续”。",
      "not-locked": "选手 {{who}} 的评分还没有锁定，分数不能上大屏。请裁判长先锁定。",
      "reveal-ended": "揭晓已经到头了。",
      "sheets-missing":
        "选手 {{who}} 还差这些席位的评分：{{seats}}。等他们提交，或写明理由后不等这些席位直接锁定。",
      "too-few-marks":
        "选手 {{who}} 只有 {{present}} 份有效评分，规则至少要 {{minimum}} 份，不能锁定。请补录纸质评分表。",
      "sheet-not-submitted": "选手 {{who}} 的这份评分表没有提交，不能退回。",
      "needs-second-person":
        "选手 {{who}} 的成绩已核对或比赛已签字，退回须第二人（监督员或计分员）确认：请改用“申请退回”。",
      "return-directly": "选手 {{who}} 的成绩还没有核对，裁判长可以直接退回，不必申请。",
      "return-already-asked": "选手 {{who}} 的这份评分表已经申请退回，正等第二人确认。",
      "return-not-asked": "选手 {{who}} 的这份评分表没有待确认的退回申请。",
      "second-person": "申请退回的人不能自己确认，请另一位监督员或计分员确认。",
      "breach-withdrawn": "选手 {{who}} 的这项扣分已经撤销过了。",
      "no-connection": "没有收到服务器的回答。请看连接状态，稍后再按一次；重复按不会重复执行。",
    },
  },
  en: {
    stage: {
      "is-waiting": "Contestant {{who}} is still waiting. Call the contestant first.",
      "is-called":
        "Contestant {{who}} has been called and has not begun. Start the clock or close the stage first.",
      "is-on-stage": "Contestant {{who}} is on stage. Stop the clock or close the stage first.",
      "is-scoring": "Contestant {{who}} has left the stage; the judges are marking.",
      "is-complete":
        "The marks of contestant {{who}} are locked. To change them the head judge has to return a sheet.",
      "is-verified":
        "The score of contestant {{who}} is verified. To change it, request a return; a second person confirms it.",
      "is-revealed":
        "The score of contestant {{who}} is verified and shown. To change it, request a return; a second person confirms it.",
      "is-absent": "Contestant {{who}} is recorded as absent. If that is a mistake, reinstate first.",
      "is-disqualified": "Contestant {{who}} is disqualified. If that is a mistake, reinstate first.",
      "is-technical-fault":
        "Contestant {{who}} was interrupted by a technical fault. Bring the contestant back first.",
      "not-live":
        "The contest is not live, so the stage cannot be moved. Start the contest on its page first.",
      "not-under-way": "The contest has not begun or is signed, so this cannot be done now.",
      occupied:
        "Contestant {{who}} is still on stage. Stop the clock or close the stage, then call the next one.",
      "nobody-waits": "Nobody is waiting any more.",
      "contestant-out": "Contestant {{who}} has withdrawn or was disqualified and cannot be called.",
      "nobody-on-stage": "Nobody is on stage.",
      "nobody-on-screen": "This screen has no performer yet. Call one first.",
      "stage-taken": "The stage no longer belongs to contestant {{who}}, so that clock cannot be pressed.",
      "clock-idle": "The clock has not been started.",
      "clock-running": "The clock is running. Stop it first.",
      "clock-paused": "The clock is paused. Resume or stop it.",
      "clock-stopped": "The clock is stopped. If that was a mistake, press resume.",
      "not-locked":
        "The marks of contestant {{who}} are not locked, so no value can be shown. The head judge locks first.",
      "reveal-ended": "The reveal has come to its end.",
      "sheets-missing":
        "Contestant {{who}} still lacks the marks of: {{seats}}. Wait for them, or give a reason and lock without them.",
      "too-few-marks":
        "Contestant {{who}} has {{present}} valid sheets and the rules ask for {{minimum}}, so the marks cannot be locked. Enter the paper sheets.",
      "sheet-not-submitted": "This sheet of contestant {{who}} is not submitted, so it cannot be returned.",
      "needs-second-person":
        'The score of contestant {{who}} is verified or the contest is signed: a second person (supervisor or tabulator) must confirm. Use "request return".',
      "return-directly":
        "The score of contestant {{who}} is not verified yet: the head judge returns the sheet directly.",
      "return-already-asked":
        "The return of this sheet of contestant {{who}} has been requested and awaits a second person.",
      "return-not-asked": "No return of this sheet of contestant {{who}} awaits confirmation.",
      "second-person":
        "Whoever requested the return cannot confirm it. Another supervisor or tabulator must.",
      "breach-withdrawn": "This deduction of contestant {{who}} has been withdrawn already.",
      "no-connection":
        "The server did not answer. See the connection state and press again: pressing twice does nothing twice.",
    },
  },
});
