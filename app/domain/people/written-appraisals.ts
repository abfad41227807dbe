import { printAppraisals, readAppraisals, type YearGrade } from "./appraisals.ts";

/** The text of a cadre's appraisals with one year's grade in it; text that is no such list is kept in front. PURE. */
export function withYearGrade({ text, given }: { text: string | null; given: YearGrade }): string {
  const before = (text ?? "").trim();
  const known = before === "" ? [] : readAppraisals(before);
  if (known === null) return `${before};${printAppraisals([given])}`;
  const others = known.filter(({ year }) => year !== given.year);
  return printAppraisals([...others, given].sort((a, b) => a.year - b.year));
}
