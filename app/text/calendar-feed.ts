import { defineText } from "./define-text.ts";

/** What stands in the calendar of a phone. */
export const calendarFeedText = defineText({
  namespace: "calendar-feed",
  "zh-CN": {
    name: "AB岗轮值",
    lead: "{{community}} {{area}}（A角）",
    stand: "{{community}} {{area}}（B角）",
    withB: "B角：{{name}}\n计划：{{plan}}",
    withA: "A角：{{name}}\n计划：{{plan}}",
    absence: "不在岗（{{kind}}）",
    standIn: "代{{name}}：{{community}} {{area}}",
    handover: "{{kind}}到期：{{community}} {{area}}",
    with: "对方：{{name}}",
  },
  en: {
    name: "AB rotation",
    lead: "{{area}}, {{community}} (A)",
    stand: "{{area}}, {{community}} (B)",
    withB: "B: {{name}}\nPlan: {{plan}}",
    withA: "A: {{name}}\nPlan: {{plan}}",
    absence: "Away ({{kind}})",
    standIn: "Acting for {{name}}: {{area}}, {{community}}",
    handover: "{{kind}} due: {{area}}, {{community}}",
    with: "With: {{name}}",
  },
});
