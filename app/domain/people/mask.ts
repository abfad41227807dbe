/** Masks of personal data as lists, reports and exports show them (domain "People": `511502********1234`, `138****1234`). PURE. */

const STAR = "*";

/** First six and last four characters of an identity number of 18. Anything else shows nothing at all. */
export function maskIdentityNumber(number: string): string {
  return number.length === 18
    ? number.slice(0, 6) + STAR.repeat(8) + number.slice(-4)
    : STAR.repeat(number.length);
}

/** First three and last four digits of a mobile number of 11. Anything else shows nothing at all. */
export function maskPhone(phone: string): string {
  return phone.length === 11
    ? phone.slice(0, 3) + STAR.repeat(4) + phone.slice(-4)
    : STAR.repeat(phone.length);
}

export const isMaskedIdentityNumber = (text: string): boolean => /^\d{6}\*{8}\d{3}[\dX]$/.test(text);

export const isMaskedPhone = (text: string): boolean => /^1\d{2}\*{4}\d{4}$/.test(text);

/**
 * For a value that failed its check and is shown so that a person finds the cell: of every run of seven or more
 * digits only the first three and the last two stay.
 */
export function maskDigits(text: string): string {
  return text.replace(
    /\d{6,}[\dXx]/g,
    (run) => run.slice(0, 3) + STAR.repeat(run.length - 5) + run.slice(-2),
  );
}
