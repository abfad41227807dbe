import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `calendar.*`: working days. */
export const calendarRefusals = defineText({
  namespace: "refusals-calendar",
  "zh-CN": {
    calendar: {
      "year-not-loaded":
        "{{year}} 年的节假日和调休安排还没有载入，工作日无法计算。请管理员在“工作日历”中载入。",
    },
  },
  en: {
    calendar: {
      "year-not-loaded":
        "Holidays and make-up days of {{year}} are not loaded, so working days cannot be counted. The administrator loads them on the calendar page.",
    },
  },
});
