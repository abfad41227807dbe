import type { MetaFunction } from "@remix-run/react";
import { contestWords } from "#app/text/contest-words.ts";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { translator } from "#app/text/translate.ts";

type Page = keyof (typeof contestWords)["zh-CN"]["page"];

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `抽签 · 社区书记大练兵 · 雁阵`: the page, the contest it belongs to, the product. */
export const contestMeta =
  (page: Page): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const frame = matches.map((match) => textAt(match.data, "frame")).find((each) => each !== undefined);
    const title = textAt(frame, "title");
    const words = translator<(typeof contestWords)["zh-CN"]>(contestWords, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    const parts = [words(`page.${page}`), ...(typeof title === "string" ? [title] : []), product];
    return [{ title: parts.join(" · ") }];
  };
