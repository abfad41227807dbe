import { defineText } from "#app/text/define-text.ts";

/** Sentences of schemes of daily performance: refused steps (`scheme.*`) and faults in a draft (`scheme-problem.*`). */
export const schemeRefusals = defineText({
  namespace: "refusals-scheme",
  "zh-CN": {
    scheme: {
      month: "请按 2026-05 的写法填写月份。",
      "not-draft": "这套方案已经生效或已结束，内容不能再改；要调整请复制成新草稿，改好后从新的月份起生效。",
      "not-in-force": "只有生效中的方案才能这样处理；草稿请先生效，已结束的不用再处理。",
      "not-begun": "这套方案从 {{month}} 起才开始计分，请用“撤回生效”。",
      begun: "这套方案从 {{month}} 起已经在计分，不能撤回；请复制成新草稿，从下个月起换用新方案。",
      "unit-kind": "方案只能属于区或街道（镇），请换一个单位。",
      "has-problems": "方案还有 {{count}} 处问题，改好标出的地方再生效。",
      "month-too-early": "起始月份最早是 {{month}}。",
      "month-closed":
        "{{month}} 已经结束，并按当时的方案计过分，不能换方案重算；新方案请从 {{current}} 或以后的月份开始。",
      "month-counted": "到 {{month}} 为止的月份已经结束并计过分，结束月份不能早于 {{month}}。",
      "later-one-exists":
        "本单位已有从 {{month}} 起生效的方案，新方案要从它之后的月份开始；它还没开始的话可以先撤回生效。",
      "end-before-beginning": "结束月份不能早于起始月份 {{month}}。",
    },
    "scheme-problem": {
      "nothing-to-reach": "月满分要大于 0。",
      negative: "不能是负数。",
      "base-above-maximum": "基础分不能高于月满分 {{maximum}} 分。",
      "no-kinds": "季度或年度结果里有工作积分，却没有一类记录计分；请至少给一类记录设分值。",
      "leading-below": "牵头的分值要和参与的同号，并且不少于参与的 {{points}} 分。",
      "cap-not-negative": "扣分的封顶请写成负数，表示一个月最多扣多少。",
      "cap-not-positive": "加分的封顶要大于 0；不设封顶请留空，分值为 0 的也请留空。",
      "cap-below-record": "封顶比一条记录的 {{points}} 分还低，一条也计不满。",
      "count-below-one": "每月计分条数至少为 1；不限请留空。",
      "no-components": "年度结果没有组成部分，请至少加一项。",
      "weights-sum": "各项权重合计 {{sum}}%，要正好是 100%。",
      "weight-range": "权重要大于 0，不超过 100%。",
      "unknown-component": "这里不能用这个组成部分。",
      "component-twice": "同一组成部分只能出现一次。",
      "form-missing": "权重里有这一项，却没有评价表；请加评价表，或去掉这项权重。",
      "form-empty": "评价表没有评价项，请至少加一项，或删除整张表。",
      "item-unnamed": "请写评价项的名称。",
      "item-maximum": "满分要是不小于 1 的整数。",
      "item-twice": "评价项的编号重复，请删除后重新添加。",
      "too-few-raters": "匿名评价至少 {{least}} 人：人数更少时认得出是谁评的，结果不会显示。",
      share: "比例要在 0 到 100% 之间。",
      "threshold-range": "等次分数线要在 0 到 100 之间。",
      "thresholds-order": "分数线要依次降低：优秀高于称职，称职高于基本称职。",
      "share-too-large": "优秀比例最多 {{most}}%。",
      "approved-below": "经批准的比例不能低于一般比例。",
      "at-least-one": "至少为 1。",
    },
  },
  en: {
    scheme: {
      month: "Write the month as 2026-05.",
      "not-draft":
        "This scheme is or was in force; its content stands. Copy it into a new draft and put that in force from a new month.",
      "not-in-force":
        "Only a scheme in force can be treated so: put a draft in force first; an ended one is done with.",
      "not-begun": "This scheme begins to count in {{month}}: take it back instead.",
      begun:
        "This scheme has counted since {{month}} and cannot be taken back. Copy it into a draft and change over next month.",
      "unit-kind": "A scheme belongs to a district or a subdistrict. Choose another unit.",
      "has-problems": "The scheme has {{count}} problems. Mend the marked places, then put it in force.",
      "month-too-early": "The first month can be {{month}} at the earliest.",
      "month-closed":
        "{{month}} is over and was counted by the scheme of its time; it is not counted anew. Begin with {{current}} or later.",
      "month-counted":
        "The months up to {{month}} are over and counted. The last month cannot be before {{month}}.",
      "later-one-exists":
        "The unit already has a scheme from {{month}} on; a new one begins after that. If it has not begun, take it back first.",
      "end-before-beginning": "The last month cannot be before the first, {{month}}.",
    },
    "scheme-problem": {
      "nothing-to-reach": "A month's maximum must be above 0.",
      negative: "Must not be negative.",
      "base-above-maximum": "The base must not be above the month's maximum of {{maximum}}.",
      "no-kinds":
        "Work points are part of the quarter or year, but no kind of record is worth anything. Give one points.",
      "leading-below":
        "Leading must have the same sign as taking part and be worth no less than its {{points}}.",
      "cap-not-negative":
        "Write the cap of a deduction as a negative number: the most that is taken away in a month.",
      "cap-not-positive": "A cap must be above 0. Leave it empty for none, and where a record is worth 0.",
      "cap-below-record": "The cap is below the {{points}} points of a single record.",
      "count-below-one": "At least 1 record; leave it empty for no limit.",
      "no-components": "The year has no components. Add at least one.",
      "weights-sum": "The weights add up to {{sum}} %; they must make exactly 100 %.",
      "weight-range": "A weight is above 0 and at most 100 %.",
      "unknown-component": "This component cannot be used here.",
      "component-twice": "A component may stand here only once.",
      "form-missing": "It has a weight but no form. Add a form or take the weight away.",
      "form-empty": "The form has no items. Add one or remove the form.",
      "item-unnamed": "Name the item.",
      "item-maximum": "The maximum is a whole number from 1.",
      "item-twice": "The item's key stands twice. Remove it and add it anew.",
      "too-few-raters":
        "At least {{least}} anonymous raters: with fewer one could tell who they are, and nothing is shown.",
      share: "A share lies between 0 and 100 %.",
      "threshold-range": "Thresholds lie between 0 and 100.",
      "thresholds-order": "Thresholds go down: excellent above competent above basically competent.",
      "share-too-large": "At most {{most}} % may be excellent.",
      "approved-below": "The share with approval must not be below the ordinary one.",
      "at-least-one": "At least 1.",
    },
  },
});
