import type { Refusal } from "#app/domain/shared/refusal.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import type { FieldError } from "#app/ui/fields/form-errors.tsx";

/** The field a rule of the command speaks of. */
const FIELD_OF_RULE: Readonly<Record<string, string>> = {
  "account.user-name-taken": "userName",
  "account.phone-invalid": "phone",
  "account.phone-taken": "phone",
  "account.name-needed": "displayName",
  "account.role-unit": "unitId",
};

/** Errors of the form by field; what is about no field stands in the summary alone. */
export function useCreateErrors(refusal: Refusal | null): {
  all: FieldError[];
  of: (name: string) => string | undefined;
} {
  const language = useLanguage();
  const all = errorsOf(refusal, {
    sentence: (given) => sentenceOf(given, language),
    field: (code) => sentenceOfRule(code, {}, language) ?? code,
  });
  return { all, of: (name) => all.find((error) => error.name === name)?.message };
}

function errorsOf(
  refusal: Refusal | null,
  say: { sentence: (refusal: Refusal) => string; field: (code: string) => string },
): FieldError[] {
  if (refusal === null) return [];
  if (refusal.kind === "invalid") {
    return Object.entries(refusal.fields).map(([path, code]) => ({
      name: path.startsWith("roles.") ? "unitId" : path,
      message: say.field(code),
    }));
  }
  const name = refusal.kind === "refused" ? (FIELD_OF_RULE[refusal.rule] ?? null) : null;
  return [{ name, message: say.sentence(refusal) }];
}
