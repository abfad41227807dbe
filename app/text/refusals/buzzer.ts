import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `buzzer.*`. */
export const buzzerRefusals = defineText({
  namespace: "refusals-buzzer",
  "zh-CN": {
    buzzer: {
      busy: "服务器正忙，正在重发。",
      "window-too-short":
        "裁定窗口 {{windowMs}} 毫秒比最大网络延迟 {{maximumDelayMs}} 毫秒短：先按的人可能因网络慢而输。请把窗口设得不短于最大延迟。",
      "off-step":
        "{{points}} 分不是评分步长 {{step}} 的整数倍，记不进赛项的评分项。请改分值，或在规则里改步长。",
      "settings-fixed": "已按这套规则出过题，规则不能再改；要增减分，请在主持台用“调整分数”。",
      "questions-fixed": "抢答已经结束，题目不能再改。",
      "question-asked": "第 {{position}} 题已经出过，不能挪动或去掉。",
      "question-twice": "同一道题选了两次，请去掉一道。",
      "question-not-reviewed":
        "第 {{position}} 题没有通过审核，或不在本赛事可用的题库里。请换一题，或先审核。",
      "question-unfit": "第 {{position}} 题是案例题或带图片，台上抢答不能用。请换一题。",
      "contest-not-live": "比赛不在进行中，抢答不能操作。请先在赛事页面开始比赛。",
      "not-started": "抢答还没有开始，请先按“开始抢答”。",
      "started-already": "抢答已经开始过了。",
      "no-questions": "还没有选题。请先在“抢答设置”里选题。",
      "too-few-players":
        "只有 {{players}} 名选手，至少要 {{fewest}} 名。选手是本赛项抽签后的出场选手：请先抽签。",
      "not-running": "抢答没有在进行。",
      ended: "抢答已经结束。如属误按，请撤销“结束”。",
      "not-ended": "抢答还没有结束，不能计入成绩。请先按“结束抢答”。",
      "recorded-already": "抢答成绩已经计入比赛；调整或撤销之后可以重新计入。",
      "question-under-way": "第 {{position}} 题还没有完，请先判定、再开或跳过。",
      "question-unknown": "没有第 {{position}} 题，一共 {{questions}} 题。",
      "question-used": "第 {{position}} 题已经出过了。",
      "already-open": "已经开抢，正在等选手按键。",
      "nothing-asked": "还没有出题，请先按“出题”。",
      "being-answered": "正有选手作答，请先判定。",
      "nobody-left": "这道题没有人能再抢了（已答过或犯规），请跳过。",
      "not-too-close": "现在没有待认可的名次。",
      "accept-first": "前两名的间隔小于时钟误差。请先认可名次，或再抢一次。",
      "nobody-answers": "现在没有选手在作答，不能判对错。",
      "not-a-player": "这名选手不参加本场抢答。",
      "nothing-open": "现在没有开抢，按键无效。",
      "other-question": "这是对第 {{position}} 题的按键，台上已是别的题，不计。",
      "earlier-opening": "这是对上一次开抢的按键，不计。",
      "pressed-already": "你已经按过了，等待裁定。",
      "fouled-already": "你已抢跑，请等按钮亮起。",
      "locked-out": "这道题你不能再抢：已答过，或因抢跑被锁定。",
      "nothing-to-undo": "没有可以撤销的步骤。",
      "step-changed": "这一步之后又有新的步骤，请看清后再撤销。",
      "nothing-due": "现在没有要裁定的题。",
      "no-connection": "没有收到服务器的回答。请看连接状态，稍后再按一次；重复按不会重复执行。",
    },
  },
  en: {
    buzzer: {
      busy: "The server is busy; sending again.",
      "window-too-short":
        "A window of {{windowMs}} ms is shorter than the largest delay of {{maximumDelayMs}} ms: whoever pressed first could lose to a slow network. Make the window no shorter than the largest delay.",
      "off-step":
        "{{points}} points are no multiple of the step {{step}} of this item's criterion. Change the points, or the step in the rules.",
      "settings-fixed":
        'A question has been asked under this rule, so it can no longer change. To give or take points use "adjust points" at the desk.',
      "questions-fixed": "The final is over, so its questions can no longer change.",
      "question-asked": "Question {{position}} has been asked: it cannot be moved or taken out.",
      "question-twice": "The same question was chosen twice. Take one out.",
      "question-not-reviewed":
        "Question {{position}} is not reviewed, or not of a bank this contest may use. Choose another, or have it reviewed.",
      "question-unfit":
        "Question {{position}} is a case or has a picture and cannot be asked on stage. Choose another.",
      "contest-not-live":
        "The contest is not live, so the final cannot be moved. Start the contest on its page first.",
      "not-started": 'The final has not begun. Press "start the final" first.',
      "started-already": "The final has begun already.",
      "no-questions": "No questions are chosen. Choose them on the set-up page of the final first.",
      "too-few-players":
        "There are {{players}} players and at least {{fewest}} are needed. Players are the contestants drawn for this item: draw first.",
      "not-running": "The final is not running.",
      ended: 'The final has ended. If that was a mistake, undo "end".',
      "not-ended": 'The final has not ended, so it cannot be recorded. Press "end the final" first.',
      "recorded-already":
        "The points are recorded. After an adjustment or an undo they can be recorded anew.",
      "question-under-way": "Question {{position}} is not done. Judge it, open it again or skip it first.",
      "question-unknown": "There is no question {{position}}; there are {{questions}}.",
      "question-used": "Question {{position}} has been asked already.",
      "already-open": "The buttons are open; waiting for a press.",
      "nothing-asked": 'No question is shown. Press "ask" first.',
      "being-answered": "Somebody is answering. Judge the answer first.",
      "nobody-left": "Nobody may press at this question any more (answered or locked out). Skip it.",
      "not-too-close": "There is no close order to accept.",
      "accept-first":
        "The first two are closer than the clocks are known. Accept the order or open again first.",
      "nobody-answers": "Nobody is answering, so there is nothing to judge.",
      "not-a-player": "This contestant does not play in this final.",
      "nothing-open": "Nothing is open, so the press does not count.",
      "other-question":
        "This press was for question {{position}}; the stage is at another. It does not count.",
      "earlier-opening": "This press was for an earlier opening. It does not count.",
      "pressed-already": "You have pressed. Wait for the decision.",
      "fouled-already": "You pressed too early. Wait for the button to light.",
      "locked-out": "You may not press at this question any more: answered, or locked out by an early press.",
      "nothing-to-undo": "There is no step to take back.",
      "step-changed": "Another step was made since. Look again before taking it back.",
      "nothing-due": "No question is to be decided now.",
      "no-connection":
        "The server did not answer. See the connection state and press again: pressing twice does nothing twice.",
    },
  },
});
