import { COMMON_PASSWORD_WORDS } from "./common-password-words.ts";

/**
 * What a password must not be (ASVS 5 6.2: long, not common, not about the user or the product; no rule on kinds of
 * characters, no forced change by time). PURE.
 */
export const PASSWORD_LENGTH = { minimum: 12, maximum: 128 } as const;

export type PasswordProblem = "too-short" | "too-long" | "common" | "about-you";

const PRODUCT_WORDS = [
  "yanzhen",
  "雁阵",
  "cuiping",
  "翠屏",
  "yibin",
  "宜宾",
  "shequ",
  "社区",
  "dalianbing",
  "大练兵",
];
const KEYBOARD_RUNS = [
  "0123456789012345",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];
const LOOKALIKES: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const lengthOf = (text: string): number => [...text].length;
const unmasked = (text: string): string =>
  [...text].map((character) => LOOKALIKES[character] ?? character).join("");
const reversed = (text: string): string => [...text].reverse().join("");
/** Digits and signs around a word add nothing a guesser does not try. */
const stemOf = (text: string): string => text.replace(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, "");

/** The shortest part whose repetition is the text: `abcabcabc` → `abc`. */
function periodOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length);
  }
  return text;
}

const isRun = (text: string): boolean =>
  text.length >= 4 && KEYBOARD_RUNS.some((run) => run.includes(text) || reversed(run).includes(text));

/** Whether the whole text is made of common words and runs (`password1234qwer`): each is in every guesser's list. */
function isMadeOfCommonParts(text: string): boolean {
  const reachable = new Set([0]);
  for (let start = 0; start < text.length; start += 1) {
    if (!reachable.has(start)) continue;
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = text.slice(start, end);
      if (COMMON_PASSWORD_WORDS.has(part) || isRun(part)) reachable.add(end);
    }
  }
  return reachable.has(text.length);
}

function isCommon(lower: string): boolean {
  if (new Set(lower).size <= 3) return true;
  return [lower, stemOf(lower), unmasked(stemOf(lower))].some((text) => {
    const period = periodOf(text);
    return text === "" || isMadeOfCommonParts(text) || (period !== text && period.length <= 6);
  });
}

/** What is left of the password once a word about the user or the product is taken out must still be long. */
const FEWEST_OF_ONES_OWN = 8;

function isAbout({ lower, words }: { lower: string; words: readonly string[] }): boolean {
  return words
    .map((word) => word.toLowerCase().replace(/\s/g, ""))
    .filter((word) => lengthOf(word) >= 2)
    .some(
      (word) =>
        lower.includes(word) &&
        lengthOf(stemOf(lower.replaceAll(word, " ")).replace(/\s/g, "")) < FEWEST_OF_ONES_OWN,
    );
}

/** `about`: user name, display name and the like. Null: the password may be used. */
export function passwordProblem({
  password,
  about,
}: {
  password: string;
  about: readonly string[];
}): PasswordProblem | null {
  if (lengthOf(password) < PASSWORD_LENGTH.minimum) return "too-short";
  if (lengthOf(password) > PASSWORD_LENGTH.maximum) return "too-long";
  const lower = password.normalize("NFKC").toLowerCase();
  if (isAbout({ lower, words: [...about, ...PRODUCT_WORDS] })) return "about-you";
  return isCommon(lower) ? "common" : null;
}
