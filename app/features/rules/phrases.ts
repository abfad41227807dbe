const LONGEST = 200;
const MOST = 50;

/** The phrases in lines of text: trimmed, none empty, none twice, as long and as many as the form of a rule set takes. PURE. */
export const phrasesOf = (text: string): string[] =>
  [...new Set(text.split("\n").map((line) => line.trim().slice(0, LONGEST)))]
    .filter((line) => line !== "")
    .slice(0, MOST);
