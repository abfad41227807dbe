/** Text as people type it → text as it is stored and compared. Every function here is idempotent. PURE. */

/** Control characters and format characters: zero-width, bidirectional, soft hyphen, byte order mark. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

const FULL_WIDTH_OFFSET = 0xfee0;

const toHalfWidth = (character: string): string =>
  String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET);

/** Full-width digits and letters become half-width; Chinese punctuation stays; any white space becomes one space. */
export function normaliseText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r]/g, " ")
    .replace(INVISIBLE, "")
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, toHalfWidth)
    .replace(/\s+/g, " ")
    .trim();
}

/** For numbers, dates and phones: punctuation becomes half-width too, and no space is left. */
export function normaliseCode(text: string): string {
  return normaliseText(text)
    .replace(/[\uff01-\uff5e]/g, toHalfWidth)
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[。\u00b7]/g, ".")
    .replace(/\s/g, "");
}

/** `张 三` → `张三` (two or three characters in all); the dots used in names of other peoples become `·`. */
export function normaliseName(text: string): string {
  const name = normaliseText(text).replace(/ ?[\u2022\u2027\u30fb\uff0e\uff65\u00b7] ?/g, "·");
  const compact = name.replace(/ /g, "");
  return /^\p{Script=Han}{2,3}$/u.test(compact) ? compact : name;
}

/** Printed rosters put `(女、回族)` under the name: the name alone, and the words of the note. */
export function splitNameNote(text: string): { name: string; notes: string[] } {
  const found = /^([^()（）]+)[(（]([^()（）]*)[)）]$/.exec(normaliseText(text));
  const [, name, note] = found ?? [];
  if (name === undefined || note === undefined) return { name: normaliseName(text), notes: [] };
  return { name: normaliseName(name), notes: note.split(/[、,，;； ]/).filter((word) => word !== "") };
}
