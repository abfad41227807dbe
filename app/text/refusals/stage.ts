import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `stage.*`. */
export const stageRefusals = defineText({
  namespace: "refusals-stage",
  "zh-CN": { stage: {} },
  en: { stage: {} },
});
