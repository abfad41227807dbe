import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `contest.*`. */
export const contestRefusals = defineText({
  namespace: "refusals-contest",
  "zh-CN": { contest: {} },
  en: { contest: {} },
});
