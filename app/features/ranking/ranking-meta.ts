import type { MetaFunction } from "@remix-run/react";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { translator } from "#app/text/translate.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `名单 · 雁阵` */
export const rankingMeta =
  (page: "list" | "explanation"): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const t = translator<(typeof rankingListText)["zh-CN"]>(rankingListText, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    return [{ title: `${t(`page.${page}`)} · ${product}` }];
  };
