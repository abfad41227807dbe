import { DASHBOARD_EN } from "./dashboard-en.ts";
import { DASHBOARD_ZH } from "./dashboard-zh.ts";
import { defineText } from "./define-text.ts";

/** The district's figures as of any day. */
export const dashboardText = defineText({ namespace: "dashboard", "zh-CN": DASHBOARD_ZH, en: DASHBOARD_EN });
