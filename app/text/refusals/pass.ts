import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `pass.*` and `measured.*`: admission passes, and points no judge gave. */
export const passRefusals = defineText({
  namespace: "refusals-pass",
  "zh-CN": {
    pass: {
      unknown: "准考码不对或已作废，请核对准考证，或请组织者重新发一张。",
      "contest-over": "赛事已结束，准考证不再有效。",
      "not-competing": "{{name}}已退出或被取消资格，不能入场。",
    },
    measured: {
      "not-open": "赛事不在进行或复核阶段，成绩不能记入。请先开始比赛；已签字的须先退回。",
      "not-drawn": "“{{item}}”还没有抽定出场，成绩无处可记。请先抽签。",
      "no-seat": "“{{panel}}”没有计分的记分席，“{{item}}”的成绩无处可记。请在“评委与职务”页添加。",
      unknown: "有人不在“{{item}}”的出场名单里，成绩没有记入。请刷新后重试。",
      missing: "这些选手还没有成绩：{{names}}。",
      "out-of-range":
        "{{name}}的“{{criterion}}”超出评分项的范围或步长，成绩没有记入。请核对规则中该项的满分。",
    },
  },
  en: {
    pass: {
      unknown: "The code is wrong or no longer valid. Check the pass, or ask the organiser for a new one.",
      "contest-over": "The contest is over; passes no longer work.",
      "not-competing": "{{name}} has withdrawn or is disqualified and cannot enter.",
    },
    measured: {
      "not-open":
        "The contest is neither live nor under review, so points cannot be recorded. Start it first; a signed one must be reopened.",
      "not-drawn":
        "Nobody is drawn for “{{item}}” yet, so there is nowhere to record points. Run the draw first.",
      "no-seat":
        "“{{panel}}” has no counting tabulator seat, so the points of “{{item}}” have no place. Add one on the panels page.",
      unknown:
        "Somebody is not in the running order of “{{item}}”; nothing was recorded. Reload and try again.",
      missing: "These contestants have no points yet: {{names}}.",
      "out-of-range":
        "“{{criterion}}” of {{name}} is outside the criterion's range or off its step; nothing was recorded. Check the maximum in the rules.",
    },
  },
});
