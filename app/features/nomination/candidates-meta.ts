import type { MetaFunction } from "@remix-run/react";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { nominationText } from "#app/text/nomination.ts";
import { translator } from "#app/text/translate.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `候选人 · 2026 年度储备人选选拔 · 雁阵` */
export const candidatesMeta: MetaFunction = ({ data, matches }) => {
  const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
  const title = textAt(textAt(data, "view"), "title");
  const t = translator<(typeof nominationText)["zh-CN"]>(nominationText, language);
  const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
  return [{ title: [t("caption"), ...(typeof title === "string" ? [title] : []), product].join(" · ") }];
};
