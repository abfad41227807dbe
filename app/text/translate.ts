import i18next, { type i18n, type TFunction } from "i18next";
import { type KeysOf, LANGUAGES, type Language, type Text } from "./define-text.ts";

export type Facts = Readonly<Record<string, string | number>>;
export type Translate<Z> = (key: KeysOf<Z>, facts?: Facts) => string;

/** One instance for all requests: the language is chosen at each lookup, so nothing is made per request. */
const instance: i18n = i18next.createInstance();
void instance.init({
  lng: "zh-CN",
  fallbackLng: false,
  initAsync: false,
  resources: {},
  // React escapes; a double escape would show in names.
  interpolation: { escapeValue: false },
  returnNull: false,
});

const fixed = new Map<string, TFunction>();

/** The sentences of one catalogue in one language. Catalogues come with the code that uses them. */
export function translator<Z extends { [key: string]: unknown }>(
  text: Pick<Text, "namespace"> & Record<Language, object>,
  language: Language,
): Translate<Z> {
  const key = `${language}/${text.namespace}`;
  let t = fixed.get(key);
  if (t === undefined) {
    for (const each of LANGUAGES) instance.addResourceBundle(each, text.namespace, text[each], true, true);
    t = instance.getFixedT(language, text.namespace);
    fixed.set(key, t);
  }
  const translate = t;
  return (sentence, facts) => translate(sentence, { ...facts });
}
