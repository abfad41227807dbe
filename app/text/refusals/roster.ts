import { defineText } from "#app/text/define-text.ts";
import { ROSTER_EN } from "./roster-en.ts";
import { ROSTER_ZH } from "./roster-zh.ts";

/** Sentences of the refusals `workbook.*`, `roster.*`, `people.*` and `unit.*`, of rows and of fields. */
export const rosterRefusals = defineText({ namespace: "refusals-roster", "zh-CN": ROSTER_ZH, en: ROSTER_EN });
