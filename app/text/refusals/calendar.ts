import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `calendar.*`. */
export const calendarRefusals = defineText({
  namespace: "refusals-calendar",
  "zh-CN": {
    calendar: {
      "year-not-loaded":
        "{{year}} 年的工作日历还没有载入，无法计算工作日。请管理员先在“工作日历”中载入该年。",
    },
  },
  en: {
    calendar: {
      "year-not-loaded":
        "The working-day calendar of {{year}} is not loaded, so working days cannot be counted. Ask the administrator to load the year on the calendar page.",
    },
  },
});
