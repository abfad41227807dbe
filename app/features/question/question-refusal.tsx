import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";

/** What the server said no with. */
export function QuestionRefusal({ refusal }: { refusal: Refusal | null }) {
  const language = useLanguage();
  if (refusal === null) return null;
  return (
    <Notice tone="error" live>
      {sentenceOf(refusal, language)}
    </Notice>
  );
}
