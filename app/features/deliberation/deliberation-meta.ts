import type { MetaFunction } from "@remix-run/react";
import type { Language } from "#app/text/define-text.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { frameText } from "#app/text/frame.ts";
import { translator } from "#app/text/translate.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `合议 · 2026 年度储备人选选拔 · 雁阵` */
export const deliberationMeta: MetaFunction = ({ data, matches }) => {
  const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
  const title = textAt(data, "title");
  const t = translator<(typeof deliberationText)["zh-CN"]>(deliberationText, language);
  const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
  return [{ title: [t("title"), ...(typeof title === "string" ? [title] : []), product].join(" · ") }];
};
