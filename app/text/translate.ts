import type { KeysOf, Language, Text } from "./define-text.ts";
import { fillFacts, leafAt } from "./sentence.ts";

export type Facts = Readonly<Record<string, string | number>>;
export type Translate<Z> = (key: KeysOf<Z>, facts?: Facts) => string;

/** The sentences of one catalogue in one language. Catalogues come with the code that uses them. */
export function translator<Z extends { [key: string]: unknown }>(
  text: Pick<Text, "namespace"> & Record<Language, object>,
  language: Language,
): Translate<Z> {
  const sentences = text[language];
  // The types admit existing keys only; a key that is not there shows itself.
  return (key, facts) =>
    fillFacts(leafAt(sentences, key) ?? `${text.namespace}.${key}`, facts ?? {}, language);
}
