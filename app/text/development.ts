import { defineText } from "./define-text.ts";
import { DEVELOPMENT_EN } from "./development-en.ts";
import { DEVELOPMENT_ZH } from "./development-zh.ts";

/** Study tours, secondments, exams, allowances and the career ladder. */
export const developmentText = defineText({
  namespace: "development",
  "zh-CN": DEVELOPMENT_ZH,
  en: DEVELOPMENT_EN,
});
