/** Widths in em: a Chinese character is one, a Latin letter about half. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const LATIN_EM = 0.56;

export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : LATIN_EM), 0);

/**
 * The size at which a text stays on one line of `width`, at most `largest`, never below `smallest` (then it wraps).
 * Worked out from the characters, so that the first paint is already right and nothing jumps.
 */
export function fittedSize({
  text,
  width,
  largest,
  smallest,
}: {
  text: string;
  width: number;
  largest: number;
  smallest: number;
}): number {
  const em = widthOf(text);
  if (em === 0) return largest;
  return Math.max(smallest, Math.min(largest, Math.floor(width / em)));
}
