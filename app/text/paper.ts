import { defineText } from "./define-text.ts";
import { PAPER_EN } from "./paper-en.ts";
import { PAPER_ZH } from "./paper-zh.ts";

/** Written papers on the staff's side: blueprint, questions, sittings, grading, analysis, print. */
export const paperText = defineText({ namespace: "paper", "zh-CN": PAPER_ZH, en: PAPER_EN });
