import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals of lists with floors (保底名额). */
export const selectionFloorRefusals = defineText({
  namespace: "refusals-selection-floors",
  "zh-CN": {
    selection: {
      "floor-of-unit":
        "规则要求{{unit}}至少 {{atLeast}} 人，按资格和名额上限最多只能有 {{most}} 人。请补充提名，或取消本轮、调整规则后另建一轮。",
      "floor-of-age":
        "规则要求 {{age}} 岁以下至少 {{atLeast}} 人，按资格和名额上限最多只能有 {{most}} 人。请补充提名，或取消本轮、调整规则后另建一轮。",
      "floor-of-women":
        "规则要求女性至少 {{atLeast}} 人，按资格和名额上限最多只能有 {{most}} 人。请补充提名，或取消本轮、调整规则后另建一轮。",
      "floor-of-men":
        "规则要求男性至少 {{atLeast}} 人，按资格和名额上限最多只能有 {{most}} 人。请补充提名，或取消本轮、调整规则后另建一轮。",
      "floors-conflict":
        "以下保底名额单独都能满足，合在一起却排不下：{{floors}}（“<” 表示小于该年龄，♀ 女性，♂ 男性）。请取消本轮，减少其中一项或增加总名额后另建一轮。",
      "floors-late":
        "{{seconds}} 秒内没有算出满足保底名额的名单，没有保存任何内容。请稍后再试，或减少保底条件。",
      "solver-busy": "正在计算的名单太多，请一分钟后再试。",
    },
  },
  en: {
    selection: {
      "floor-of-unit":
        "The rules ask for at least {{atLeast}} from {{unit}}; of those eligible the caps allow {{most}} at most. Nominate more people, or cancel this round and announce another with changed rules.",
      "floor-of-age":
        "The rules ask for at least {{atLeast}} people under {{age}}; of those eligible the caps allow {{most}} at most. Nominate more people, or cancel this round and announce another with changed rules.",
      "floor-of-women":
        "The rules ask for at least {{atLeast}} women; of those eligible the caps allow {{most}} at most. Nominate more people, or cancel this round and announce another with changed rules.",
      "floor-of-men":
        "The rules ask for at least {{atLeast}} men; of those eligible the caps allow {{most}} at most. Nominate more people, or cancel this round and announce another with changed rules.",
      "floors-conflict":
        "Each of these floors can be met alone, but not all together: {{floors}} (“<” below that age, ♀ women, ♂ men). Cancel this round and announce another with one of them lowered or with more seats.",
      "floors-late":
        "No list that meets the floors was found within {{seconds}} seconds, and nothing was saved. Try again later, or ask for fewer floors.",
      "solver-busy": "Too many lists are being computed. Try again in a minute.",
    },
  },
});
