import type { MetaFunction } from "@remix-run/react";
import type { Language } from "#app/text/define-text.ts";
import { pageTitle } from "#app/text/page-title.ts";
import { rotationPlansText } from "#app/text/rotation-plans.ts";

const textAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;

/** `版本 · 2027 年 AB 岗轮值 · 雁阵` */
export const versionsMeta: MetaFunction = ({ matches, data }) => {
  const language: Language = textAt(matches[0]?.data, "language") === "en" ? "en" : "zh-CN";
  const title = textAt(textAt(data, "view"), "title");
  const say = (t: (key: "tab.versions") => string) =>
    [t("tab.versions"), ...(typeof title === "string" ? [title] : [])].join(" · ");
  return [{ title: pageTitle({ text: rotationPlansText, language, say }) }];
};
