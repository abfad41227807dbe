import type { Refusal } from "#app/domain/shared/refusal.ts";
import { type RefusalText, refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { scoreRefusals } from "#app/text/refusals/score.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** Only the catalogues a tablet needs: its pages have a script budget. */
const TEXTS = [generalRefusals, scoreRefusals];

/** `more`: what a page may be refused besides. */
export function useRefusalSentence(more: readonly RefusalText[] = []): (refusal: Refusal) => string {
  const language = useLanguage();
  return (refusal) => refusalSentence({ refusal, language, texts: [...TEXTS, ...more] });
}
