import type { Refusal } from "#app/domain/shared/refusal.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { sittingRefusals } from "#app/text/refusals/sitting.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** Only the catalogues this page needs. */
const TEXTS = [generalRefusals, sittingRefusals];

export function useRefusalSentence(): (refusal: Refusal) => string {
  const language = useLanguage();
  return (refusal) => refusalSentence({ refusal, language, texts: TEXTS });
}

/** Points as they stand on a paper: 2, 2.5. */
export const pointsText = (hundredths: number): string => String(hundredths / 100);
