import { liesIn } from "../access/actor.ts";

/**
 * Who may be whose mentor, and how well the two fit (domain "Mentor"): strong where the mentee is weakest, of the own
 * subdistrict, no kin, not the only assessor. Shares are ten-thousandths, costs whole numbers. PURE.
 */
export type CriterionShare = {
  /** Name of the criterion as judged; the same name in two contests is the same criterion. */
  criterion: string;
  /** Points as a share of the criterion's maximum, and the mean of everybody in that contest. */
  share: number;
  mean: number;
};

export type Mentee = {
  reserveId: string;
  personId: string;
  unitPath: string;
  subdistrictId: string | null;
  shares: readonly CriterionShare[];
  /** Roster ids of who manages the mentee's unit (null: has no roster record): they assess at a stint's end. */
  assessors: readonly (string | null)[];
};

export type Mentor = {
  mentorId: string;
  personId: string;
  /** Where mentees come from. */
  unitPath: string;
  subdistrictId: string | null;
  /** Mentees that still fit in. */
  free: number;
  shares: readonly CriterionShare[];
  /** Name of a criterion → 0 to 100. */
  declared: Readonly<Record<string, number>>;
  /** In the reserve themselves: learns, does not teach. */
  inReserve: boolean;
};

export const MATCH_BLOCKS = ["self", "kin", "inReserve", "elsewhere", "onlyAssessor", "full"] as const;
export type MatchBlock = (typeof MATCH_BLOCKS)[number];

/** A criterion of the mentee below the mean, and how strong the mentor is there. */
export type Fit = { criterion: string; gap: number; strength: number };

/** The mentee's weakest criteria count, no more. */
const WEAKEST = 3;
export const WHOLE = 10_000;
/** A mentor of another subdistrict has to be worth it. */
const OTHER_SUBDISTRICT = 2_000;
/** Nothing else costs as much: a pair that fits badly is better than nobody. */
export const NOBODY = 1_000_000;
/** From here on somebody is called strong at a criterion. */
export const STRONG_FROM = 7_500;

export type KinPair = { personId: string; otherId: string };

/** Null: nothing stands against the two. */
export function blockOf(mentor: Mentor, mentee: Mentee, kin: readonly KinPair[]): MatchBlock | null {
  const [one, other] = [mentor.personId, mentee.personId];
  if (one === other) return "self";
  if (kin.some(({ personId, otherId }) => areThey([personId, otherId], [one, other]))) return "kin";
  if (mentor.inReserve) return "inReserve";
  if (!liesIn(mentee.unitPath, mentor.unitPath)) return "elsewhere";
  if (mentee.assessors.length > 0 && mentee.assessors.every((assessor) => assessor === one))
    return "onlyAssessor";
  return mentor.free < 1 ? "full" : null;
}

const areThey = ([a, b]: readonly [string, string], [one, other]: readonly [string, string]): boolean =>
  (a === one && b === other) || (a === other && b === one);

const meanOf = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

type Placed = { criterion: string; share: number; gap: number };

/** One line for each criterion: the mean over the contests in which it was judged; the furthest below the mean first. */
function placedOf(shares: readonly CriterionShare[]): Placed[] {
  const names = [...new Set(shares.map(({ criterion }) => criterion))];
  return names
    .map((criterion) => {
      const own = shares.filter((each) => each.criterion === criterion);
      const share = meanOf(own.map((each) => each.share));
      return { criterion, share, gap: meanOf(own.map((each) => each.mean)) - share };
    })
    .sort((a, b) => b.gap - a.gap || compareText(a.criterion, b.criterion));
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The criteria in which the mentee stands below the mean, the weakest first. */
export const weaknessesOf = ({ shares }: Pick<Mentee, "shares">): Placed[] =>
  placedOf(shares)
    .filter(({ gap }) => gap > 0)
    .slice(0, WEAKEST);

/** What was shown in contests or is declared, whichever says more; 0: nothing is known. */
function strengthOf({ shares, declared }: Pick<Mentor, "shares" | "declared">, criterion: string): number {
  const shown = placedOf(shares).find((each) => each.criterion === criterion)?.share ?? 0;
  const said = Object.hasOwn(declared, criterion) ? (declared[criterion] ?? 0) * 100 : 0;
  return Math.max(shown, said);
}

export const fitsOf = (mentor: Pick<Mentor, "shares" | "declared">, mentee: Pick<Mentee, "shares">): Fit[] =>
  weaknessesOf(mentee).map(({ criterion, gap }) => ({
    ...{ criterion, gap },
    strength: strengthOf(mentor, criterion),
  }));

/** Where the mentor is strong and the mentee weak: what the proposal says. */
export const reasonsOf = (mentor: Pick<Mentor, "shares" | "declared">, mentee: Pick<Mentee, "shares">) =>
  fitsOf(mentor, mentee).filter(({ strength }) => strength >= STRONG_FROM);

/**
 * What a pair costs, from 0 on: what is left of each of the mentee's gaps with this mentor's help, and a fixed charge where they
 * are of different subdistricts.
 */
export function costOf(mentor: Mentor, mentee: Mentee): number {
  const left = fitsOf(mentor, mentee).reduce(
    (sum, { gap, strength }) => sum + Math.round((gap * (WHOLE - Math.min(strength, WHOLE))) / WHOLE),
    0,
  );
  const near = mentor.subdistrictId !== null && mentor.subdistrictId === mentee.subdistrictId;
  return left + (near ? 0 : OTHER_SUBDISTRICT);
}

export type MatchPair = { mentorId: string; reserveId: string; cost: number };
/** Pairs that may be, by ids in a fixed order: the same question always reads the same. */
export type MatchProblem = {
  mentees: readonly string[];
  mentors: readonly { mentorId: string; free: number }[];
  pairs: readonly MatchPair[];
};

export function matchProblemOf(given: {
  mentors: readonly Mentor[];
  mentees: readonly Mentee[];
  kin: readonly KinPair[];
}): MatchProblem {
  const mentors = [...given.mentors].sort((a, b) => compareText(a.mentorId, b.mentorId));
  const mentees = [...given.mentees].sort((a, b) => compareText(a.reserveId, b.reserveId));
  return {
    mentees: mentees.map(({ reserveId }) => reserveId),
    mentors: mentors.map(({ mentorId, free }) => ({ mentorId, free: Math.max(0, free) })),
    pairs: mentees.flatMap((mentee) =>
      mentors
        .filter((mentor) => blockOf(mentor, mentee, given.kin) === null)
        .map((mentor) => ({
          ...{ mentorId: mentor.mentorId, reserveId: mentee.reserveId },
          cost: costOf(mentor, mentee),
        })),
    ),
  };
}
