import type { AppraisalGrade } from "../people/enumerations.ts";
import { type Refusal, refused } from "../shared/refusal.ts";
import * as GradeQuota from "./grade-quota.ts";
import type { SchemeBody } from "./scheme.ts";

/**
 * Grades of those appraised: what the results propose, and what may be given. PURE. Imported as `Grading`.
 * The best results above the threshold are proposed as excellent as far as the quota goes; where the last places would
 * part equal results, none of these is proposed and a person decides with a reason.
 */
export type Graded = { cadreId: string; total: number | null; grade: AppraisalGrade | null };
export type Proposal = { grade: AppraisalGrade; why: "result" | "quotaFull" | "noResult" };

type Rules = { grades: SchemeBody["grades"]; approved: boolean };

export const quotaOf = ({ people, grades, approved }: Rules & { people: number }): number =>
  GradeQuota.of({ appraised: people, grades, approved });

export function proposals({
  subjects,
  grades,
  approved,
}: Rules & { subjects: readonly Graded[] }): Map<string, Proposal> {
  const quota = quotaOf({ people: subjects.length, grades, approved });
  const above = subjects
    .flatMap(({ total }) => (total !== null && total >= grades.excellentFrom ? [total] : []))
    .sort((a, b) => b - a);
  // The first result that the quota no longer holds; whoever has it or less is not proposed.
  const beyond = above[quota];
  return new Map(
    subjects.map(({ cadreId, total }): [string, Proposal] => {
      if (total === null) return [cadreId, { grade: "notGraded", why: "noResult" }];
      const grade = GradeQuota.gradeOf({ total, grades });
      const full = grade === "excellent" && beyond !== undefined && total <= beyond;
      return [cadreId, full ? { grade: "competent", why: "quotaFull" } : { grade, why: "result" }];
    }),
  );
}

/** How many are excellent, and how many may be. */
export const standing = (given: Rules & { subjects: readonly Graded[] }) => ({
  excellent: given.subjects.filter(({ grade }) => grade === "excellent").length,
  most: quotaOf({ ...given, people: given.subjects.length }),
  mostApproved: quotaOf({ ...given, approved: true, people: given.subjects.length }),
});

export type GivenGrade = { cadreId: string; grade: AppraisalGrade; reason: string | null };
type No = { ok: false; refusal: Refusal };

/** The grades as they would be with these given. */
export const withGrades = <S extends Graded>({
  subjects,
  given,
}: {
  subjects: readonly S[];
  given: readonly GivenGrade[];
}): S[] => {
  const byCadre = new Map(given.map(({ cadreId, grade }) => [cadreId, grade]));
  return subjects.map((subject) => ({ ...subject, grade: byCadre.get(subject.cadreId) ?? subject.grade }));
};

/** Null: these grades may be given by this grader. `ownCadreId`: whose record the grader's own is. */
export function refuseGrades(
  input: Rules & {
    subjects: readonly (Graded & { name: string })[];
    given: readonly GivenGrade[];
    ownCadreId: string | null;
    graderApproved: boolean;
  },
): No | null {
  const { subjects, given, grades, approved, ownCadreId } = input;
  const known = new Map(subjects.map((subject) => [subject.cadreId, subject]));
  if (given.some(({ cadreId }) => !known.has(cadreId))) return refused("appraisal.not-appraised");
  if (given.some(({ cadreId }) => cadreId === ownCadreId)) return refused("appraisal.own-grade");
  const proposed = proposals({ subjects, grades, approved });
  const bare = given.filter(
    ({ cadreId, grade, reason }) => grade !== proposed.get(cadreId)?.grade && (reason ?? "") === "",
  );
  if (bare.length > 0)
    return refused("appraisal.reason-needed", {
      names: bare.map(({ cadreId }) => known.get(cadreId)?.name ?? ""),
    });
  const after = withGrades({ subjects, given });
  if (input.graderApproved && refuseQuota({ subjects: after, grades, approved: false }) !== null)
    return refused("appraisal.approver-grades");
  return refuseQuota({ subjects: after, grades, approved });
}

/** Null: no more are excellent than may be. */
export function refuseQuota(given: Rules & { subjects: readonly Graded[] }): No | null {
  const { excellent, most, mostApproved } = standing(given);
  if (excellent <= most) return null;
  const facts = { excellent, most, people: given.subjects.length };
  return !given.approved && excellent <= mostApproved
    ? refused("appraisal.quota-needs-approval", facts)
    : refused("appraisal.quota-exceeded", facts);
}
