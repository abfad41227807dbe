import { defineText } from "./define-text.ts";
import { DELIBERATION_EN } from "./deliberation-en.ts";
import { DELIBERATION_ZH } from "./deliberation-zh.ts";

/** The meeting on a ranked list: whom it looks at, its moves, the list that comes of them, its record. */
export const deliberationText = defineText({
  namespace: "deliberation",
  "zh-CN": DELIBERATION_ZH,
  en: DELIBERATION_EN,
});
