import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `results.*`. */
export const resultsRefusals = defineText({
  namespace: "refusals-results",
  "zh-CN": { results: {} },
  en: { results: {} },
});
