/** What is said of the counting, on the page and in the file. */
export const RULES = [
  "people",
  "posts",
  "age",
  "work",
  "ledger",
  "contests",
  "growth",
  "place",
  "change",
] as const;
