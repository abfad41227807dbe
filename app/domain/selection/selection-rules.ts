import type {
  AppraisalGrade,
  Education,
  ReserveKind,
  Sex,
  SocialWorkCertificate,
} from "../people/enumerations.ts";
import type { PostKind } from "../people/organisation.ts";

/**
 * The rule file of a selection round: announced, with its hash, before any score is drawn (domain "Reserve selection").
 * Points are hundredths, weights and values ten-thousandths of 1, days YYYY-MM-DD, months YYYY-MM. PURE.
 */
export type SelectionRules = {
  format: "yanzhen.selection-rules";
  version: 1;
  pool: Pool;
  /** Which level keeps the records of who is taken into the reserve. */
  level: ManagingLevel;
  /** People may put themselves forward; their managers always may. */
  selfNomination: boolean;
  /** Age, tenure and appraisals are counted as of this day. */
  asOf: string;
  /** One list for each post; a person stands on one list. */
  lists: PostList[];
  gates: Gate[];
  /** Weights sum to 10,000. */
  criteria: Criterion[];
  /** Looked at in order where composites are equal; the announced seed's lot decides last. */
  tieKeys: TieKey[];
  firmness: { draws: number; region: WeightRegion };
  noticeWorkingDays: number;
};

/** Two-way reserve: the reserve of leading posts and the reserve of workers. */
export const POOLS = ["leadingPost", "worker"] as const;
export type Pool = (typeof POOLS)[number];

export const POSTS_OF_POOL: Readonly<Record<Pool, readonly ReserveKind[]>> = {
  leadingPost: ["secretary", "deputySecretary", "deputyDirector"],
  worker: ["communityWorker"],
};

export const MANAGING_LEVELS = ["subdistrict", "community"] as const;
export type ManagingLevel = (typeof MANAGING_LEVELS)[number];

/** The fewest working days of a public notice. */
export const LEAST_NOTICE_DAYS = 5;

export type PostList = {
  post: ReserveKind;
  total: number;
  /** At most so many of one subdistrict, of one community; null: no cap. They nest. */
  perSubdistrict: number | null;
  perCommunity: number | null;
  /** Caps of single units instead of the above. */
  unitCaps: { unitId: string; atMost: number }[];
  /** Announced floors; with them the list is the optimum of a 0–1 programme. */
  floors: Floor[];
};

export type Floor =
  | { kind: "eachSubdistrict"; atLeast: number }
  | { kind: "unit"; unitId: string; atLeast: number }
  /** Full years on `asOf`. */
  | { kind: "youngerThan"; age: number; atLeast: number }
  | { kind: "sex"; sex: Sex; atLeast: number };

/** `posts` null: for every list. A gate is passed or failed and never made up for by points. */
export type Gate = { key: string; posts: ReserveKind[] | null } & GateRule;
export type GateRule =
  | { kind: "partyMember" }
  | { kind: "age"; atLeast: number | null; atMost: number | null }
  | { kind: "education"; atLeast: Education }
  | { kind: "certificate"; atLeast: Exclude<SocialWorkCertificate, "none"> }
  /** Full months of community work. */
  | { kind: "tenure"; atLeastMonths: number }
  | { kind: "heldPost"; oneOf: PostKind[] }
  | { kind: "inPost" }
  /** The last `years` yearly appraisals, each at least this. */
  | { kind: "appraisal"; atLeast: "excellent" | "competent" | "basicallyCompetent"; years: number }
  /** A result in at least one of these contests. */
  | { kind: "contest"; contestIds: string[] }
  /** No discipline period on `asOf`, stated by the department with a document. */
  | { kind: "noDiscipline"; department: string }
  /** Every department states in writing that it has no objection. */
  | { kind: "jointReview"; departments: string[] };

export type Criterion = {
  key: string;
  name: string;
  weight: number;
  source: ScoreSource;
  /** Published points → value: at least two, points rising strictly, values never falling, from 0 to 10,000. */
  anchors: Anchor[];
  /** Who has no result: the declared points, or out (the gate). Never silently zero. */
  missing: { treat: "default"; points: number } | { treat: "out" };
  /** Standard error for the draws of firmness, hundredths of points; contests with marks of a panel bring their own. */
  standardError: number;
};
export type Anchor = { points: number; value: number };

export type ScoreSource =
  /** Official scores. `shrink`: the reliability estimate T = ρX + (1 − ρ)μ instead of the raw score. */
  | { kind: "contest"; contestIds: string[]; several: "best" | "mean" | "latest"; shrink: boolean }
  /** Mean of the months' verified work points, both ends included. */
  | { kind: "daily"; fromMonth: string; toMonth: string }
  /** Mean over the last `years` yearly grades; a grade without points counts as no result. */
  | { kind: "appraisal"; years: number; points: Partial<Record<AppraisalGrade, number>> }
  /** Democratic appraisal (民主测评): share of each answer times its points. */
  | { kind: "democratic"; points: Record<DemocraticAnswer, number> };

export const DEMOCRATIC_ANSWERS = ["excellent", "competent", "basicallyCompetent", "incompetent"] as const;
export type DemocraticAnswer = (typeof DEMOCRATIC_ANSWERS)[number];
export type DemocraticVotes = Record<DemocraticAnswer, number>;

/** A criterion's key: its higher value first. tenure: longer first. younger: born later first. */
export type TieKey = { kind: "criterion"; key: string } | { kind: "tenure" } | { kind: "younger" };

/** Where the weights are drawn from: any weights, or each within `margin` ten-thousandths of the declared one. */
export type WeightRegion = { kind: "any" } | { kind: "within"; margin: number };

export const listOf = (rules: Pick<SelectionRules, "lists">, post: ReserveKind): PostList | null =>
  rules.lists.find((list) => list.post === post) ?? null;

export const gatesOf = (rules: Pick<SelectionRules, "gates">, post: ReserveKind): Gate[] =>
  rules.gates.filter(({ posts }) => posts === null || posts.includes(post));
