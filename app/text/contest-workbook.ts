import { defineText } from "./define-text.ts";

/** Sheets and columns of the exported list of contestants. */
export const contestWorkbookText = defineText({
  namespace: "contest-workbook",
  "zh-CN": {
    file: "选手与出场顺序",
    contestants: "选手",
    order: "出场顺序",
    number: "号码",
    name: "姓名",
    unit: "单位",
    subdistrict: "街道",
    status: "状态",
    reason: "原因",
    round: "轮次",
    item: "赛项",
    panel: "评委组",
    position: "顺序",
  },
  en: {
    file: "contestants",
    contestants: "Contestants",
    order: "Running order",
    number: "No.",
    name: "Name",
    unit: "Unit",
    subdistrict: "Subdistrict",
    status: "State",
    reason: "Reason",
    round: "Round",
    item: "Item",
    panel: "Panel",
    position: "Order",
  },
});
