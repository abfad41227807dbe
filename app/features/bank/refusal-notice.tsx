import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";

/** Why it was not done, read aloud. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null }) {
  const language = useLanguage();
  return refusal === null ? null : (
    <Notice tone="error" live>
      {sentenceOf(refusal, language)}
    </Notice>
  );
}
