import { defineText } from "./define-text.ts";
import { NOMINATION_EN } from "./nomination-en.ts";
import { NOMINATION_ZH } from "./nomination-zh.ts";

/** The candidates of a round: nominated, stated about, voted on, judged by the gates. */
export const nominationText = defineText({
  namespace: "nomination",
  "zh-CN": NOMINATION_ZH,
  en: NOMINATION_EN,
});
