import { defineText } from "./define-text.ts";
import { ROTATION_CALENDAR_EN } from "./rotation-calendar-en.ts";
import { ROTATION_CALENDAR_ZH } from "./rotation-calendar-zh.ts";

/** The calendar of a rotation: who leads and who stands in, edits by hand, what they break. */
export const rotationCalendarText = defineText({
  namespace: "rotation-calendar",
  "zh-CN": ROTATION_CALENDAR_ZH,
  en: ROTATION_CALENDAR_EN,
});
