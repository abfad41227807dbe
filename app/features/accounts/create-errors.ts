import type { Refusal } from "#app/domain/shared/refusal.ts";
import { accountsText } from "#app/text/accounts.ts";
import { sentenceOf, sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
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
  /** For the summary, each with the name of its field. */
  all: FieldError[];
  /** Beside the field. */
  of: (name: string) => string | undefined;
} {
  const t = useText(accountsText);
  const language = useLanguage();
  const labels: Readonly<Record<string, string>> = {
    userName: t("userName"),
    displayName: t("displayName"),
    phone: t("form.phoneLabel"),
    unitId: t("form.scope"),
  };
  const errors = errorsOf(refusal, {
    sentence: (given) => sentenceOf(given, language),
    field: (name, code) =>
      name === "userName" ? t("form.userNameHint") : (sentenceOfRule(code, {}, language) ?? code),
  });
  return {
    all: errors.map(({ name, message }) => {
      const label = name === null ? undefined : labels[name];
      return { name, message: label === undefined ? message : t("form.fieldError", { label, message }) };
    }),
    of: (name) => errors.find((error) => error.name === name)?.message,
  };
}

function errorsOf(
  refusal: Refusal | null,
  say: { sentence: (refusal: Refusal) => string; field: (name: string, code: string) => string },
): FieldError[] {
  if (refusal === null) return [];
  if (refusal.kind === "invalid") {
    return Object.entries(refusal.fields).map(([path, code]) => {
      const name = path.startsWith("roles.") ? "unitId" : path;
      return { name, message: say.field(name, code) };
    });
  }
  const name = refusal.kind === "refused" ? (FIELD_OF_RULE[refusal.rule] ?? null) : null;
  return [{ name, message: say.sentence(refusal) }];
}
