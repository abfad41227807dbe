import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `score.*`. */
export const scoreRefusals = defineText({
  namespace: "refusals-score",
  "zh-CN": { score: {} },
  en: { score: {} },
});
