import type {
  AppraisalGrade,
  Education,
  ReserveKind,
  SocialWorkCertificate,
} from "../people/enumerations.ts";

/**
 * What a post asks of a reserve before "ready for the post" may be said (domain "Growth file": readiness is shown against
 * the post's profile). Each requirement names what it follows from; "custom" is our own proposal. PURE.
 */
export type RequirementRule =
  | { kind: "party" }
  | { kind: "education"; atLeast: Education }
  /** Full months of community work. */
  | { kind: "tenure"; atLeastMonths: number }
  | { kind: "certificate"; atLeast: Exclude<SocialWorkCertificate, "none"> }
  /** A published result within so many months. */
  | { kind: "contest"; withinMonths: number }
  /** Mean of the monthly points of so many months, hundredths of 100. */
  | { kind: "points"; atLeast: number; overMonths: number }
  /** The latest yearly grade. */
  | { kind: "appraisal"; atLeast: Exclude<AppraisalGrade, "incompetent" | "notGraded"> }
  | { kind: "mentorship" }
  | { kind: "trial" }
  /** Each of the four areas led, and assessed by the head and by the mentor; hundredths of 100. */
  | { kind: "areas"; atLeast: number }
  /** None of the last so many months. */
  | { kind: "sanction"; withinMonths: number };
export type RequirementKind = RequirementRule["kind"];

/**
 * partyConstitution: 党章 art. 7, who is not a full member neither votes nor stands · selection: the gates of the reserve
 * selection (党政领导干部选拔任用工作条例) · sanctionsLaw: 公职人员政务处分法 art. 8, the longest period is 24 months ·
 * chain: domain "Trial post and AB rotation" (assessed in all four areas, trial passed) and "Mentor".
 */
export type Basis = "partyConstitution" | "selection" | "sanctionsLaw" | "chain" | "custom";

/** `required` false: welcome, but nobody waits for it. */
export type Requirement = { rule: RequirementRule; required: boolean; basis: Basis };
export type PostProfile = readonly Requirement[];

const PASS = 6_000;
const TWO_YEARS = 24;

const needs = (rule: RequirementRule, basis: Basis): Requirement => ({ rule, required: true, basis });
const welcomes = (rule: RequirementRule, basis: Basis): Requirement => ({ rule, required: false, basis });

/** The last links of the chain, the same for every post. */
const CHAIN: PostProfile = [
  needs({ kind: "mentorship" }, "chain"),
  needs({ kind: "areas", atLeast: PASS }, "chain"),
  needs({ kind: "trial" }, "chain"),
  needs({ kind: "sanction", withinMonths: TWO_YEARS }, "sanctionsLaw"),
];

const leading = (more: { party: boolean; tenureMonths: number; points: number }): PostProfile => [
  more.party ? needs({ kind: "party" }, "partyConstitution") : welcomes({ kind: "party" }, "custom"),
  needs({ kind: "education", atLeast: "college" }, "custom"),
  needs({ kind: "tenure", atLeastMonths: more.tenureMonths }, "custom"),
  welcomes({ kind: "certificate", atLeast: "assistant" }, "custom"),
  needs({ kind: "contest", withinMonths: TWO_YEARS }, "custom"),
  needs({ kind: "points", atLeast: more.points, overMonths: 12 }, "custom"),
  needs({ kind: "appraisal", atLeast: "competent" }, "selection"),
  ...CHAIN,
];

export const POST_PROFILES: Readonly<Record<ReserveKind, PostProfile>> = {
  secretary: leading({ party: true, tenureMonths: 36, points: 7_000 }),
  deputySecretary: leading({ party: true, tenureMonths: TWO_YEARS, points: PASS }),
  deputyDirector: leading({ party: false, tenureMonths: TWO_YEARS, points: PASS }),
  communityWorker: [
    needs({ kind: "education", atLeast: "vocational" }, "custom"),
    needs({ kind: "tenure", atLeastMonths: 12 }, "custom"),
    welcomes({ kind: "certificate", atLeast: "assistant" }, "custom"),
    welcomes({ kind: "contest", withinMonths: TWO_YEARS }, "custom"),
    needs({ kind: "points", atLeast: PASS, overMonths: 12 }, "custom"),
    needs({ kind: "appraisal", atLeast: "competent" }, "selection"),
    ...CHAIN,
  ],
};
