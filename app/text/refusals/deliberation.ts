import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `deliberation.*`. */
export const deliberationRefusals = defineText({
  namespace: "refusals-deliberation",
  "zh-CN": {
    deliberation: {
      "not-yet-ranked": "这一轮还没有排序，不能合议。请先在“名单”页抽取成绩并排序。",
      closed: "合议已经结束，不能再改。确需修改的，请先写明理由重新打开合议。",
      "not-ranked": "这个人不在已排序的候选人之列（未通过资格、没有成绩或已退出）。请刷新页面后重新选择。",
      "future-day": "会议日期不能晚于今天（{{day}}）。请改为实际开会的日期。",
      "before-ranking": "会议日期不能早于排序那天（{{day}}）。请改为排序之后开会的日期。",
      "too-few": "出席不足 {{n}} 人，不能作为合议会议。请登记全部出席人员。",
      "candidate-present":
        "候选人不能出席合议：{{names}}。请从出席人员中去掉；若只是同名，请在姓名后加上单位以示区别，如“张伟（区民政局）”。",
      "has-account":
        "{{names}} 有账号，请从账号列表中选择，以便本人登录附议；若只是同名，请在姓名后加上单位以示区别。",
      "present-twice": "出席人员重复：{{names}}。请去掉重复的一行；同名的请加上单位以示区别。",
      "unknown-account": "所选账号不存在、已停用或与这一轮无关。请刷新页面后重新选择。",
      "recused-twice": "同一人对同一候选人的回避写了两遍，请去掉一条。",
      "reason-short": "理由至少写 10 个字，让日后查阅的人看得明白。",
      "not-present": "所选的人没有出席这次会议。请从这次会议的出席人员中选择。",
      recused: "这个人已对该候选人回避，不能提出、附议或撤回对其的调整。请换一位未回避的出席人员。",
      "recused-already": "这一回避已经登记过。",
      "took-part": "这个人已经提出或附议了对该候选人的调整。请先撤回那一项调整，再登记回避。",
      "speaks-in-person": "这位出席人员有账号，须由本人登录后操作，不能代录。",
      "one-voice": "您本人出席了这次会议，只能以自己的名义提出或附议。请由没有出席的记录人代录他人意见。",
      "same-person": "提出和附议必须是两个不同的人。请另选一位出席人员附议。",
      "no-such-move": "没有找到这项调整，请刷新页面。",
      "move-waiting": "对这个人已有一项调整在等待附议。请先附议或撤回它。",
      "move-in-force": "对这个人已有一项调整生效。要恢复原状，请撤回那一项调整。",
      "move-seconded": "这项调整已经附议生效。",
      "move-taken-back": "这项调整已经撤回。",
      "on-list": "这个人已在名单上，不需要调入。",
      "not-on-list": "这个人不在名单上，不需要调出。",
      "list-full": "名单共 {{n}} 个名额，已经占满。请先调出一人并附议生效，再调入。",
      "subdistrict-full":
        "{{unit}}已公布的上限是 {{n}} 人，已经占满。请先调出该街道一人并附议生效，再办理这一项。",
      "community-full":
        "{{unit}}已公布的上限是 {{n}} 人，已经占满。请先调出该社区一人并附议生效，再办理这一项。",
      "floor-unit": "这样{{unit}}就少于已公布的下限 {{n}} 人。请先提出从该处调入一人，或撤回有关的调出。",
      "floor-younger":
        "这样 {{age}} 岁以下的人就少于已公布的下限 {{n}} 人。请先提出调入一名 {{age}} 岁以下的人，或撤回有关的调出。",
      "floor-female": "这样女性就少于已公布的下限 {{n}} 人。请先提出调入一名女性，或撤回有关的调出。",
      "floor-male": "这样男性就少于已公布的下限 {{n}} 人。请先提出调入一名男性，或撤回有关的调出。",
      "no-meeting": "还没有登记会议，不能结束合议。请先登记会议，没有调整也要登记。",
      "no-firmness": "稳定性还没有算，无从知道哪些人需要合议。请先在“名单”页计算稳定性。",
      "moves-waiting": "还有调整在等待附议。请先附议或撤回，再结束合议。",
      "not-closed": "合议还没有结束。请先在本页结束合议，再确定名单。",
      "decided-already": "名单已经确定，合议不能重新打开，也不能再次确定。",
    },
  },
  en: {
    deliberation: {
      "not-yet-ranked":
        "This round is not ranked yet, so there is nothing to deliberate. Rank it on the page “List” first.",
      closed:
        "The deliberation is closed and no longer changes. If it has to, reopen it with a reason first.",
      "not-ranked":
        "This person is not among those ranked (not eligible, without a score, or withdrawn). Reload and choose again.",
      "future-day": "The meeting cannot be later than today ({{day}}). Enter the day it was held.",
      "before-ranking":
        "The meeting cannot be before the ranking ({{day}}). Enter the day it was held after that.",
      "too-few": "Fewer than {{n}} people were present; that is no meeting. Enter everybody who was there.",
      "candidate-present":
        "Candidates cannot be present: {{names}}. Remove them; for a namesake add the office to the name, as in “Zhang Wei (Civil Affairs)”.",
      "has-account":
        "{{names}} has an account: choose it from the list, so that the person can second signed in; for a namesake add the office to the name.",
      "present-twice": "Present twice: {{names}}. Remove one; for namesakes add the office to the name.",
      "unknown-account":
        "A chosen account does not exist, is disabled, or has nothing to do with this round. Reload and choose again.",
      "recused-twice": "The same recusal is entered twice. Remove one.",
      "reason-short": "Give a reason of at least 10 characters, so that a later reader can follow it.",
      "not-present": "This person was not present at that meeting. Choose one of those who were.",
      recused:
        "This person is recused for the candidate and can neither propose, second nor take back a move. Choose somebody who is not.",
      "recused-already": "This recusal is recorded already.",
      "took-part":
        "This person has proposed or seconded a move of the candidate. Take that move back first, then record the recusal.",
      "speaks-in-person":
        "This person has an account and has to do this signed in; nobody enters it for them.",
      "one-voice":
        "You were present at this meeting and speak for yourself only. Somebody who was not present enters what others said.",
      "same-person": "Two different people have to propose and second. Choose somebody else who was present.",
      "no-such-move": "This move was not found. Reload the page.",
      "move-waiting": "A move of this person waits for its second already. Second it or take it back first.",
      "move-in-force": "A move of this person is in force. To undo it, take that move back.",
      "move-seconded": "This move is in force already.",
      "move-taken-back": "This move has been taken back.",
      "on-list": "This person is on the list already and need not be moved in.",
      "not-on-list": "This person is not on the list and need not be moved out.",
      "list-full":
        "All {{n}} places of the list are taken. Move somebody out and have it seconded, then move in.",
      "subdistrict-full":
        "{{unit}} has the {{n}} places announced at most. Move somebody of it out and have it seconded first.",
      "community-full":
        "{{unit}} has the {{n}} places announced at most. Move somebody of it out and have it seconded first.",
      "floor-unit":
        "{{unit}} would fall below the {{n}} announced at least. Propose somebody of it to come in first, or take the move out back.",
      "floor-younger":
        "Those younger than {{age}} would fall below the {{n}} announced at least. Propose one to come in first, or take the move out back.",
      "floor-female":
        "Women would fall below the {{n}} announced at least. Propose a woman to come in first, or take the move out back.",
      "floor-male":
        "Men would fall below the {{n}} announced at least. Propose a man to come in first, or take the move out back.",
      "no-meeting":
        "No meeting is recorded, so the deliberation cannot be closed. Record it, even if it moved nobody.",
      "no-firmness":
        "Firmness has not been drawn, so nobody knows whom to deliberate on. Draw it on the page “List” first.",
      "moves-waiting": "A move still waits for its second. Second it or take it back, then close.",
      "not-closed": "The deliberation is not closed. Close it on this page first, then decide the list.",
      "decided-already": "The list is decided; the deliberation can neither be reopened nor decided again.",
    },
  },
});
