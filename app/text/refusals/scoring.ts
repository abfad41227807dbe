import { defineText } from "#app/text/define-text.ts";

/**
 * Sentences of the problems of a rule set (`rules.*`, `ladder.*`, `timing.*`), of decimals in a file (`decimal.*`) and of
 * marks (`marks.*`). The rules give their facts as people read them: points as 86.5, shares in per cent, seconds.
 */
export const scoringRefusals = defineText({
  namespace: "refusals-scoring",
  "zh-CN": {
    rules: {
      "nothing-there": "这里至少要有一项。",
      "weights-do-not-sum": "权重合计应为 100%，现在是 {{percent}}%。",
      weight: "权重应在 0 到 100% 之间，最多精确到 0.01%。",
      "empty-key": "代号不能为空。",
      "duplicate-key": "“{{key}}”出现了两次。",
      "no-name": "请写上名称。",
      digits: "小数位数应在 0 到 4 之间。",
      count: "应为 {{least}} 到 {{most}} 之间的整数，现在是 {{value}}。",
      "not-whole": "分值最多精确到 0.01 分。",
      "no-maximum": "请写上满分。",
      range: "最低分 {{minimum}} 应小于满分 {{maximum}}。",
      step: "分档应大于 0。",
      "step-does-not-divide": "从 {{minimum}} 按 {{step}} 分一档到不了 {{maximum}}。",
      factor: "系数不能是负数。",
      "level-outside": "档次起点 {{from}} 不在 {{minimum}} 到 {{maximum}} 之间。",
      "level-twice": "有两个档次都从 {{from}} 起。",
      "trim-missing": "去最高最低分需要写明几位评委时各去几个。",
      "trim-too-large": "{{present}} 位评委去掉 {{high}} 个最高、{{low}} 个最低后没有分数可算。",
      "trim-exceeds-panel": "评委组只有 {{size}} 位，去掉 {{high}} 个最高、{{low}} 个最低后没有分数可算。",
      "panel-too-small": "评委组只有 {{size}} 位，少于至少 {{minimum}} 位的要求。",
      "tie-key-unknown": "同分规则用到了不存在的“{{name}}”。",
      "tie-key-twice": "同分规则里“{{name}}”出现了两次。",
    },
    ladder: {
      gap: "第 {{from}} 到 {{to}} 秒没有规定扣多少分。",
      overlap: "从第 {{from}} 秒起与上一档重叠。",
      order: "各档应按秒数从小到大排列：{{from}} 秒排在了 {{before}} 秒之后。",
      "no-end": "{{seconds}} 秒以后没有规定，最后一档应写“及以上”。",
      "band-reversed": "这一档从 {{from}} 秒到 {{to}} 秒，首尾不对。",
      points: "扣分应为不小于 0 的分值，最多精确到 0.01 分，现在是 {{points}}。",
      "without-minimum": "规定了时间不足的扣分，却没有规定最短时间。",
    },
    timing: { range: "这个时间或上限不合理：不能为负，最短时间和提醒时间不能超过限时。" },
    decimal: {
      "not-a-number": "“{{text}}”不是十进制数，请写成 86.5 这样的形式。",
      "too-fine": "“{{text}}”的小数位太多，这里最多 {{digits}} 位。",
      "too-large": "“{{text}}”太大了。",
    },
    marks: {
      "unknown-criterion": "这个赛项没有评分项“{{criterion}}”。",
      missing: "“{{criterion}}”没有打分。",
      "out-of-range": "“{{criterion}}”打了 {{mark}} 分，应在 {{minimum}} 到 {{maximum}} 之间。",
      "off-step": "“{{criterion}}”打了 {{mark}} 分，应按 {{step}} 分一档。",
    },
  },
  en: {
    rules: {
      "nothing-there": "There must be at least one here.",
      "weights-do-not-sum": "The weights must add up to 100%; they add up to {{percent}}%.",
      weight: "A weight lies between 0 and 100%, in steps of 0.01%.",
      "empty-key": "The key cannot be empty.",
      "duplicate-key": "“{{key}}” occurs twice.",
      "no-name": "Please give it a name.",
      digits: "The number of decimals lies between 0 and 4.",
      count: "This must be a whole number between {{least}} and {{most}}; it is {{value}}.",
      "not-whole": "Points go down to 0.01 at most.",
      "no-maximum": "Please state the maximum.",
      range: "The minimum {{minimum}} must be below the maximum {{maximum}}.",
      step: "The step must be greater than 0.",
      "step-does-not-divide": "Steps of {{step}} from {{minimum}} do not reach {{maximum}}.",
      factor: "A factor cannot be negative.",
      "level-outside": "The level from {{from}} lies outside {{minimum}} to {{maximum}}.",
      "level-twice": "Two levels start from {{from}}.",
      "trim-missing": "A trimmed mean needs a table: how many are dropped for how many judges.",
      "trim-too-large": "Dropping {{high}} highest and {{low}} lowest of {{present}} judges leaves no mark.",
      "trim-exceeds-panel":
        "The panel has {{size}} judges; dropping {{high}} highest and {{low}} lowest leaves no mark.",
      "panel-too-small": "The panel has {{size}} judges, fewer than the {{minimum}} required.",
      "tie-key-unknown": "The tie-break chain names “{{name}}”, which does not exist.",
      "tie-key-twice": "“{{name}}” stands twice in the tie-break chain.",
    },
    ladder: {
      gap: "Nothing is stated for seconds {{from}} to {{to}}.",
      overlap: "This band overlaps the one before it from second {{from}} on.",
      order: "Bands go from short to long: {{from}} s stands after {{before}} s.",
      "no-end": "Nothing is stated beyond {{seconds}} s; the last band must be “and more”.",
      "band-reversed": "This band runs from {{from}} s to {{to}} s: its ends are wrong.",
      points: "A deduction is not negative and goes down to 0.01; it is {{points}}.",
      "without-minimum": "There is a deduction for being short, but no shortest time.",
    },
    timing: {
      range:
        "This time or cap makes no sense: none is negative, and neither minimum nor warning exceeds the limit.",
    },
    decimal: {
      "not-a-number": "“{{text}}” is not a decimal number; write it as 86.5.",
      "too-fine": "“{{text}}” has too many decimals; {{digits}} is the most here.",
      "too-large": "“{{text}}” is too large.",
    },
    marks: {
      "unknown-criterion": "This item has no criterion “{{criterion}}”.",
      missing: "“{{criterion}}” has no mark.",
      "out-of-range":
        "“{{criterion}}” has the mark {{mark}}; it must lie between {{minimum}} and {{maximum}}.",
      "off-step": "“{{criterion}}” has the mark {{mark}}; marks go in steps of {{step}}.",
    },
  },
});
