import type { YearGrade } from "../people/appraisals.ts";
import type {
  Education,
  InPostState,
  PoliticalStatus,
  Sex,
  SocialWorkCertificate,
} from "../people/enumerations.ts";
import type { CommunityKind, PostKind } from "../people/organisation.ts";
import type { GateRule } from "./selection-rules.ts";

/** What was known of a candidate when the gates were judged; kept, so that later changes of the roster change nothing. PURE. */
export type CandidateFacts = {
  subdistrictId: string | null;
  communityId: string | null;
  /** Null: the organisation does not say. */
  communityKind: CommunityKind | null;
  sex: Sex;
  /** YYYY-MM */
  birthMonth: string;
  politicalStatus: PoliticalStatus;
  /** The higher of full-time and part-time. */
  education: Education;
  certificate: SocialWorkCertificate | null;
  /** YYYY-MM or YYYY-MM-DD */
  communityWorkStartedOn: string;
  posts: PostKind[];
  inPost: InPostState | null;
  /** Yearly grades, years ascending. */
  appraisals: YearGrade[];
  /** Contests of the gates with an official result of this person. */
  contestIds: string[];
};

/** A department's statement about a candidate. */
export type Review = {
  id: string;
  department: string;
  outcome: "noObjection" | "objection";
  document: string;
};

/** `found`: what stood there, for the sentence; `reviewIds`: the statements it rests on. */
export type GateOutcome = {
  key: string;
  /** score: judged when the scores are drawn, where the rules put out whoever has no result in a criterion. */
  kind: GateRule["kind"] | "score";
  passed: boolean;
  found: string | number | null;
  /** Departments that have not stated anything. */
  missing: string[];
  reviewIds: string[];
};
