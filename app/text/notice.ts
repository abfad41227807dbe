import { defineText } from "./define-text.ts";
import { noticeEn } from "./notice-en.ts";
import { noticeZh } from "./notice-zh.ts";

export const noticeText = defineText({ namespace: "notice", "zh-CN": noticeZh, en: noticeEn });
