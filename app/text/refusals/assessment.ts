import { defineText } from "#app/text/define-text.ts";

/** Assessments at the end of a stint. */
export const assessmentRefusals = defineText({
  namespace: "refusals-assessment",
  "zh-CN": {
    assessment: {
      "too-short": "请写评语，至少 10 个字，说清做得怎样。",
      points: "请给这一项打分：从 0 到本项满分的整数。",
      "too-early": "轮值到 {{last}} 才结束，最后 7 天（{{day}} 起）可以考核。",
      "written-already": "这份考核已经写过，写好后不再改动。",
      "both-sides": "您已经写过这次轮值的考核。负责人和导师须由两个人分别考核。",
    },
  },
  en: {
    assessment: {
      "too-short": "Say in at least 10 characters how it went.",
      points: "Give this line whole points, from 0 to its maximum.",
      "too-early": "The stint ends on {{last}}; it is assessed in its last 7 days, from {{day}} on.",
      "written-already": "This assessment is written already and stays as it is.",
      "both-sides": "You have assessed this stint already. Head and mentor have to be two people.",
    },
  },
});
