import { WORK_AREAS, type WorkArea } from "../daily/work-record.ts";
import type {
  AppraisalGrade,
  Education,
  PoliticalStatus,
  SocialWorkCertificate,
} from "../people/enumerations.ts";
import type { TrialState } from "./growth-entry.ts";

/** What is known of a reserve for the post's profile, read from where it was entered once. Days YYYY-MM-DD. PURE. */
export type GrowthFacts = {
  politicalStatus: PoliticalStatus;
  education: Education;
  certificate: SocialWorkCertificate | null;
  /** YYYY-MM or YYYY-MM-DD; empty: not known. */
  communityWorkStartedOn: string;
  /** The latest contest with a published result. */
  contest: { title: string; on: string } | null;
  /** Mean in hundredths of 100, over so many months that have points. */
  points: { mean: number; months: number } | null;
  /** The latest yearly grade. */
  appraisal: { year: number; grade: AppraisalGrade } | null;
  mentorship: "none" | "agreed" | "completed";
  /** The newest last. */
  trials: readonly { status: TrialState; toOn: string; points: number | null }[];
  areas: readonly AreaStanding[];
  /** Days of sanctions that no later entry corrected, the newest last. */
  sanctions: readonly string[];
};

/** planned: to lead later · underWay · led: the stint is over · assessed: by head and mentor. */
export const AREA_STAGES = ["none", "planned", "underWay", "led", "assessed"] as const;
export type AreaStage = (typeof AREA_STAGES)[number];

/** Totals of the latest assessments, hundredths of 100; null: not assessed. */
export type AreaStanding = {
  area: WorkArea;
  stage: AreaStage;
  head: number | null;
  mentor: number | null;
};

/** Periods in a row in which somebody led the same post. */
export type LedStint = { area: WorkArea; fromOn: string; toOn: string };

/** Where somebody stands in each of the four areas; the furthest stint counts. */
export function areaStandings({
  stints,
  assessments,
  today,
}: {
  stints: readonly LedStint[];
  /** The newest last. */
  assessments: readonly { area: WorkArea; rater: "head" | "mentor"; total: number }[];
  today: string;
}): AreaStanding[] {
  return WORK_AREAS.map((area) => {
    const totalBy = (rater: "head" | "mentor") =>
      assessments.filter((one) => one.area === area && one.rater === rater).at(-1)?.total ?? null;
    const [head, mentor] = [totalBy("head"), totalBy("mentor")];
    if (head !== null && mentor !== null) return { area, stage: "assessed", head, mentor };
    const own = stints.filter((stint) => stint.area === area);
    const stage = own.some(({ toOn }) => toOn < today)
      ? "led"
      : own.some(({ fromOn }) => fromOn <= today)
        ? "underWay"
        : own.length > 0
          ? "planned"
          : "none";
    return { area, stage, head, mentor };
  });
}
