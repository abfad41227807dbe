/**
 * What Chinese input methods and spreadsheets leave in a number, brought to plain digits: full-width digits, signs and
 * points, 。 for the point, spaces and thousands commas. Anything else stays, so that the form can refuse it by name.
 */
export const plainNumberText = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll("。", ".")
    .replaceAll("−", "-")
    .replaceAll(/\s/g, "")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "");
