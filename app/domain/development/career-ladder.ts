import type { YearGrade } from "../people/appraisals.ts";
import type { AppraisalGrade, Education, PostCategory } from "../people/enumerations.ts";

/**
 * The career ladder of community workers (三岗十八级): each post category has a band of grades, one grade every so many
 * years, degrees stand for years of work. Numbers: tests/golden/career_ladder_3_18.json, with its sources. PURE.
 */
export type Ladder = {
  bands: Readonly<Record<PostCategory, { lowest: number; highest: number }>>;
  yearsPerGrade: number;
  degreeYears: Readonly<Partial<Record<Education, number>>>;
};

export const THREE_POSTS_EIGHTEEN_GRADES: Ladder = {
  bands: {
    chief: { lowest: 7, highest: 18 },
    deputy: { lowest: 4, highest: 15 },
    general: { lowest: 1, highest: 12 },
  },
  yearsPerGrade: 3,
  degreeYears: { bachelor: 3, master: 5, doctor: 7 },
};

/** Ningxia from 2025 on: a grade every two years. Its fourth post (四岗二十四级) is not in the roster and not here. */
export const TWO_YEARS_A_GRADE: Ladder = { ...THREE_POSTS_EIGHTEEN_GRADES, yearsPerGrade: 2 };

export const isInBand = (ladder: Ladder, step: { category: PostCategory; grade: number }): boolean => {
  const { lowest, highest } = ladder.bands[step.category];
  return Number.isInteger(step.grade) && step.grade >= lowest && step.grade <= highest;
};

/** From lowest to highest. */
const RANK: Readonly<Record<PostCategory, number>> = { general: 0, deputy: 1, chief: 2 };

export type Step = { category: PostCategory; grade: number };
export const isStepBack = ({ from, to }: { from: Step; to: Step }): boolean =>
  to.grade < from.grade || RANK[to.category] < RANK[from.category];

/**
 * The grade a newcomer enters at: the lowest of the band and one more for every full `yearsPerGrade` that the degree
 * stands for. The years left over are not lost: they count in that first grade (`restYears`). The sources say what a
 * degree is worth in years, not how the rest is counted; this is the reading under which no year is counted twice or lost.
 */
export function entryGrade({
  category,
  education,
  ladder,
}: {
  category: PostCategory;
  education: Education;
  ladder: Ladder;
}): { grade: number; restYears: number } {
  const years = ladder.degreeYears[education] ?? 0;
  const { lowest, highest } = ladder.bands[category];
  const grades = Math.floor(years / ladder.yearsPerGrade);
  return { grade: Math.min(lowest + grades, highest), restYears: years % ladder.yearsPerGrade };
}

export type WhyNot =
  | { kind: "top-of-band"; highest: number }
  | { kind: "outside-band"; lowest: number; highest: number }
  | { kind: "since-unknown" }
  | { kind: "years"; done: number; needed: number; eligibleFrom: string }
  | { kind: "appraisal-below"; year: number; grade: AppraisalGrade }
  | { kind: "appraisal-missing"; year: number }
  | { kind: "not-in-post" };

export type NextGrade =
  | { kind: "eligible"; grade: number; from: string }
  | { kind: "not-yet"; grade: number | null; reasons: WhyNot[] };

/** Days are YYYY-MM-DD; 29 February counts as the 28th in other years. */
function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === "-02-29" && !isLeap ? "-02-28" : day.slice(4);
  return `${year}${rest}`;
}

const fullYears = ({ from, on }: { from: string; on: string }): number => {
  let years = Number(on.slice(0, 4)) - Number(from.slice(0, 4));
  if (yearsLater(from, years) > on) years -= 1;
  return Math.max(years, 0);
};

const GOOD: readonly AppraisalGrade[] = ["excellent", "competent"];

export type Standing = Step & {
  /** Day the grade was given; null: not known. */
  since: string | null;
  education: Education;
  /** The grade is the one they entered community work at: the rest of the degree's years counts in it. */
  entered: boolean;
  appraisals: readonly YearGrade[];
  inPost: boolean;
};

/**
 * Whether the next grade is due on a day, or everything that stands against it. Counted are the full years in the grade
 * and, of the appraisals, as many calendar years as the grade takes, up to the year before the one it is due in; years
 * that are not over on the day are not missed. A bad year therefore holds somebody up until it lies behind those years.
 */
export function nextGrade({
  standing,
  on,
  ladder,
}: {
  standing: Standing;
  on: string;
  ladder: Ladder;
}): NextGrade {
  const { category, grade, since } = standing;
  const { lowest, highest } = ladder.bands[category];
  if (!isInBand(ladder, standing)) {
    return { kind: "not-yet", grade: null, reasons: [{ kind: "outside-band", lowest, highest }] };
  }
  if (grade === highest) return { kind: "not-yet", grade: null, reasons: [{ kind: "top-of-band", highest }] };
  const reasons: WhyNot[] = standing.inPost ? [] : [{ kind: "not-in-post" }];
  const next = grade + 1;
  if (since === null)
    return { kind: "not-yet", grade: next, reasons: [...reasons, { kind: "since-unknown" }] };
  const needed = yearsNeeded({ standing, ladder });
  const eligibleFrom = yearsLater(since, needed);
  if (on < eligibleFrom) {
    reasons.push({ kind: "years", done: fullYears({ from: since, on }), needed, eligibleFrom });
  }
  reasons.push(...appraisalReasons({ appraisals: standing.appraisals, needed, eligibleFrom, on }));
  return reasons.length === 0
    ? { kind: "eligible", grade: next, from: eligibleFrom }
    : { kind: "not-yet", grade: next, reasons };
}

function yearsNeeded({ standing, ladder }: { standing: Standing; ladder: Ladder }): number {
  const entry = entryGrade({ category: standing.category, education: standing.education, ladder });
  const rest = standing.entered && standing.grade === entry.grade ? entry.restYears : 0;
  return ladder.yearsPerGrade - rest;
}

function appraisalReasons(given: {
  appraisals: readonly YearGrade[];
  needed: number;
  eligibleFrom: string;
  on: string;
}): WhyNot[] {
  const { appraisals, needed, eligibleFrom, on } = given;
  const thisYear = Number(on.slice(0, 4));
  const due = Math.max(thisYear, Number(eligibleFrom.slice(0, 4)));
  const reasons: WhyNot[] = [];
  for (let year = due - needed; year < due; year += 1) {
    const grade = appraisals.find((one) => one.year === year)?.grade;
    if (grade !== undefined && !GOOD.includes(grade)) reasons.push({ kind: "appraisal-below", year, grade });
    else if (grade === undefined && year < thisYear) reasons.push({ kind: "appraisal-missing", year });
  }
  return reasons;
}
