import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `scoring.*`. */
export const scoringRefusals = defineText({
  namespace: "refusals-scoring",
  "zh-CN": { scoring: {} },
  en: { scoring: {} },
});
