import { defineText } from "./define-text.ts";
import { SELECTION_PROBLEMS_EN } from "./selection-problems-en.ts";
import { SELECTION_PROBLEMS_ZH } from "./selection-problems-zh.ts";

/** Sentences of `selection-problem.*` (app/domain/selection/rule-fault.ts). */
export const selectionProblems = defineText({
  namespace: "selection-problems",
  "zh-CN": { "selection-problem": SELECTION_PROBLEMS_ZH },
  en: { "selection-problem": SELECTION_PROBLEMS_EN },
});
