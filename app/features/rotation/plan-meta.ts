import type { MetaFunction } from "@remix-run/react";
import type { PlanTab } from "#app/domain/rotation/plan-tabs.ts";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";
import { translator } from "#app/text/translate.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `设置 · 2027 年 AB 岗轮值 · 雁阵` */
export const planMeta =
  (tab: PlanTab): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const frame = matches.map((match) => textAt(match.data, "frame")).find((each) => each !== undefined);
    const title = textAt(frame, "title");
    const t = translator<(typeof rotationPlansText)["zh-CN"]>(rotationPlansText, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    return [{ title: [t(`tab.${tab}`), ...(typeof title === "string" ? [title] : []), product].join(" · ") }];
  };
