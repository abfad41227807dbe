import { APPRAISAL_GRADES, EDUCATIONS, SOCIAL_WORK_CERTIFICATES } from "../people/enumerations.ts";
import { monthsSince } from "../selection/gates.ts";
import type { AreaStanding, GrowthFacts } from "./growth-facts.ts";
import type { PostProfile, Requirement, RequirementKind, RequirementRule } from "./post-profile.ts";

/**
 * Readiness for a post: what is there, what is missing, what comes next. Nobody is ready who is not assessed in all four
 * areas and has not passed a trial post, whatever else is there. PURE.
 */
export type LineState = "met" | "underWay" | "missing";

/** What decides. Months: full months; null: not known. */
export type DecidingFact =
  | { kind: "party"; status: GrowthFacts["politicalStatus"] }
  | { kind: "education"; education: GrowthFacts["education"] }
  | { kind: "tenure"; months: number | null }
  | { kind: "certificate"; certificate: NonNullable<GrowthFacts["certificate"]> }
  | { kind: "contest"; contest: GrowthFacts["contest"] }
  | { kind: "points"; points: GrowthFacts["points"] }
  | { kind: "appraisal"; appraisal: GrowthFacts["appraisal"] }
  | { kind: "mentorship"; mentorship: GrowthFacts["mentorship"] }
  | { kind: "trial"; trial: GrowthFacts["trials"][number] | null }
  | { kind: "areas"; areas: readonly AreaStanding[]; passed: number }
  | { kind: "sanction"; on: string | null };

export type ReadinessLine = { requirement: Requirement; state: LineState; fact: DecidingFact };
export type Readiness = {
  lines: ReadinessLine[];
  /** Required ones. */
  met: number;
  required: number;
  ready: boolean;
  /** Required and not met. */
  missing: RequirementKind[];
  /** What to do first; null: nothing is missing. */
  next: RequirementKind | null;
};

export function readinessOf(given: {
  facts: GrowthFacts;
  profile: PostProfile;
  /** YYYY-MM-DD */
  today: string;
}): Readiness {
  const { facts, profile, today } = given;
  const lines = profile.map((requirement) => ({
    requirement,
    ...judged({ rule: requirement.rule, facts, today }),
  }));
  const required = lines.filter(({ requirement }) => requirement.required);
  const missing = required.filter(({ state }) => state !== "met").map(({ fact }) => fact.kind);
  const has = (kind: RequirementKind) =>
    lines.some(({ fact, state }) => fact.kind === kind && state === "met");
  return {
    lines,
    met: required.length - missing.length,
    required: required.length,
    ready: missing.length === 0 && has("areas") && has("trial"),
    missing,
    next: nextOf({ missing, mentorship: facts.mentorship }),
  };
}

/** What can be begun comes before what time or others bring. A mentorship comes first, and once agreed ends last. */
const ORDER: readonly RequirementKind[] = [
  ...(["areas", "trial", "contest", "points", "appraisal", "certificate"] as const),
  ...(["tenure", "education", "party", "sanction", "mentorship"] as const),
];

function nextOf({
  missing,
  mentorship,
}: {
  missing: readonly RequirementKind[];
  mentorship: GrowthFacts["mentorship"];
}): RequirementKind | null {
  if (missing.includes("mentorship") && mentorship === "none") return "mentorship";
  return ORDER.find((kind) => missing.includes(kind)) ?? null;
}

type Judged = Pick<ReadinessLine, "state" | "fact">;
type Judging<R = RequirementRule> = { rule: R; facts: GrowthFacts; today: string };
type Of<K extends RequirementKind> = Extract<RequirementRule, { kind: K }>;

const met = (holds: boolean): LineState => (holds ? "met" : "missing");
const reaches = <W extends string>(ladder: readonly W[], { found, atLeast }: { found: W; atLeast: W }) =>
  met(ladder.indexOf(found) >= ladder.indexOf(atLeast));

function judged({ rule, facts, today }: Judging): Judged {
  switch (rule.kind) {
    case "party": {
      const { politicalStatus: status } = facts;
      // A probationary member becomes a full one by time.
      const state = status === "probationaryMember" ? "underWay" : met(status === "partyMember");
      return { state, fact: { kind: "party", status } };
    }
    case "education": {
      const { education } = facts;
      const state = reaches(EDUCATIONS, { found: education, atLeast: rule.atLeast });
      return { state, fact: { kind: "education", education } };
    }
    case "certificate": {
      const certificate = facts.certificate ?? "none";
      const state = reaches(SOCIAL_WORK_CERTIFICATES, { found: certificate, atLeast: rule.atLeast });
      return { state, fact: { kind: "certificate", certificate } };
    }
    case "mentorship": {
      const { mentorship } = facts;
      const state = mentorship === "agreed" ? "underWay" : met(mentorship === "completed");
      return { state, fact: { kind: "mentorship", mentorship } };
    }
    case "tenure":
    case "contest":
    case "sanction":
      return judgedByTime({ rule, facts, today });
    case "points":
    case "appraisal":
      return judgedByPerformance({ rule, facts });
    case "trial":
      return trialOf(facts);
    case "areas":
      return areasOf({ rule, facts });
  }
}

function judgedByTime({ rule, facts, today }: Judging<Of<"tenure" | "contest" | "sanction">>): Judged {
  const since = (start: string) => monthsSince({ start, asOf: today });
  const isWithin = (day: string, months: number) => (since(day) ?? 0) < months;
  switch (rule.kind) {
    case "tenure": {
      const months = since(facts.communityWorkStartedOn);
      const state =
        months === null ? "missing" : months >= rule.atLeastMonths ? "met" : ("underWay" as const);
      return { state, fact: { kind: "tenure", months } };
    }
    case "contest": {
      const { contest } = facts;
      const state = met(contest !== null && isWithin(contest.on, rule.withinMonths));
      return { state, fact: { kind: "contest", contest } };
    }
    case "sanction": {
      const on = facts.sanctions.filter((day) => isWithin(day, rule.withinMonths)).at(-1) ?? null;
      return { state: met(on === null), fact: { kind: "sanction", on } };
    }
  }
}

/** From lowest to highest; a year without a grade is below all. */
const GRADES = [...APPRAISAL_GRADES].reverse();

function judgedByPerformance({ rule, facts }: Omit<Judging<Of<"points" | "appraisal">>, "today">): Judged {
  if (rule.kind === "points") {
    const { points } = facts;
    return {
      state: met(points !== null && points.mean >= rule.atLeast),
      fact: { kind: "points", points },
    };
  }
  const { appraisal } = facts;
  const state =
    appraisal === null ? "missing" : reaches(GRADES, { found: appraisal.grade, atLeast: rule.atLeast });
  return { state, fact: { kind: "appraisal", appraisal } };
}

/** A trial once passed stands; else the newest decides. */
function trialOf({ trials }: GrowthFacts): Judged {
  const passed = trials.filter(({ status }) => status === "passed").at(-1);
  const trial = passed ?? trials.at(-1) ?? null;
  const open = trial?.status === "planned" || trial?.status === "underWay";
  return { state: passed ? "met" : open ? "underWay" : "missing", fact: { kind: "trial", trial } };
}

export const isAreaPassed = ({ head, mentor }: AreaStanding, atLeast: number): boolean =>
  head !== null && mentor !== null && head >= atLeast && mentor >= atLeast;

function areasOf({ rule, facts: { areas } }: { rule: Of<"areas">; facts: GrowthFacts }): Judged {
  const passed = areas.filter((one) => isAreaPassed(one, rule.atLeast)).length;
  const begun = areas.some(({ stage }) => stage !== "none");
  const state = passed === areas.length && passed > 0 ? "met" : begun ? "underWay" : "missing";
  return { state, fact: { kind: "areas", areas, passed } };
}
