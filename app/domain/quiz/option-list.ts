import { OPTION_KEYS, type Option, type OptionKey } from "./question.ts";

/** Options and answers as people write them into one cell. PURE. */

const LETTER = /[A-HＡ-Ｈ]/;
const toHalf = (letter: string): string => letter.normalize("NFKC").toUpperCase();

/**
 * `A. 甲 B. 乙`, `A、甲\nB、乙`, `A甲；B乙`, or lines and semicolons without letters. Letters are believed when they come
 * in their order from A: "B. 乙" cannot begin inside option A's own text unless it is the next letter.
 */
export function optionTexts(cell: string): string[] {
  const text = cell.replace(/\r\n?/g, "\n").trim();
  if (text === "") return [];
  return byLetters(text) ?? bySeparators(text);
}

/** A letter at the start, or after a space or separator, with a mark behind it; or at the start of a line. */
const STRICT =
  /(^|[\s；;|｜，,、。/])[(（【[]?([A-Za-zＡ-Ｚａ-ｚ])\s*[.．、:：)）】\]\t]\s*|(?:^|\n)([A-Za-zＡ-Ｚａ-ｚ])(?=[\u0080-\uffff]|\s)/g;
/** `A.甲B.乙`: behind a Chinese character, where the strict reading finds no options. */
const LOOSE = /(^|(?<=[\u0080-\uffff]))[(（]?([A-Za-zＡ-Ｚ])\s*[.．、:：)）]\s*/g;

const byLetters = (text: string): string[] | null =>
  parted({ text, sign: STRICT }) ?? parted({ text, sign: LOOSE });

/** Where each letter of the row A, B, C … begins. */
function parted({ text, sign }: { text: string; sign: RegExp }): string[] | null {
  const starts: { from: number; body: number }[] = [];
  for (const found of text.matchAll(sign)) {
    const letter = toHalf(found[2] ?? found[3] ?? "");
    if (letter !== String.fromCharCode("A".charCodeAt(0) + starts.length)) continue;
    starts.push({ from: found.index, body: found.index + found[0].length });
  }
  if (starts.length < 2 || starts[0]?.from !== 0) return null;
  return starts.map(({ body }, index) => trimmed(text.slice(body, starts[index + 1]?.from ?? text.length)));
}

const trimmed = (text: string): string => text.trim().replace(/\s*[；;|｜]$/, "");

function bySeparators(text: string): string[] {
  const separator = [/\n+/, /[；;]\s*/, /\s*[|｜]\s*/, /\t+/].find((candidate) =>
    candidate.test(text.trim()),
  );
  return (separator === undefined ? [text] : text.split(separator))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Eight letters are all there are; what is more has no key and is refused as too many. */
export const keyed = (texts: readonly string[]): Option[] =>
  texts.map((text, index) => ({ key: OPTION_KEYS[index] ?? "H", text }));

/** `AB`, `A,B`, `A、B`, `A;B`, `a b`, `①③`; null when something else stands there too. Sorted. */
export function answerKeys(text: string): OptionKey[] | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/^(?:正确)?答案(?:是|为)?[::]?|[\s,，、;；./|和与&+()（）[\]【】。]/g, "");
  if (plain === "" || !/^[A-Z]+$/.test(plain)) return null;
  const keys = OPTION_KEYS.filter((key) => plain.includes(key));
  return [...plain].every((letter) => LETTER.test(letter)) ? keys : null;
}
