import { defineText } from "./define-text.ts";

/** The record of daily work that a stint's result becomes. */
export const assessmentRecord = defineText({
  namespace: "assessment-record",
  "zh-CN": {
    content: "{{community}}“{{area}}”A角轮值（{{from}} 至 {{to}}），考核 {{points}} 分，{{outcome}}。",
    passed: "合格",
    failed: "不合格",
  },
  en: {
    content: "Led “{{area}}” in {{community}} ({{from}} to {{to}}): {{points}} points, {{outcome}}.",
    passed: "passed",
    failed: "not passed",
  },
});
