import type { Refusal, RefusalFacts } from "#app/domain/shared/refusal.ts";
import type { Language } from "./define-text.ts";

export type RefusalText = Readonly<Record<Language, object>> & { namespace: string };
type Lookup = { facts: RefusalFacts; language: Language; texts: readonly RefusalText[] };

/** The sentence of a rule (`area.rule`) or field code, with its facts filled in; null when no catalogue has it. */
export function findSentence({ rule, facts, language, texts }: Lookup & { rule: string }): string | null {
  for (const text of texts) {
    const sentence = leafAt(text[language], rule);
    if (sentence !== null) return fill(sentence, facts, language);
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

function leafAt(tree: object, path: string): string | null {
  let at: unknown = tree;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || at === null) return null;
    at = Object.entries(at).find(([name]) => name === key)?.[1];
  }
  return typeof at === "string" ? at : null;
}

function fill(sentence: string, facts: RefusalFacts, language: Language): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return Array.isArray(fact) ? fact.join(language === "zh-CN" ? "、" : ", ") : String(fact);
  });
}
