import { defineText } from "./define-text.ts";
import { RECORDS_EN } from "./records-en.ts";
import { RECORDS_ZH } from "./records-zh.ts";

/** Pages about records after they were submitted: list, one record, call-backs, objections. */
export const recordsText = defineText({ namespace: "records", "zh-CN": RECORDS_ZH, en: RECORDS_EN });
