import { useMemo } from "react";
import { readinessWords } from "#app/text/growth-readiness-words.ts";
import { useLanguage } from "#app/text/use-text.ts";

export function useReadinessWords() {
  const language = useLanguage();
  return useMemo(() => readinessWords(language), [language]);
}
