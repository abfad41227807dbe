import { defineText } from "#app/text/define-text.ts";

/** Ledger of opinions and deeds. */
export const ledgerRefusals = defineText({
  namespace: "refusals-ledger",
  "zh-CN": {
    ledger: {
      "not-to-assign": "这件民意已经办理完毕或已答复，不能再交办。",
      "not-to-answer": "这件民意已报办结或已了结，不能再答复。",
      "not-to-report": "这件民意不在办理中：还没有交办，或者已经报过办结。",
      "not-to-close": "责任人报办结之后才能回访办结；请先看台账上的下一步。",
      "responsible-unknown": "没有找到这名责任人，可能已调出或归档，请重新选择。",
      "responsible-elsewhere": "{{name}}不在该社区及其所属街道，请选择本社区或街道本级的人员。",
      "responsible-already": "责任人已经是{{name}}。",
      "day-in-future": "{{day}} 还没有到，民意的日期不能晚于今天。",
      "phone-unreadable": "请填写 11 位手机号；没有手机号可以不填。",
      "photo-unknown": "所附照片不存在、不是您上传的，或已用于别的记录，请重新上传。",
    },
  },
  en: {
    ledger: {
      "not-to-assign": "This opinion is done or answered; it can no longer be given out.",
      "not-to-answer": "This opinion is reported done or settled; it can no longer be answered.",
      "not-to-report": "This opinion is not being worked on: it is not given out yet, or was reported done.",
      "not-to-close":
        "It can be called back and closed once the responsible person has reported it done; see the next step.",
      "responsible-unknown":
        "The responsible person was not found: moved away or archived. Choose somebody else.",
      "responsible-elsewhere":
        "{{name}} belongs neither to this community nor to its subdistrict's office. Choose somebody of theirs.",
      "responsible-already": "{{name}} is responsible already.",
      "day-in-future": "{{day}} has not come yet; an opinion is not of a later day than today.",
      "phone-unreadable": "Enter a mobile number of 11 digits, or leave it empty.",
      "photo-unknown":
        "A photo does not exist, was not uploaded by you, or belongs to another record. Upload it again.",
    },
  },
});
