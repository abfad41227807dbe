type Figure = { value: number | null; format: (value: number) => string };

/** By number of decimals: the same function each time, so that a count that runs is not begun anew. */
const FORMATS = [0, 1, 2, 3, 4].map((digits) => (value: number) => (value / 10 ** digits).toFixed(digits));

/** A score as text ("86.50") in whole units of its last decimal, for a figure that counts up. */
export function figureOf(score: string | undefined): Figure {
  const digits = score?.split(".")[1]?.length ?? 0;
  const format = FORMATS[digits] ?? String;
  const value = Number(score?.replace(".", ""));
  return { value: score === undefined || Number.isNaN(value) ? null : value, format };
}
