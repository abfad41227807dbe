import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `draw.*`, and the steps of the stated algorithm (app/domain/draw/running-order.ts). */
export const drawRefusals = defineText({
  namespace: "refusals-draw",
  "zh-CN": {
    draw: {
      "already-committed": "承诺值已经公布，请直接抽签；要重来请先作废。",
      "already-drawn": "这一轮已经抽签；要重来请先作废抽签。",
      "not-committed": "还没有公布承诺值，请先生成并公布。",
      "no-items": "第一轮还没有赛项，请先在规则页设置。",
      "no-contestants": "没有可以抽签的选手，请先添加选手。",
      "recusals-open": "还有 {{count}} 条回避没有处理，抽签前请先确认或驳回。",
      "items-without-panel": "这些赛项还没有评委组：{{items}}。",
      "round-unknown": "没有这一轮，或它是第一轮。",
      "round-not-finished": "“{{round}}”还有 {{count}} 场没有完成，结束后才能抽下一轮。",
      "cut-undecided": "晋级线上并列未决：{{names}}。请先决定名次。",
      step: {
        commit:
          "承诺：抽签前公布种子文本的 SHA-256（承诺值），抽签后公布种子。种子由服务器随机产生，共 256 位。",
        key: "取键：每名选手的键是文本“种子:选手编号”的 SHA-256（小写十六进制）。第一轮第一个赛项直接用选手编号，其余赛项用“赛项标识:选手编号”。",
        sort: "排序：按键的字符顺序从小到大排列，键相同按编号。第一次排出的顺序就是参赛号。",
        separate:
          "错开：从前往后，每个位置取排在最前、且能使同社区相邻数保持最少的选手。多个评委组并行时，先按顺序轮流分到各组，再在组内同样错开。",
      },
    },
  },
  en: {
    draw: {
      "already-committed": "The commitment is already shown; run the draw, or discard it to begin again.",
      "already-drawn": "This round is already drawn; discard the draw to begin again.",
      "not-committed": "No commitment is shown yet; make and show it first.",
      "no-items": "The first round has no items yet; set them on the rules page.",
      "no-contestants": "There is nobody to draw; add contestants first.",
      "recusals-open": "{{count}} recusals are not settled; confirm or dismiss them before the draw.",
      "items-without-panel": "These items have no panel yet: {{items}}.",
      "round-unknown": "There is no such round, or it is the first one.",
      "round-not-finished":
        "“{{round}}” still has {{count}} unfinished performances; the next round is drawn after them.",
      "cut-undecided": "The line runs through equals: {{names}}. Decide their places first.",
      step: {
        commit:
          "Commit: before the draw the SHA-256 of the seed's text (the commitment) is shown, after it the seed. The server makes the seed at random; it has 256 bits.",
        key: "Key: a contestant's key is the SHA-256, in lower-case hexadecimal, of the text “seed:contestant id”. The first item of the first round uses the contestant's id, every other item “item key:contestant id”.",
        sort: "Sort: ascending by key, compared as text; equal keys by id. The first order so made gives the numbers.",
        separate:
          "Separate: from first to last, each position takes the first contestant left with whom the number of neighbours from one community stays as small as it can be. Where panels mark side by side, the order is dealt to them in turn and separated again within each.",
      },
    },
  },
});
