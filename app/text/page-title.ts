import type { Language } from "./define-text.ts";
import { frameText } from "./frame.ts";
import { type Translate, translator } from "./translate.ts";

type Sentences = { [key: string]: unknown };

/** `登录 · 雁阵`: the document's title, made by the loader because `meta` has no language. */
export function pageTitle<Z extends Sentences>({
  text,
  language,
  say,
}: {
  text: { namespace: string; "zh-CN": Z; en: object };
  language: Language;
  say: (t: Translate<Z>) => string;
}): string {
  const product = translator<(typeof frameText)["zh-CN"]>(frameText, language)("product");
  return `${say(translator<Z>(text, language))} · ${product}`;
}
