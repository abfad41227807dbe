import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `appraisal.*` that whoever rates may meet: by a one-time link, or signed. */
export const ratingRefusals = defineText({
  namespace: "refusals-rating",
  "zh-CN": {
    appraisal: {
      "link-unknown": "这个链接不对。请重新扫描纸条上的二维码，或向发放人要一张新的。",
      "link-used": "这个链接已使用过，每个链接只能评一次。之前的评价已经收到。",
      "link-revoked": "这个链接已作废。请向发放人要一张新的。",
      "not-yet-open": "考核还没有开始，现在不能评价。请在开始后再来。",
      "rating-over": "评价已经结束，不能再评。",
      "people-missing": "还差 {{n}} 人没有评完：{{names}}。请评完后再提交。",
      "items-missing": "{{name}}还有没评的项目：{{items}}。",
      "item-out-of-range": "{{name}}的“{{item}}”应为 0 到 {{maximum}} 的整数。",
      "item-unknown": "{{name}}的评价里有评价表以外的项目，没有保存。请刷新页面后重评。",
      "somebody-else-rated": "名单已有变化，评价没有提交，链接仍然有效。请刷新页面后重评。",
      "too-many-tries": "尝试次数过多，请 {{minutes}} 分钟后再试。",
    },
  },
  en: {
    appraisal: {
      "link-unknown": "This link is wrong. Scan the code on the slip again, or ask for a new slip.",
      "link-used": "This link has been used; each works once. The earlier rating was received.",
      "link-revoked": "This link no longer works. Ask for a new slip.",
      "not-yet-open": "The appraisal has not begun, so nothing can be rated yet. Come back when it has.",
      "rating-over": "Rating has ended.",
      "people-missing": "{{n}} people are not rated completely: {{names}}. Rate them and send again.",
      "items-missing": "{{name}} has items without points: {{items}}.",
      "item-out-of-range": "“{{item}}” of {{name}} must be a whole number from 0 to {{maximum}}.",
      "item-unknown":
        "The rating of {{name}} has items that are not on the form; nothing was saved. Reload and rate again.",
      "somebody-else-rated":
        "The list has changed; nothing was sent and the link still works. Reload and rate again.",
      "too-many-tries": "Too many tries. Try again in {{minutes}} minutes.",
    },
  },
});
