import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `sitting.*` and `answer.*`. */
export const sittingRefusals = defineText({
  namespace: "refusals-sitting",
  "zh-CN": {
    sitting: {
      "not-open": "试卷还没有开考，不能作答。",
      "not-sealed": "试卷还没有定稿，请等组织者封卷。",
      "handed-in": "这一题是在交卷之后作答的，不计入；交卷前的作答全部有效。",
      over: "这一题是在考试结束 {{seconds}} 秒之后作答的，不计入；作答已留存备查。",
      "too-late":
        "这一题在考试结束 {{seconds}} 秒之后才送到，超过了 {{grace}} 秒的宽限；作答已留存备查，请告诉监考人员。",
      "not-over": "考试还没有结束，不能自动交卷。",
      "not-let-in": "这台设备还没有以您的准考证入场；作答保存在本机，入场后会继续发送。",
      "not-yours": "这份试卷不是您的，请核对准考证，回到入场页面重新进入。",
      form: "页面版本与服务器不一致，请刷新页面；作答保存在本机，刷新后继续发送。",
      unavailable: "服务器暂时不能保存，本机会自动重试。",
      recorded: "笔试成绩已入库，不能再补时。",
      "all-handed-in": "所选的人都已交卷，补时不起作用。",
      "none-open": "所选的人没有正在作答的，不需要收卷。",
    },
    answer: {
      "unknown-question": "这份试卷里没有这道题，请刷新页面后再作答。",
      "wrong-kind": "作答的形式与题型不符，请刷新页面后重新作答。",
      "unknown-option": "这道题没有选项“{{option}}”，请刷新页面后重新选择。",
      "two-options": "单选题只能选一项。",
      "blank-count": "这道题有 {{blanks}} 个空，收到的却是 {{sent}} 个，请刷新页面后重新填写。",
      "blank-too-long": "一个空最多写 {{most}} 字，现在是 {{length}} 字，请改短。",
      "too-long": "一道题最多写 {{most}} 字，现在是 {{length}} 字，请删减后保存。",
    },
  },
  en: {
    sitting: {
      "not-open": "The paper is not open yet.",
      "not-sealed": "The paper is not sealed yet: please wait for the organiser.",
      "handed-in":
        "Answered after the paper was handed in: it does not count. What was answered before does.",
      over: "Answered {{seconds}} s after the end: it does not count, and is kept for reference.",
      "too-late":
        "It arrived {{seconds}} s after the end, beyond the grace period of {{grace}} s. It is kept for reference: please tell the staff.",
      "not-over": "The paper is not over yet and cannot hand itself in.",
      "not-let-in":
        "This device has not been let in with your pass. Your answers are kept on it and are sent once it is.",
      "not-yours": "This paper is not yours. Check your pass and come in again.",
      form: "The page and the server are of different versions. Reload the page; your answers are kept and sent afterwards.",
      unavailable: "The server cannot save right now; this device tries again by itself.",
      recorded: "The results of the paper are recorded; no time can be given back.",
      "all-handed-in": "Everybody chosen has handed in; giving time back would change nothing.",
      "none-open": "Nobody chosen is sitting the paper; there is nothing to close.",
    },
    answer: {
      "unknown-question": "There is no such question on this paper. Reload the page and answer again.",
      "wrong-kind": "The answer is not of the kind the question asks for. Reload the page and answer again.",
      "unknown-option": "The question has no option “{{option}}”. Reload the page and choose again.",
      "two-options": "A single choice takes one option only.",
      "blank-count":
        "The question has {{blanks}} blanks, {{sent}} came. Reload the page and fill them in again.",
      "blank-too-long":
        "A blank takes at most {{most}} characters; this one has {{length}}. Please shorten it.",
      "too-long": "An answer takes at most {{most}} characters; this one has {{length}}. Please shorten it.",
    },
  },
});
