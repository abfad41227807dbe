/**
 * Spreadsheets run a CSV field that begins like a formula. We write such text behind an apostrophe (ASVS 1.2.10) and
 * take one apostrophe away when we read it, so that text survives the round trip.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^''*[=+\-@\t\r\n＝＋－＠]/;

export const guard = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);

export const unguard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** `="0123"` is how people keep Excel from making a number of digits: it is text, not a formula. */
export const quotedText = (text: string): string | null => /^="([^"]*)"$/.exec(text)?.[1] ?? null;

export const isFormula = (text: string): boolean =>
  text.startsWith("=") && text.length > 1 && quotedText(text) === null;
