import { defineText } from "#app/text/define-text.ts";

/** Sentences of the refusals `device.*`: pairing of tablets. */
export const deviceRefusals = defineText({
  namespace: "refusals-device",
  "zh-CN": {
    device: {
      "pairing-unknown": "配对码不对或已失效，请向组织者要新的二维码或配对码。",
      "pairing-used": "这个配对码已经用过，请向组织者要新的。",
      "pairing-expired": "这个配对码已过期（10 分钟内有效），请向组织者要新的。",
      "seat-removed": "这个席位已被撤下，请联系组织者。",
      "contest-over": "赛事已结束，不能再配对平板。",
      "too-many-tries": "尝试次数太多，请 {{minutes}} 分钟后再试，或改用扫码。",
      "nothing-paired": "这个席位现在没有配对的平板。",
    },
  },
  en: {
    device: {
      "pairing-unknown": "This code is wrong or no longer valid. Ask the organiser for a new one.",
      "pairing-used": "This code has been used. Ask the organiser for a new one.",
      "pairing-expired":
        "This code has expired (it is valid for 10 minutes). Ask the organiser for a new one.",
      "seat-removed": "This seat has been taken down. Please contact the organiser.",
      "contest-over": "The contest is over; no more tablets can be paired.",
      "too-many-tries": "Too many tries. Try again in {{minutes}} minutes, or scan the QR code.",
      "nothing-paired": "No tablet is paired to this seat now.",
    },
  },
});
