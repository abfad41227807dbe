/** Calendar months as YYYY-MM, quarters as YYYY-Qn. PURE. */

const two = (value: number): string => String(value).padStart(2, "0");

export const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** Of a day YYYY-MM-DD. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** `by` months later; earlier where it is negative. */
export function shiftMonth(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${two((count % 12) + 1)}`;
}

export const quarterOf = (month: string): string =>
  `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;

/** The months of a year YYYY or of a quarter YYYY-Qn. */
export function monthsOf(period: string): string[] {
  const year = period.slice(0, 4);
  const quarter = /^\d{4}-Q([1-4])$/.exec(period)?.[1];
  const first = quarter === undefined ? 1 : Number(quarter) * 3 - 2;
  const count = quarter === undefined ? 12 : 3;
  return Array.from({ length: count }, (_, index) => `${year}-${two(first + index)}`);
}

export const quartersOf = (year: string): string[] => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);

/** First day of the first month and the day after the last one, for ranges of days. */
export const daysOf = (months: readonly string[]): { from: string; before: string } => {
  const sorted = [...months].sort();
  const [first, last] = [sorted[0] ?? "", sorted.at(-1) ?? ""];
  return { from: `${first}-01`, before: `${shiftMonth(last, 1)}-01` };
};
