import { BANK_EN } from "./bank-en.ts";
import { BANK_ZH } from "./bank-zh.ts";
import { defineText } from "./define-text.ts";

/** The question bank: list, question, form, import. */
export const bankText = defineText({ namespace: "bank", "zh-CN": BANK_ZH, en: BANK_EN });
