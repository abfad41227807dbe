import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `account.*`. */
export const accountRefusals = defineText({
  namespace: "refusals-account",
  "zh-CN": { account: {} },
  en: { account: {} },
});
