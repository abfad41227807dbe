import type { Refusal } from "#app/domain/shared/refusal.ts";
import { findSentence, refusalSentence } from "#app/text/refusal-text.ts";
import { generalRefusals } from "#app/text/refusals/general.ts";
import { recordEntryRefusals } from "#app/text/refusals/record-entry.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** Only the catalogues this page needs. */
const TEXTS = [generalRefusals, recordEntryRefusals];

/** What a refusal says; of one that names fields all that is wrong. */
export function useEntrySentences() {
  const language = useLanguage();
  const ofCode = (code: string): string =>
    findSentence({ rule: code, facts: {}, language, texts: TEXTS }) ?? code;
  const ofRefusal = (refusal: Refusal): string =>
    refusal.kind === "invalid"
      ? Object.values(refusal.fields)
          .map(ofCode)
          .join(language === "en" ? " " : "")
      : refusalSentence({ refusal, language, texts: TEXTS });
  return { ofCode, ofRefusal };
}
