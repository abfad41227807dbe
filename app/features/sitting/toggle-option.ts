import type { FormItem } from "#app/domain/quiz/paper-form.ts";
import type { Answer, OptionKey } from "#app/domain/quiz/question.ts";

/** The answer after an option was pressed: a single choice takes it, a multiple choice turns it on or off. */
export function toggled(given: { item: FormItem; value: Answer | null; key: OptionKey }): Answer | null {
  const { item, value, key } = given;
  if (item.kind === "singleChoice") return { kind: "choice", keys: [key] };
  const chosen = value?.kind === "choice" ? value.keys : [];
  const keys = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key];
  return keys.length === 0 ? null : { kind: "choice", keys: keys.sort() };
}
