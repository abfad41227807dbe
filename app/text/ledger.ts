import { defineText } from "./define-text.ts";
import { LEDGER_EN } from "./ledger-en.ts";
import { LEDGER_ZH } from "./ledger-zh.ts";

/** The ledger of opinions and deeds. */
export const ledgerText = defineText({ namespace: "ledger", "zh-CN": LEDGER_ZH, en: LEDGER_EN });
