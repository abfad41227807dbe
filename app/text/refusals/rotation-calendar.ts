import { defineText } from "#app/text/define-text.ts";

/** Edits by hand on the calendar of a rotation. */
export const rotationCalendarRefusals = defineText({
  namespace: "refusals-rotation-calendar",
  "zh-CN": {
    "rotation-calendar": {
      "plan-ended": "这个轮值方案已经结束，不能再调整。",
      "not-draft": "第 {{n}} 版不是草案，不能直接改动。请先点“复制为草案调整”。",
      "not-in-force": "第 {{n}} 版不是现行版本，不能复制。请在“版本”里选择现行版本再复制。",
      "settings-since": "设置在这一版发布后改过。请到“版本”页按新设置重新排班，再在新草案上调整。",
      over: "所有轮值期都已经开始，没有可以调整的期了。",
      past: "第 {{n}} 期已经过去或正在执行，不能改动。请选择以后的轮值期。",
      "no-such-post": "草案里没有这个岗位或这一期。请刷新页面后再选。",
      "there-already": "这个位置上已经是这个人，没有变化。",
      stranger: "此人不在这个方案里：既不是轮值人员，也不是在任人员。请先在“设置”里加入，再重新排班。",
      "same-person": "两个位置上是同一个人，不需要对调。请另选一个位置。",
      "person-missing": "请选择要换上的人。",
    },
  },
  en: {
    "rotation-calendar": {
      "plan-ended": "This rotation plan has ended; it is not changed any more.",
      "not-draft": "Version {{n}} is no draft and is not edited. Press “Copy to a draft” first.",
      "not-in-force":
        "Version {{n}} is not in force, so it is not copied. Choose the version in force and copy that.",
      "settings-since":
        "The settings have changed since this version was published. Make a new version on “Versions” and edit that draft.",
      over: "Every period has begun; there is none left to change.",
      past: "Period {{n}} is over or under way and is not changed. Choose a later period.",
      "no-such-post": "The draft has no such post or period. Reload the page and choose again.",
      "there-already": "This person stands there already; nothing changes.",
      stranger:
        "This person is not in the plan, neither as a member nor as an incumbent. Add the person in “Settings” and make a new version.",
      "same-person": "The same person stands at both places; choose another place.",
      "person-missing": "Choose who takes the place.",
    },
  },
});
