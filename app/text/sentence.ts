import type { Language } from "./define-text.ts";

type Fact = string | number | boolean | readonly string[];

/** The sentence at a dotted path of a catalogue; null when there is none. */
export function leafAt(tree: object, path: string): string | null {
  let at: unknown = tree;
  for (const key of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return null;
    at = Reflect.get(at, key);
  }
  return typeof at === "string" ? at : null;
}

/** Puts facts in the place of their {{names}}; a name without a fact stays visible. */
export const fillFacts = (
  sentence: string,
  facts: Readonly<Record<string, Fact | undefined>>,
  language: Language,
): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return whole;
    return Array.isArray(fact) ? fact.join(language === "zh-CN" ? "、" : ", ") : String(fact);
  });
