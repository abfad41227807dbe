import type { MetaFunction } from "@remix-run/react";
import { appraisalText } from "#app/text/appraisal.ts";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { translator } from "#app/text/translate.ts";

type Tab = "overview" | "links" | "ratings" | "results" | "objections";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `结果 · 2026 年度考核 · 雁阵` */
export const appraisalMeta =
  (tab: Tab): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const frame = matches.map((match) => textAt(match.data, "frame")).find((each) => each !== undefined);
    const title = textAt(frame, "title");
    const t = translator<(typeof appraisalText)["zh-CN"]>(appraisalText, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    return [{ title: [t(`tab.${tab}`), ...(typeof title === "string" ? [title] : []), product].join(" · ") }];
  };
