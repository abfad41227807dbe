import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `nomination.*`. */
export const nominationRefusals = defineText({
  namespace: "refusals-nomination",
  "zh-CN": {
    nomination: {
      "nobody-chosen": "还没有选人。请至少勾选一人。",
      "person-twice": "同一个人填了两次。每人只能列入一个名单，请去掉一处。",
      "no-ballots": "四栏票数都是 0。请填写得票，没有参加测评的人不填。",
      "not-open": "现在不在提名阶段，没有保存。请刷新页面查看本轮进展。",
      over: "提名到 {{day}} 为止，已经截止。",
      "too-early": "提名到 {{day}} 为止，当天起才能截止，好让公布的期限作数。",
      "nobody-nominated": "还没有人被提名，不能截止。请先提名，或终止本轮选拔。",
      "not-in-roster": "有 {{n}} 人已不在花名册中，没有保存。请刷新后重新选择。",
      outside: "以下 {{n}} 人不属于{{unit}}，不能列入本轮：{{names}}。请去掉他们。",
      "not-oneself": "不能提名自己，也不能提名不归您管理的人。规则允许自荐的，请到“我的选拔”自荐。",
      "no-such-list": "本轮规则没有这个岗位的名单。请选择规则里的岗位。",
      "on-a-list": "每人在一轮里只能列入一个名单。以下 {{n}} 人已在名单上：{{names}}。",
      "on-a-list-oneself": "您已在本轮的名单上。要换岗位，请先撤回，再重新自荐。",
      "self-not-allowed": "本轮规则不接受自荐。请与所在社区或街道联系。",
      "withdrawn-already": "这个人已经退出，不必再退。",
      "decided-already": "名单已经确定，不能再退出。有异议的请在公示期内提出。",
      "statements-over": "成绩已经提取，联审意见不能再登记。公示期发现问题的，按异议办理。",
      "votes-over": "成绩已经提取，民主测评的票数不能再登记。",
      "votes-not-asked": "本轮规则没有民主测评这一项，不需要登记票数。",
      "department-unknown": "规则里没有“{{department}}”这个部门。规则规定的部门：{{departments}}。",
      "not-standing": "有 {{n}} 人不在名单上或已退出，没有保存。请刷新页面。",
      "ballots-differ":
        "同一次测评的总票数应当相同：最多 {{most}} 票，{{name}}只有 {{least}} 票。请核对；确有原因的写明原因再保存。",
      "not-to-settle": "提名截止以后、提取成绩以前才能确定资格。请查看本轮进展。",
      "statements-missing":
        "有 {{n}} 人其他条件都符合，只差部门意见：{{names}}。请先登记意见，不能因为没登记就算不合格。",
      "votes-missing":
        "有 {{n}} 人符合资格但没有民主测评票：{{names}}。按规则没有票的人将出局。请先登记，或勾选“确认没有票的人出局”。",
    },
  },
  en: {
    nomination: {
      "nobody-chosen": "Nobody is chosen. Tick at least one person.",
      "person-twice": "One person is in the form twice. A person stands on one list; remove one of them.",
      "no-ballots": "All four counts are 0. Enter the ballots; leave out who was not voted on.",
      "not-open":
        "People are not nominated at this stage; nothing was saved. Reload to see how far the round is.",
      over: "Nominations were possible until {{day}} and are over.",
      "too-early":
        "Nominations run until {{day}}; they are closed from that day on, so that the announced term holds.",
      "nobody-nominated": "Nobody is nominated yet. Nominate somebody first, or cancel the round.",
      "not-in-roster":
        "{{n}} of the people are no longer in the roster; nothing was saved. Reload and choose again.",
      outside:
        "{{n}} people do not belong to {{unit}} and cannot stand in this round: {{names}}. Leave them out.",
      "not-oneself":
        "You cannot nominate yourself, nor people you do not manage. Where the rules allow it, put yourself forward under “My selection”.",
      "no-such-list": "The rules have no list for this post. Choose a post of the rules.",
      "on-a-list": "A person stands on one list of a round. {{n}} are on one already: {{names}}.",
      "on-a-list-oneself":
        "You are on a list of this round already. To stand for another post, withdraw first and put yourself forward again.",
      "self-not-allowed":
        "The rules of this round let nobody put themselves forward. Ask your community or subdistrict.",
      "withdrawn-already": "This person has withdrawn already.",
      "decided-already":
        "The list is decided; nobody withdraws any more. Objections are taken during the public notice.",
      "statements-over":
        "Scores are drawn; departments' statements are no longer entered. What comes up during the notice is an objection.",
      "votes-over": "Scores are drawn; votes are no longer entered.",
      "votes-not-asked": "The rules of this round have no democratic appraisal; no votes are needed.",
      "department-unknown":
        "The rules do not name the department “{{department}}”. They name: {{departments}}.",
      "not-standing": "{{n}} people are on no list or have withdrawn; nothing was saved. Reload the page.",
      "ballots-differ":
        "In one meeting everybody has the same number of ballots: the most is {{most}}, {{name}} has {{least}}. Check them, or give the reason and save again.",
      "not-to-settle": "Eligibility is settled after nominations are closed and before scores are drawn.",
      "statements-missing":
        "{{n}} people pass everything else and only lack departments' statements: {{names}}. Enter them first; nobody fails because nothing was entered.",
      "votes-missing":
        "{{n}} eligible people have no votes: {{names}}. The rules put those without votes out. Enter the votes, or tick “people without votes are out”.",
    },
  },
});
