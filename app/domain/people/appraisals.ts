import type { AppraisalGrade } from "./enumerations.ts";
import { normaliseText } from "./normalise.ts";
import { APPRAISAL_GRADE_WORDS, readWord } from "./vocabulary.ts";

/** Yearly appraisal grades as rosters write them in one cell: `2022优秀;2023称职`. PURE. */
export type YearGrade = { year: number; grade: AppraisalGrade };

/** Null: the text is not such a list, or a year stands twice. */
export function readAppraisals(text: string): YearGrade[] | null {
  const grades: YearGrade[] = [];
  for (const part of normaliseText(text).split(/[;；,，、/\s]+/)) {
    if (part === "") continue;
    const [, year, word] = /^((?:19|20)\d{2})年?度?[:：-]?(.+)$/.exec(part) ?? [];
    const grade = word === undefined ? null : readWord({ words: APPRAISAL_GRADE_WORDS, text: word });
    if (year === undefined || grade === null) return null;
    if (grades.some((known) => known.year === Number(year))) return null;
    grades.push({ year: Number(year), grade });
  }
  return grades.length === 0 ? null : grades.sort((a, b) => a.year - b.year);
}

export const printAppraisals = (grades: readonly YearGrade[]): string =>
  grades.map(({ year, grade }) => `${year}${APPRAISAL_GRADE_WORDS[grade][0]}`).join(";");
