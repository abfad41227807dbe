import { createContext, useContext, useMemo } from "react";
import type { Language, Text } from "./define-text.ts";
import { type Translate, translator } from "./translate.ts";

/** The language of the page, given by the root route. */
export const LanguageContext = createContext<Language>("zh-CN");
export const useLanguage = (): Language => useContext(LanguageContext);

/** `const t = useText(judgeText); t("submit", { number: "07" })` */
export function useText<Z extends { [key: string]: unknown }>(text: {
  namespace: string;
  "zh-CN": Z;
  en: object;
}): Translate<Z> {
  const language = useLanguage();
  return useMemo(() => translator<Z>(text as Text & Record<Language, object>, language), [text, language]);
}
