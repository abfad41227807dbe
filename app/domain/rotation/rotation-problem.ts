import type { WorkArea } from "../daily/work-record.ts";

/**
 * What a rotation has to do (domain "Trial post and AB rotation"): posts = communities × areas, periods counted from 0, and
 * for every post and period one A, who leads, and one B, who knows the work and stands in. People are named by the id of
 * their roster record. PURE.
 */
export type RotationPost = {
  communityId: string;
  area: WorkArea;
  /** Who leads it, and who stands in, where no reserve does; never the same person, never a member. */
  incumbentA: string;
  incumbentB: string;
  /** Counts when hard posts are spread evenly. */
  hard: boolean;
};

/** A wish to lead an area, in a period, in a community or anywhere. */
export type Wish = { area: WorkArea; period: number; communityId: string | null };

/** A reserve who rotates. */
export type RotationMember = {
  personId: string;
  /** Where the person may serve: the own community, or all of the subdistrict (graded management). */
  communityIds: readonly string[];
  /** Areas to lead, once each: the four, or a declared subset. */
  areas: readonly WorkArea[];
  wishes: readonly Wish[];
  /** Mentor, by roster id; null: none yet. */
  mentorId: string | null;
};

/** Who leads and who stands in at a post in a period. */
export type Slot = { communityId: string; area: WorkArea; period: number; a: string; b: string };

export type RotationProblem = {
  periods: number;
  posts: readonly RotationPost[];
  members: readonly RotationMember[];
  /** Leave and blocked periods, of members, incumbents and mentors. */
  away: readonly { personId: string; period: number }[];
  /** Recusal of a person from a community: close kin works there. */
  barred: readonly { personId: string; communityId: string }[];
  /** Recusal of two people from each other: never A and B of one post. */
  apart: readonly { personId: string; otherId: string }[];
  /** Periods at whose beginning no post changes hands (elections, flood season): A and B stay as in the period before. */
  frozen: readonly number[];
  /** Most periods in a row in which somebody leads the same post; frozen periods do not count. */
  longestStint: number;
  /** Slots of the periods before `from` as they were: they never change. Empty where `from` is 0. */
  past: readonly Slot[];
  /** The first period that may still change. */
  from: number;
  /** The plan in force from `from` on, to be changed as little as possible; null: a first plan. */
  published: readonly Slot[] | null;
};

/**
 * Hard rules, by which a plan stands or falls. Before period 0 every post is led by its incumbents.
 * covered: one A and one B for every post and period, and nobody else · different: A is not B · once: at most one A and one
 * B post for a person in a period · present: nobody on leave is A or B · scope: members only where they may serve,
 * incumbents only at their own post · recusal · breadth: every member leads each of the own areas (unless the plan says it
 * cannot) · continuity: who leads was B or A of the post in the period before · mentor: a leading member's mentor is present
 * and is not A or B of that post · frozen · stint · past: periods before `from` are as they were.
 */
export const HARD_RULES = [
  "covered",
  "different",
  "once",
  "present",
  "scope",
  "recusal",
  "breadth",
  "continuity",
  "mentor",
  "frozen",
  "stint",
  "past",
] as const;
export type HardRule = (typeof HARD_RULES)[number];

/** A hard rule that a plan breaks, and where. */
export type Breach = {
  rule: HardRule;
  communityId: string | null;
  area: WorkArea | null;
  period: number | null;
  personIds: readonly string[];
};

/** Soft goals in the order in which they count; each is better when it is smaller. */
export const SOFT_GOALS = [
  "breadthMissing",
  "incumbentFills",
  "leadSpread",
  "standInSpread",
  "hardSpread",
  "wishesMissed",
  "changes",
  "repeatedPairs",
] as const;
export type SoftGoal = (typeof SOFT_GOALS)[number];

/** Reported with every plan. A bound is proven: no plan is below it. */
export type PlanReport = {
  /** Periods until every member has led the own areas: the first period counts one. Null: not within the plan. */
  length: { bound: number; value: number | null };
  goals: readonly { goal: SoftGoal; value: number; bound: number }[];
  /** construction · repair · programme (MIP) · hand. */
  method: "construction" | "repair" | "programme" | "hand";
  /** Every goal stands at its bound, or the programme proved that none can be better. */
  proven: boolean;
};

/** Why somebody cannot lead all areas in this plan. `most`: areas that can be led. */
export type Shortage = {
  personId: string;
  missing: readonly WorkArea[];
  reason:
    | { kind: "away"; periods: number; of: number; most: number }
    | { kind: "short"; periods: number; needed: number; most: number }
    | { kind: "crowded"; people: number; posts: number; needed: number }
    | { kind: "scope"; communities: number }
    | { kind: "mentorAway"; periods: number; most: number }
    | { kind: "frozen"; periods: number; most: number };
};
