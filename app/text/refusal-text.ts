import type { Refusal, RefusalFacts } from "#app/domain/shared/refusal.ts";
import type { Language } from "./define-text.ts";
import { fillFacts, leafAt } from "./sentence.ts";

export type RefusalText = Readonly<Record<Language, object>> & { namespace: string };
type Lookup = { facts: RefusalFacts; language: Language; texts: readonly RefusalText[] };

/** The sentence of a rule (`area.rule`) or field code, with its facts filled in; null when no catalogue has it. */
export function findSentence({ rule, facts, language, texts }: Lookup & { rule: string }): string | null {
  for (const text of texts) {
    const sentence = leafAt(text[language], rule);
    if (sentence !== null) return fillFacts(sentence, facts, language);
  }
  return null;
}

/** What a refusal says, with the general catalogue among `texts`. Fields of an invalid form are said beside the fields. */
export function refusalSentence({
  refusal,
  language,
  texts,
}: Omit<Lookup, "facts"> & { refusal: Refusal }): string {
  const kind = (facts: RefusalFacts) =>
    findSentence({ rule: `kind.${refusal.kind}`, facts, language, texts }) ?? refusal.kind;
  switch (refusal.kind) {
    case "refused":
      return (
        findSentence({ rule: refusal.rule, facts: refusal.facts, language, texts }) ??
        kind({ rule: refusal.rule })
      );
    case "conflict":
      return kind({ expected: refusal.expected, actual: refusal.actual });
    default:
      return kind({});
  }
}
