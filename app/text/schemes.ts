import { defineText } from "./define-text.ts";
import { SCHEMES_EN } from "./schemes-en.ts";
import { SCHEMES_ZH } from "./schemes-zh.ts";

/** The list of schemes and their editor. */
export const schemesText = defineText({ namespace: "schemes", "zh-CN": SCHEMES_ZH, en: SCHEMES_EN });
