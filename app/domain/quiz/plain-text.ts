/** Text compared without what the eye overlooks: width, case, spaces, invisible characters. PURE. */
export const plainText = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{Z}\p{C}]/gu, "")
    .toLowerCase();
