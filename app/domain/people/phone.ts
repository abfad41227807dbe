/** Mobile numbers of the mainland: eleven digits, 13 to 19. PURE. */

/** Takes text already normalised; drops a country code, spaces and dashes. Null: not a mobile number. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s-]/g, "").replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
