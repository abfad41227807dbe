import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `roster.*`. */
export const rosterRefusals = defineText({
  namespace: "refusals-roster",
  "zh-CN": { roster: {} },
  en: { roster: {} },
});
