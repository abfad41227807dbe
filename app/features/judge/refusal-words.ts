import type { Refusal } from "#app/domain/shared/refusal.ts";
import { refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { scoreRefusals } from "#app/text/refusals/score.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** Only the catalogues a tablet needs: its pages have a script budget. */
const TEXTS = [generalRefusals, scoreRefusals];

export function useRefusalSentence(): (refusal: Refusal) => string {
  const language = useLanguage();
  return (refusal) => refusalSentence({ refusal, language, texts: TEXTS });
}
