import type { NotificationKind, NotificationParams } from "../domain/growth/notification-kinds.ts";
import { dailyWords } from "./daily-words.ts";
import type { Language } from "./define-text.ts";
import { notificationText } from "./notifications.ts";
import { peopleWords } from "./people-words.ts";
import { rotationWords } from "./rotation-words.ts";
import { fillFacts, leafAt } from "./sentence.ts";

/** Where the word of a value stands, for values that are keys of closed sets. */
const WORDS = {
  area: { text: dailyWords, at: "area" },
  kind: { text: rotationWords, at: "handover" },
  moment: { text: rotationWords, at: "moment" },
  section: { text: rotationWords, at: "section" },
  decision: { text: notificationText, at: "decision" },
  post: { text: peopleWords, at: "reserveKind" },
} as const;
type WordKey = keyof typeof WORDS;
const isWordKey = (key: string): key is WordKey => Object.hasOwn(WORDS, key);

/** A trial post says its days as from and to; elsewhere these are people. */
const daysOf = (kind: NotificationKind, params: NotificationParams): NotificationParams =>
  kind === "trialBegins"
    ? { ...params, day: params.day ?? params.from ?? "", until: params.until ?? params.to ?? "" }
    : params;

function wordOf(key: string, value: string | number | undefined, language: Language): string | null {
  if (value === undefined || value === "") return null;
  if (!isWordKey(key)) return String(value);
  const { text, at } = WORDS[key];
  const word = leafAt(text[language], `${at}.${value}`);
  // Whoever tells a post, an area or a section in words of their own is shown as it stands.
  return word ?? (key === "moment" || key === "kind" || key === "decision" ? null : String(value));
}

/** The sentence of something people are told. What was not said is put in general words: never a gap in braces. */
export function notificationSentence(given: {
  kind: NotificationKind;
  params: NotificationParams;
  language: Language;
}): string {
  const { kind, language } = given;
  const params = daysOf(kind, given.params);
  const text = notificationText[language];
  const sentence =
    leafAt(text.sentence, kind) ??
    leafAt(text.sentence, `${kind}.${params.moment}`) ??
    leafAt(text.sentence, `${kind}.plain`) ??
    text.kind[kind];
  const missing: Readonly<Record<string, string>> = text.missing;
  const keys = [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, key = ""]) => key);
  const facts = Object.fromEntries(
    keys.map((key) => [key, wordOf(key, params[key], language) ?? missing[key] ?? ""]),
  );
  return fillFacts(sentence, facts, language);
}
