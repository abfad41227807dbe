import { defineText } from "#app/text/define-text.ts";

/** Sentences every form may need. */
export const generalRefusals = defineText({
  namespace: "refusals-general",
  "zh-CN": {
    kind: {
      invalid: "有内容没有填对，请看标出的地方。",
      forbidden: "您的角色不能做这一步。",
      missing: "没有找到这项内容，可能已被删除，或不对您开放。",
      conflict: "别人刚刚改过这里（您看到的是第 {{expected}} 版，现在是第 {{actual}} 版），请刷新后再改。",
      refused: "按规则不能这样做（{{rule}}）。",
    },
    field: {
      required: "请填写这一项。",
      invalid: "这一项的写法不对。",
      "too-long": "这一项太长了。",
      "too-small": "这个数太小了。",
      "too-big": "这个数太大了。",
    },
    request: {
      "reused-id": "同一请求编号已用于另一次操作，请刷新页面后重试。",
      unreadable: "提交的内容不完整，无法读取，请重新提交。",
      "too-large": "提交的内容太大，最多 {{megabytes}} MB。",
      "other-kind": "提交的内容不是这里接受的格式，请刷新页面后重试。",
    },
  },
  en: {
    kind: {
      invalid: "Something is not filled in correctly; see the marked places.",
      forbidden: "Your role does not allow this step.",
      missing: "Not found: it may have been removed, or it is not open to you.",
      conflict:
        "Somebody else has just changed this (you saw version {{expected}}, now it is {{actual}}). Reload, then change it.",
      refused: "The rules do not allow this ({{rule}}).",
    },
    field: {
      required: "Please fill this in.",
      invalid: "This is not in the right form.",
      "too-long": "This is too long.",
      "too-small": "This number is too small.",
      "too-big": "This number is too big.",
    },
    request: {
      "reused-id": "This request id was used for another operation. Reload the page and try again.",
      unreadable: "What was sent is incomplete and cannot be read. Please send it again.",
      "too-large": "What was sent is too large: at most {{megabytes}} MB.",
      "other-kind": "What was sent is not of a kind taken here. Reload the page and try again.",
    },
  },
});
