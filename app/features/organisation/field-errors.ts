import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";

/** The field a rule of a unit speaks of. */
const FIELD_OF_RULE: Readonly<Record<string, string>> = {
  "unit.name-taken": "name",
  "unit.code-taken": "code",
  "unit.already-there": "parentId",
  "unit.under-itself": "parentId",
  "unit.kind-of-community": "communityKind",
};

/** The sentence of a refusal: beside its field where it has one (`of`), else for the whole form (`rest`). */
export function useFieldErrors(refusal: Refusal | null): {
  of: (field: string) => string | undefined;
  rest: Refusal | null;
} {
  const language = useLanguage();
  if (refusal === null) return { of: () => undefined, rest: null };
  if (refusal.kind === "invalid") {
    const { fields } = refusal;
    const known = Object.keys(fields).every((field) =>
      ["name", "code", "parentId", "kind", "communityKind"].includes(field),
    );
    return {
      of: (field) => {
        const code = fields[field];
        return code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
      },
      rest: known ? null : refusal,
    };
  }
  const field = refusal.kind === "refused" ? FIELD_OF_RULE[refusal.rule] : undefined;
  return {
    of: (name) => (name === field ? sentenceOf(refusal, language) : undefined),
    rest: field === undefined ? refusal : null,
  };
}
