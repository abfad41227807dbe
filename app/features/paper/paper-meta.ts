import type { MetaFunction } from "@remix-run/react";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { translator } from "#app/text/translate.ts";
import type { PaperPage } from "./paper-address.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `阅卷 · 全岗通大比武 · 雁阵`: the page, the contest, the product. */
export const paperMeta =
  (page: PaperPage): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const frame = matches.map((match) => textAt(match.data, "frame")).find((each) => each !== undefined);
    const title = textAt(frame, "title");
    const words = translator<(typeof paperWords)["zh-CN"]>(paperWords, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    const parts = [words(`page.${page}`), ...(typeof title === "string" ? [title] : []), product];
    return [{ title: parts.join(" · ") }];
  };
