/** The same tree of keys, every leaf a sentence. */
type Sentences = { [key: string]: string | Sentences };
type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };

/** Dotted paths of the leaves. */
export type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeysOf<T[K]>}`;
}[keyof T & string];

export type Language = "zh-CN" | "en";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

export type Text<Z extends Sentences = Sentences> = { namespace: string; "zh-CN": Z; en: SameKeys<Z> };

/** One area's catalogue in both languages; English must have exactly the keys of Chinese. Facts stand in {{braces}}. */
export const defineText = <Z extends Sentences>(text: Text<Z>): Text<Z> => text;
