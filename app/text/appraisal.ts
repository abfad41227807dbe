import { APPRAISAL_EN } from "./appraisal-en.ts";
import { APPRAISAL_ZH } from "./appraisal-zh.ts";
import { defineText } from "./define-text.ts";

/** Appraisals at the organiser's desk: list, state, links, results. */
export const appraisalText = defineText({ namespace: "appraisal", "zh-CN": APPRAISAL_ZH, en: APPRAISAL_EN });
