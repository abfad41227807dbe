import { defineText } from "./define-text.ts";
import { rotationVersionEn } from "./rotation-version-en.ts";
import { rotationVersionZh } from "./rotation-version-zh.ts";

/** Versions of a rotation plan: what each is worth, whom it leaves out, what it changes. */
export const rotationVersionText = defineText({
  namespace: "rotation-version",
  "zh-CN": rotationVersionZh,
  en: rotationVersionEn,
});
