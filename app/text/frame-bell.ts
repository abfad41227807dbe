import { defineText } from "./define-text.ts";

/** The bell beside every page; the sentences it leads to are in notifications.ts. */
export const frameBellText = defineText({
  namespace: "frame-bell",
  "zh-CN": { none: "消息，没有未读", unread: "消息，{{n}} 条未读" },
  en: { none: "Messages, none unread", unread: "Messages, {{n}} unread" },
});
