import { defineText } from "./define-text.ts";
import { SELECTION_RULES_EN } from "./selection-rules-en.ts";
import { SELECTION_RULES_ZH } from "./selection-rules-zh.ts";

/** The rules of a selection round: written, tried, announced, and in plain words. */
export const selectionRulesText = defineText({
  namespace: "selection-rules",
  "zh-CN": SELECTION_RULES_ZH,
  en: SELECTION_RULES_EN,
});
