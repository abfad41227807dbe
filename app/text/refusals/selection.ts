import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `selection.*` about rounds and their rules. */
export const selectionRefusals = defineText({
  namespace: "refusals-selection",
  "zh-CN": {
    selection: {
      "cancelled-already": "本轮选拔已经终止，不用再做。",
      "in-reserve-already": "本轮人选已经入库，不能终止。需要调整的，到“储备名单”登记移出。",
      "preset-or-copy": "请选择一种开始方式：一种样板，或沿用以前的一轮。",
      "unit-too-small": "选拔在区或街道组织，{{unit}}是社区或更小的单位。请选所在的街道或区。",
      "copied-unknown": "没有找到要沿用的那一轮，请刷新后重新选择。",
      "rules-closed": "规则已经公布，不能再改。需要改规则的，终止本轮后另建一轮。",
      "unit-outside": "规则里写到的单位不都在{{unit}}，没有保存。请重新选择单位。",
      "contest-unfinished": "规则里选的竞赛有的还没有正式成绩，没有保存。请只选已签字的竞赛。",
      "announced-already": "规则已经公布，不能重复公布。请刷新页面。",
      "rules-have-problems": "规则还有 {{n}} 处没有填对，不能公布。请按页面上标出的地方改好并保存。",
      "nominations-in-past": "提名截止日 {{day}} 已经过去，请改为今天或以后。",
      month: "月份写成 2026-03 的样子。",
    },
  },
  en: {
    selection: {
      "cancelled-already": "This round has been cancelled already; there is nothing to do.",
      "in-reserve-already":
        "The people of this round are in the reserve already, so it cannot be cancelled. Enter who leaves under “Reserve”.",
      "preset-or-copy": "Choose one way to begin: sample rules, or those of an earlier round.",
      "unit-too-small":
        "A district or a subdistrict holds a round; {{unit}} is smaller. Choose the subdistrict or district it lies in.",
      "copied-unknown": "The round to copy from was not found. Reload and choose again.",
      "rules-closed":
        "The rules have been announced and no longer change. To change them, cancel this round and make another.",
      "unit-outside":
        "The rules name a unit that is not in {{unit}}; nothing was saved. Choose the unit again.",
      "contest-unfinished":
        "The rules name a contest without official results; nothing was saved. Choose signed contests only.",
      "announced-already": "The rules have been announced already. Reload the page.",
      "rules-have-problems":
        "{{n}} places in the rules are not right yet, so they cannot be announced. Mend the marked places and save.",
      "nominations-in-past": "{{day}}, the last day of nominations, is over. Choose today or a later day.",
      month: "Write the month as in 2026-03.",
    },
  },
});
