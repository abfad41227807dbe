import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import type { FieldError } from "#app/ui/fields/form-errors.tsx";

/** What a refused form says: beside each field, and all together above. */
export function useFormErrors({
  refusal,
  labelOf,
}: {
  refusal: Refusal | null;
  labelOf: (name: string) => string;
}) {
  const language = useLanguage();
  const fields = refusal?.kind === "invalid" ? refusal.fields : {};
  const beside = (name: string): string | undefined => {
    const code = fields[name];
    return code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
  };
  const summary: FieldError[] =
    refusal === null
      ? []
      : refusal.kind === "invalid"
        ? Object.keys(fields).map((name) => ({ name, message: `${labelOf(name)}: ${beside(name) ?? ""}` }))
        : [{ name: null, message: sentenceOf(refusal, language) }];
  return { beside, summary };
}
