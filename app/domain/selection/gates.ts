import { daysInMonth } from "../people/calendar-day.ts";
import { EDUCATIONS, SOCIAL_WORK_CERTIFICATES } from "../people/enumerations.ts";
import type { CandidateFacts, GateOutcome, Review } from "./candidate-facts.ts";
import type { Gate, GateRule, SelectionRules } from "./selection-rules.ts";

/**
 * Gates (资格): each passed or failed, with what was found and the statements it rests on; points never make up for one.
 * Not decided here: whether a statement is true, only that the department made it. PURE.
 */
export function judgeGates({
  facts,
  reviews,
  gates,
  asOf,
}: {
  facts: CandidateFacts;
  /** In the order they were made: the latest of each department holds. */
  reviews: readonly Review[];
  gates: readonly Gate[];
  /** YYYY-MM-DD */
  asOf: string;
}): GateOutcome[] {
  const latest = new Map(reviews.map((review) => [review.department, review]));
  return gates.map((gate) => ({
    key: gate.key,
    kind: gate.kind,
    missing: [],
    reviewIds: [],
    ...judged({ gate, facts, latest, asOf }),
  }));
}

/** Somebody who would be eligible if the departments that have not stated anything had no objection. */
export const waitsForStatements = (gates: readonly GateOutcome[]): boolean =>
  gates.some(onlyMissing) && gates.every((gate) => gate.passed || onlyMissing(gate));

const onlyMissing = ({ passed, found, missing }: GateOutcome): boolean =>
  !passed && missing.length > 0 && found === null;

export const isEligible = (gates: readonly GateOutcome[]): boolean => gates.every(({ passed }) => passed);

/** Departments whose statements the gates rest on, in the rules' order. */
export const departmentsOf = (gates: readonly GateRule[]): string[] => [
  ...new Set(
    gates.flatMap((gate) =>
      gate.kind === "noDiscipline" ? [gate.department] : gate.kind === "jointReview" ? gate.departments : [],
    ),
  ),
];

/** Who has no votes is put out by the rules: a gate that shows when scores are drawn. */
export const needsVotes = (rules: Pick<SelectionRules, "criteria">): boolean =>
  rules.criteria.some(({ source, missing }) => source.kind === "democratic" && missing.treat === "out");

type Outcome = Pick<GateOutcome, "passed" | "found"> & Partial<GateOutcome>;
type Judging<G> = { gate: G; facts: CandidateFacts; latest: ReadonlyMap<string, Review>; asOf: string };

function judged({ gate, facts, latest, asOf }: Judging<GateRule>): Outcome {
  switch (gate.kind) {
    case "partyMember":
      // A probationary member neither votes nor stands for election (Party constitution, art. 7).
      return { passed: facts.politicalStatus === "partyMember", found: facts.politicalStatus };
    case "age":
      return within({ found: ageOn({ birthMonth: facts.birthMonth, asOf }), ...gate });
    case "education":
      return reaches({ ladder: EDUCATIONS, found: facts.education, atLeast: gate.atLeast });
    case "certificate":
      return reaches({
        ladder: SOCIAL_WORK_CERTIFICATES,
        found: facts.certificate ?? "none",
        atLeast: gate.atLeast,
      });
    case "tenure": {
      const found = monthsSince({ start: facts.communityWorkStartedOn, asOf });
      return { passed: found !== null && found >= gate.atLeastMonths, found };
    }
    case "heldPost":
      return { passed: facts.posts.some((post) => gate.oneOf.includes(post)), found: listed(facts.posts) };
    case "inPost":
      // Rosters leave it empty for people who are simply there.
      return { passed: facts.inPost === null || facts.inPost === "inPost", found: facts.inPost };
    case "appraisal":
      return appraised({ gate, facts, asOf });
    case "contest": {
      const found = facts.contestIds.filter((id) => gate.contestIds.includes(id));
      return { passed: found.length > 0, found: listed(found) };
    }
    case "noDiscipline":
      return stated({ departments: [gate.department], latest });
    case "jointReview":
      return stated({ departments: gate.departments, latest });
  }
}

const listed = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(","));

const within = (given: { found: number; atLeast: number | null; atMost: number | null }): Outcome => ({
  passed:
    (given.atLeast === null || given.found >= given.atLeast) &&
    (given.atMost === null || given.found <= given.atMost),
  found: given.found,
});

const reaches = <W extends string>({
  ladder,
  found,
  atLeast,
}: {
  ladder: readonly W[];
  found: W;
  atLeast: W;
}): Outcome => ({ passed: ladder.indexOf(found) >= ladder.indexOf(atLeast), found });

const GRADES = ["incompetent", "basicallyCompetent", "competent", "excellent"];

/**
 * The last yearly grades up to the year of `asOf`; fewer than asked for is a failed gate, and so is a year without a grade
 * ("notGraded" ranks below all). Found: the years looked at, "2024:competent,2025:excellent".
 */
function appraised({
  gate,
  facts,
  asOf,
}: {
  gate: Extract<GateRule, { kind: "appraisal" }>;
  facts: CandidateFacts;
  asOf: string;
}): Outcome {
  const known = facts.appraisals.filter(({ year }) => year <= Number(asOf.slice(0, 4)));
  const last = known.slice(Math.max(0, known.length - gate.years));
  const least = GRADES.indexOf(gate.atLeast);
  return {
    passed: last.length === gate.years && last.every(({ grade }) => GRADES.indexOf(grade) >= least),
    found: listed(last.map(({ year, grade }) => `${year}:${grade}`)),
  };
}

/** Found: the departments that object. */
function stated({
  departments,
  latest,
}: {
  departments: readonly string[];
  latest: ReadonlyMap<string, Review>;
}): Outcome {
  const statements = departments.flatMap((department) => latest.get(department) ?? []);
  const objecting = statements.filter(({ outcome }) => outcome === "objection");
  const missing = departments.filter((department) => !latest.has(department));
  return {
    passed: missing.length === 0 && objecting.length === 0,
    found: listed(objecting.map(({ department }) => department)),
    missing,
    reviewIds: statements.map(({ id }) => id),
  };
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Full years; the roster knows the month of birth, so that a year is full from the first day of that month on. PURE. */
export const ageOn = ({ birthMonth, asOf }: { birthMonth: string; asOf: string }): number =>
  Math.floor((monthNumber(asOf) - monthNumber(birthMonth)) / 12);

/** Full months since a day or a month (from its first day on); null: not known. Never negative. PURE. */
export function monthsSince({ start, asOf }: { start: string; asOf: string }): number | null {
  if (!/^\d{4}-\d{2}/.test(start)) return null;
  const months = monthNumber(asOf) - monthNumber(start);
  const isFull = start.slice(8) <= asOf.slice(8) || isMonthEnd(asOf);
  return Math.max(0, isFull ? months : months - 1);
}

/** Begun on the 31st: a month is full on the last day of a shorter one. */
function isMonthEnd(day: string): boolean {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return date === daysInMonth({ year, month });
}
