import { plainText } from "./plain-text.ts";

/**
 * A stem as duplicates are found by it: without width, case, spaces and punctuation, so that "（　）" and "____" at the
 * end of one of two equal stems do not tell them apart. Long stems keep their beginning, their length and a checksum,
 * for an index of the database takes no long texts. PURE.
 */
const KEPT = 300;

export function stemIndexOf(stem: string): string {
  const plain = plainText(stem);
  const bare = plain.replace(/[\p{P}\p{S}]/gu, "");
  const text = bare === "" ? plain : bare;
  return text.length <= KEPT ? text : `${text.slice(0, KEPT)}#${text.length}#${checksum(text)}`;
}

/** FNV-1a over the code units, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
