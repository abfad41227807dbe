import { defineText } from "./define-text.ts";

/** Why a mentor and a mentee were proposed: kept with the mentorship. */
export const mentorshipBasis = defineText({
  namespace: "mentorship-basis",
  "zh-CN": {
    strong: "长于“{{criteria}}”，正是{{name}}的短板；{{where}}。",
    general: "{{title}}；{{where}}，带教名额有空余。",
    noMarks: "{{title}}；{{where}}，带教名额有空余（本人还没有已公布的竞赛成绩）。",
    near: "同一街道",
    far: "不在同一街道",
  },
  en: {
    strong: "Strong in “{{criteria}}”, where {{name}} is weak; {{where}}.",
    general: "{{title}}; {{where}}, with a free place.",
    noMarks: "{{title}}; {{where}}, with a free place (no published contest of the mentee yet).",
    near: "of the same subdistrict",
    far: "of another subdistrict",
  },
});
