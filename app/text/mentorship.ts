import { defineText } from "./define-text.ts";
import { MENTORSHIP_EN } from "./mentorship-en.ts";
import { MENTORSHIP_ZH } from "./mentorship-zh.ts";

/** Mentors, matching, agreement, log and ratings. */
export const mentorshipText = defineText({
  namespace: "mentorship",
  "zh-CN": MENTORSHIP_ZH,
  en: MENTORSHIP_EN,
});
