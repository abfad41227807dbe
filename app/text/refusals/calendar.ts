import { defineText } from "#app/text/define-text.ts";

/** Working-day calendar. */
export const calendarRefusals = defineText({
  namespace: "refusals-calendar",
  "zh-CN": {
    calendar: {
      "year-not-loaded":
        "{{year}} 年的工作日历还没有载入，不能推算工作日。请系统管理员在“工作日历”页按国务院办公厅的放假通知载入 {{year}} 年后再试。",
      "year-in-package": "{{year}} 年的放假安排已随程序提供，不能整年重载；个别日子不同，请逐日设定。",
      "line-unreadable":
        "第 {{line}} 行“{{text}}”看不懂。每行写一天（2027-01-01）或一段（2027-01-01..2027-01-03），后面可加空格和名称。",
      "day-impossible": "第 {{line}} 行的 {{day}} 不是真实的日期。",
      "day-outside-year": "第 {{line}} 行的 {{day}} 不在 {{year}} 年内。",
      "range-backwards": "第 {{line}} 行从 {{from}} 到 {{to}}，前后颠倒了。",
      "range-too-long": "第 {{line}} 行的一段超过 {{most}} 天，请核对起止日期。",
      "make-up-not-weekend": "{{day}} 不是星期六或星期日，本来就要上班，不能设为调休上班日。",
      "day-twice": "{{day}} 出现了两次，每天只能写一次。",
      "no-holidays": "还没有填写 {{year}} 年的放假日期。",
      "day-not-set": "{{day}} 没有手工设定过，不需要取消。",
    },
  },
  en: {
    calendar: {
      "year-not-loaded":
        "The working days of {{year}} are not loaded, so none can be counted. Ask the system administrator to load {{year}} on the page “Working days” from the State Council's announcement, then try again.",
      "year-in-package":
        "The holidays of {{year}} come with the program and cannot be loaded as a whole; set single days that differ.",
      "line-unreadable":
        "Line {{line}} “{{text}}” cannot be read. Write one day (2027-01-01) or a range (2027-01-01..2027-01-03) a line, with a name behind it if you like.",
      "day-impossible": "Line {{line}}: {{day}} is no day that exists.",
      "day-outside-year": "Line {{line}}: {{day}} is not in {{year}}.",
      "range-backwards": "Line {{line}} runs backwards, from {{from}} to {{to}}.",
      "range-too-long": "Line {{line}} is longer than {{most}} days. Check where it begins and ends.",
      "make-up-not-weekend":
        "{{day}} is neither a Saturday nor a Sunday: it is worked anyway and cannot be a make-up day.",
      "day-twice": "{{day}} stands there twice; each day may be named once.",
      "no-holidays": "The holidays of {{year}} are still missing.",
      "day-not-set": "Nothing was set by hand for {{day}}; there is nothing to take back.",
    },
  },
});
