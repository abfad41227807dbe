import type { SchemeBody } from "./scheme.ts";

/**
 * Grades from results, and how many may be excellent: at most a share of those appraised, rounded down; a larger share
 * only with a recorded approval (公务员考核: 20 %, with approval 25 %). PURE.
 */
type Grades = SchemeBody["grades"];
export type ResultGrade = "excellent" | "competent" | "basicallyCompetent" | "incompetent";

/** Most people who may be excellent. */
export const of = (given: { appraised: number; grades: Grades; approved: boolean }): number => {
  const { excellentShare, approvedShare } = given.grades;
  return Math.floor((given.appraised * (given.approved ? approvedShare : excellentShare)) / 10_000);
};

/** The grade a result gives by the thresholds alone, in hundredths of 100. Whether the quota has room is another matter. */
export function gradeOf({ total, grades }: { total: number; grades: Grades }): ResultGrade {
  if (total >= grades.excellentFrom) return "excellent";
  if (total >= grades.competentFrom) return "competent";
  return total >= grades.basicallyCompetentFrom ? "basicallyCompetent" : "incompetent";
}
