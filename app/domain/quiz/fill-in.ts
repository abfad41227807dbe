/**
 * Whether what somebody wrote into a blank is one of the accepted answers: the same but for width, case, spaces and
 * punctuation ("fill-in: several accepted answers, normalised for width, spaces, punctuation", domain "Question bank").
 * Signs that carry a figure's meaning stay: a point between digits, a minus before one, a percent sign after one. PURE.
 */
export const matches = ({ given, accepted }: { given: string; accepted: readonly string[] }): boolean => {
  const written = acceptedAs(given);
  return written !== "" && accepted.some((answer) => acceptedAs(answer) === written);
};

/** The form two equal answers have in common; an answer of nothing but punctuation keeps it. */
export function acceptedAs(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\p{C}/gu, "")
    .toLowerCase()
    .trim();
  // A comma between thousands is punctuation, one between other digits a list: 1,000 and 1000 are equal, 1,2 and 12 are not.
  const grouped = plain.replace(/\d{1,3}(?:,\d{3})+(?![\d,])/g, (figure) => figure.replaceAll(",", ""));
  const bare = grouped.replace(MEANINGLESS, (mark, at: number) =>
    isPartOfFigure({ text: grouped, at }) ? mark : "",
  );
  return bare === "" ? plain.replace(/\s/g, "") : bare;
}

const MEANINGLESS = /[\p{P}\p{S}\p{Z}]/gu;
const DIGIT = /\d/;

function isPartOfFigure({ text, at }: { text: string; at: number }): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  switch (text[at]) {
    case "%":
    case "‰":
    case "°":
      return DIGIT.test(before);
    case "-":
      return DIGIT.test(after) && !/[\p{L}]/u.test(before);
    case "+":
    case "<":
    case ">":
    case "=":
    case "≤":
    case "≥":
    case "±":
      return DIGIT.test(before) || DIGIT.test(after);
    case ".":
    case ",":
    case "/":
    case "⁄":
    case ":":
    case "×":
      return DIGIT.test(before) && DIGIT.test(after);
    default:
      return false;
  }
}
