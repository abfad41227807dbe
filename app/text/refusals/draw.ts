import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `draw.*`. */
export const drawRefusals = defineText({
  namespace: "refusals-draw",
  "zh-CN": { draw: {} },
  en: { draw: {} },
});
