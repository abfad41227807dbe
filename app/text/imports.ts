import { defineText } from "./define-text.ts";

/** What every import of a file says alike. */
export const importsText = defineText({
  namespace: "imports",
  "zh-CN": {
    steps: { label: "导入步骤", upload: "上传文件", match: "核对读法", check: "核对结果", done: "完成" },
    stepState: { done: "已完成", now: "当前步骤", later: "未开始" },
    choose: "选择文件",
    tooLarge: "文件超过 5 MB，请拆分后再上传。",
    many: "一次只能上传一个文件。",
    upload: "上传并读取",
    uploading: "正在读取…",
    recent: "最近的导入",
    recentStatus: { uploaded: "待核对", checked: "待确认", applied: "已导入", discarded: "已放弃" },
    header: "表头在第 {{row}} 行，系统已认出 {{matched}} 列。认错的请改过来，不需要的列选“不导入”。",
    missing: "缺少必填列：{{columns}}",
    missingHint: "请在下面指出文件中对应的列。",
    unread: "文件中这些列没有对应，不会导入：{{columns}}",
    sample: "第一行内容",
    meaning: "对应",
    ignore: "不导入",
  },
  en: {
    steps: {
      label: "Steps",
      upload: "Upload",
      match: "How it is read",
      check: "Result of the check",
      done: "Done",
    },
    stepState: { done: "done", now: "now", later: "later" },
    choose: "Choose a file",
    tooLarge: "The file is larger than 5 MB; divide it.",
    many: "One file at a time.",
    upload: "Upload and read",
    uploading: "Reading…",
    recent: "Lately",
    recentStatus: { uploaded: "to check", checked: "to confirm", applied: "imported", discarded: "given up" },
    header:
      "The header is in row {{row}}; {{matched}} columns are known. Correct what is wrong; choose “leave out” for what is not needed.",
    missing: "Columns are missing: {{columns}}",
    missingHint: "Say below which columns of the file they are.",
    unread: "These columns of the file are left out: {{columns}}",
    sample: "First row",
    meaning: "Is",
    ignore: "Leave out",
  },
});
