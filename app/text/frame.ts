import { defineText } from "./define-text.ts";

/** What stands on every page, also on those with a script budget: the product, the way to the content, what went wrong. */
export const frameText = defineText({
  namespace: "frame",
  "zh-CN": {
    product: "雁阵",
    skip: "跳到正文",
    error: {
      home: "回到首页",
      missing: { title: "没有这个页面", text: "地址可能写错了，或者这里的内容不对您开放。" },
      forbidden: { title: "没有权限", text: "您的角色不能做这件事。需要时请联系组织者。" },
      failed: { title: "出了点问题", text: "系统没能完成这一步，已经存入的内容不受影响。请稍后再试。" },
    },
  },
  en: {
    product: "Yanzhen",
    skip: "Skip to content",
    error: {
      home: "To the start page",
      missing: {
        title: "There is no such page",
        text: "The address may be wrong, or what is here is not open to you.",
      },
      forbidden: {
        title: "No permission",
        text: "Your role does not allow this. Ask the organiser if you need it.",
      },
      failed: {
        title: "Something went wrong",
        text: "The system could not finish this step. What was saved is safe. Please try again later.",
      },
    },
  },
});
