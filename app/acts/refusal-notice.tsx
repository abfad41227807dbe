import type { ReactNode } from "react";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";

/** What the server said no with, read aloud when it appears. */
export function RefusalNotice({ refusal, action }: { refusal: Refusal | null; action?: ReactNode }) {
  const language = useLanguage();
  if (refusal === null) return null;
  return (
    <Notice tone="error" live action={action}>
      {sentenceOf(refusal, language)}
    </Notice>
  );
}

/** The sentence beside one field of a form that was not filled in correctly. */
export function useFieldErrors(refusal: Refusal | null): (name: string) => string | undefined {
  const language = useLanguage();
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  return (name) => {
    const code = fields[name];
    return code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
  };
}
