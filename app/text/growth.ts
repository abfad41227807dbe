import { defineText } from "./define-text.ts";
import { growthEn } from "./growth-en.ts";
import { growthZh } from "./growth-zh.ts";

/** Pages of the growth file. Readiness: growth-readiness.ts; closed sets: rotation-words.ts. */
export const growthText = defineText({ namespace: "growth", "zh-CN": growthZh, en: growthEn });
