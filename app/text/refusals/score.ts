import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `score.*`. */
export const scoreRefusals = defineText({
  namespace: "refusals-score",
  "zh-CN": {
    score: {
      locked: "裁判长已锁定这一场的评分，修改需请裁判长退回。",
      signed: "赛事成绩已签字确认，不能再改评分。",
      "contest-not-live": "赛事现在不在评分阶段，请联系组织者。",
      "absent-contestant": "这位选手未参赛（弃赛或退出），不需要评分。",
      "disqualified-contestant": "这位选手已被取消资格，不需要评分。",
      recused: "您对这位选手回避，不能为其评分。",
      "not-your-seat": "这张评分表不属于本席位，请核对平板配对的席位。",
      "seat-removed": "本席位已被撤下，请联系组织者重新配对。",
      "not-paired": "本平板与席位的配对已失效；评分仍保存在本平板上，请重新扫码配对后继续发送。",
      "unknown-criterion": "评分表里没有“{{criterion}}”这一项，请刷新页面后重评。",
      "out-of-range": "“{{criterion}}”的分值 {{value}} 超出范围，应在 {{minimum}} 到 {{maximum}} 之间。",
      "off-step": "“{{criterion}}”的分值 {{value}} 不合步长，应从 {{minimum}} 起每 {{step}} 分一档。",
      incomplete: "还有 {{count}} 项没有评分：{{missing}}。",
      "reason-missing": "请写明本场不评分的原因。",
      form: "本平板的页面版本与服务器不一致，请刷新页面后重新提交；评分仍保存在本平板上。",
      "paper-stands": "这张评分表已按纸质补录并经第二人核对，如需改用平板评分，请裁判长退回。",
      unavailable: "服务器暂时不能保存，平板会自动重试。",
      busy: "服务器正忙，平板会自动重试。",
      "sheet-exists": "这位评委已提交这一场的评分，补录前需请裁判长退回。",
      "paper-nothing": "这张纸质评分表还没有录入第一遍。",
      "paper-same-person": "第二遍须由另一人录入。",
      "paper-mismatch": "两遍录入不一致：{{criteria}}。请对照纸质评分表，必要时由第三人重新录入。",
    },
  },
  en: {
    score: {
      locked: "The head judge has locked this performance; ask the head judge to return your sheet.",
      signed: "The result has been signed; marks can no longer be changed.",
      "contest-not-live": "The contest is not being scored now. Please contact the organiser.",
      "absent-contestant": "This contestant does not take part (absent or withdrawn); no marks are needed.",
      "disqualified-contestant": "This contestant has been disqualified; no marks are needed.",
      recused: "You are recused from this contestant and cannot mark.",
      "not-your-seat": "This sheet does not belong to this seat. Check which seat the tablet is paired to.",
      "seat-removed": "This seat has been taken down. Ask the organiser to pair the tablet again.",
      "not-paired":
        "The pairing of this tablet has ended. Your marks are kept on it: pair it again and they are sent.",
      "unknown-criterion": "The sheet has no criterion “{{criterion}}”. Reload the page and mark again.",
      "out-of-range":
        "“{{criterion}}”: {{value}} is out of range; it must lie between {{minimum}} and {{maximum}}.",
      "off-step":
        "“{{criterion}}”: {{value}} is off the step; marks go from {{minimum}} in steps of {{step}}.",
      incomplete: "{{count}} not yet marked: {{missing}}.",
      "reason-missing": "Please say why you do not mark this performance.",
      form: "This tablet's page and the server are of different versions. Reload the page and submit again; your marks are kept on the tablet.",
      "paper-stands":
        "This sheet was entered from paper and confirmed. To mark on the tablet, ask the head judge to return it.",
      unavailable: "The server cannot save right now; the tablet tries again by itself.",
      busy: "The server is busy; the tablet tries again by itself.",
      "sheet-exists":
        "This judge has already submitted this sheet. Before it is entered from paper the head judge must return it.",
      "paper-nothing": "This paper sheet has not been entered a first time.",
      "paper-same-person": "The second entry must be made by another person.",
      "paper-mismatch":
        "The two entries differ: {{criteria}}. Compare with the paper sheet; if need be a third person enters it again.",
    },
  },
});
