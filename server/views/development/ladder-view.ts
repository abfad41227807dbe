import type { LadderView } from "#app/contracts/development-views.ts";
import { nextGrade, THREE_POSTS_EIGHTEEN_GRADES } from "#app/domain/development/career-ladder.ts";
import { readAppraisals, type YearGrade } from "#app/domain/people/appraisals.ts";
import type { CadreFields } from "#app/domain/people/cadre.ts";
import { APPRAISAL_GRADES, EDUCATIONS, type Education } from "#app/domain/people/enumerations.ts";
import type { LadderStepRow } from "#db/queries/ladder-steps.ts";

type Told = readonly { period: string; grade: string | null }[];

/** What the roster says of past years, and above it what was appraised and told here. */
function appraisalsOf({ fields, told }: { fields: CadreFields; told: Told }): YearGrade[] {
  const years = new Map((readAppraisals(fields.appraisals ?? "") ?? []).map((one) => [one.year, one]));
  for (const { period, grade } of told) {
    const known = APPRAISAL_GRADES.find((one) => one === grade);
    if (known !== undefined) years.set(Number(period), { year: Number(period), grade: known });
  }
  return [...years.values()];
}

const highestOf = ({ fullTimeEducation, partTimeEducation }: CadreFields): Education =>
  partTimeEducation !== null && EDUCATIONS.indexOf(partTimeEducation) > EDUCATIONS.indexOf(fullTimeEducation)
    ? partTimeEducation
    : fullTimeEducation;

/**
 * Where somebody stands on the ladder: category and grade are the roster's; since when is known where the newest step
 * says the same. The first step is the grade of entry where it is of the month in which community work began.
 */
export function ladderView(given: {
  fields: CadreFields;
  steps: readonly LadderStepRow[];
  told: Told;
  on: string;
}): LadderView {
  const { fields, steps, on } = given;
  const { postCategory: category, postGrade: grade, inPost, communityWorkStartedOn } = fields;
  const [last] = steps;
  const isOfRecord = last !== undefined && last.category === category && last.grade === grade;
  const since = isOfRecord ? last.fromOn : null;
  const entered =
    isOfRecord && steps.length === 1 && last.fromOn.slice(0, 7) === communityWorkStartedOn.slice(0, 7);
  const standing = {
    ...{ since, entered, education: highestOf(fields), appraisals: appraisalsOf(given) },
    inPost: inPost === null || inPost === "inPost",
  };
  return {
    ...{ category, grade, since },
    next:
      category === null || grade === null
        ? null
        : nextGrade({ standing: { category, grade, ...standing }, on, ladder: THREE_POSTS_EIGHTEEN_GRADES }),
    steps: steps.map(({ id, category: of, grade: at, fromOn, documentNumber, reason }) => ({
      ...{ id, category: of, grade: at, fromOn, documentNumber, reason },
    })),
  };
}
