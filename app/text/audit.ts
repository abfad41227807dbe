import { AUDIT_EN } from "./audit-en.ts";
import { AUDIT_ZH } from "./audit-zh.ts";
import { defineText } from "./define-text.ts";

/** The audit log: the page, and what commands and facts are called in it. */
export const auditText = defineText({ namespace: "audit", "zh-CN": AUDIT_ZH, en: AUDIT_EN });
