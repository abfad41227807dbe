import type { MetaFunction } from "@remix-run/react";
import type { RoundTab } from "#app/domain/selection/round-tabs.ts";
import type { Language } from "#app/text/define-text.ts";
import { frameText } from "#app/text/frame.ts";
import { selectionRoundText } from "#app/text/selection-round.ts";
import { translator } from "#app/text/translate.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `规则 · 2026 年度储备人选选拔 · 雁阵` */
export const roundMeta =
  (tab: RoundTab): MetaFunction =>
  ({ matches }) => {
    const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
    const frame = matches.map((match) => textAt(match.data, "frame")).find((each) => each !== undefined);
    const title = textAt(frame, "title");
    const t = translator<(typeof selectionRoundText)["zh-CN"]>(selectionRoundText, language);
    const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
    return [{ title: [t(`tab.${tab}`), ...(typeof title === "string" ? [title] : []), product].join(" · ") }];
  };
