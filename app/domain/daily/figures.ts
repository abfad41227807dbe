import type { ExamKind } from "#app/domain/development/development.ts";
import { SOURCE_GROUPS } from "#app/domain/people/enumerations.ts";
import type { PersonCondition } from "./person-condition.ts";

/**
 * The figures of a district, as data: nothing is typed in, each is counted from records and opens the list behind it. PURE.
 *
 * stock: as of the end of the day · flow: within the window that ends on the day.
 * Everybody is counted once, where they belong on the day; records, ledgers and contests where they happened. So
 * the parts of a unit always add up to the unit.
 */
export const FIGURE_GROUPS = [
  "staff",
  "leaders",
  "age",
  "education",
  "politics",
  "reserve",
  "contests",
  "growth",
  "work",
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** What one unit of a figure is. times: one person as often as they came. */
export type FigureUnit = "people" | "count" | "times" | "share" | "years";

/** What it is counted from. */
export type Counted =
  /** The history of people, their appointments in force. */
  | { from: "people"; who: PersonCondition }
  /** Verified records of the kind that happened in the window. A deed of the ledger only once its entry is closed. */
  | { from: "records"; kind: "visit" | "opinion" | "deed" | "activity" }
  /** People who came to verified activities, as often as they came. */
  | { from: "participants" }
  /** People with at least one verified visit in the window. */
  | { from: "visitors" }
  /** Communities with at least one ledger entry whose opinion is verified and was said in the window. */
  | { from: "ledgers" }
  /** Ledger entries of verified opinions, closed in the window. */
  | { from: "closedEntries" }
  /** Signed contests held in the window, without rehearsals. */
  | { from: "contests" }
  /** People of the roster who competed in those, each once; not who withdrew. */
  | { from: "contestants" }
  /** People on a study tour that took place, wholly or in part, in the window. */
  | { from: "tours" }
  /** People seconded on at least one day of the window. */
  | { from: "secondments" }
  /** People who applied for an exam in the window and were neither refused nor withdrew; null: of either kind. */
  | { from: "exams"; exam: ExamKind | null };

export type Figure = {
  group: FigureGroup;
  kind: "stock" | "flow";
  unit: FigureUnit;
  counted: Counted;
  /** share: of whom · years: the mean of whom. */
  whole?: "people" | "secretaries";
};

const people = (group: FigureGroup, who: PersonCondition) =>
  ({ group, kind: "stock", unit: "people", counted: { from: "people", who } }) as const;
const share = (group: FigureGroup, whole: "people" | "secretaries", who: PersonCondition) =>
  ({ group, kind: "stock", unit: "share", counted: { from: "people", who }, whole }) as const;
const meanAge = (whole: "people" | "secretaries", who: PersonCondition) =>
  ({ group: "age", kind: "stock", unit: "years", counted: { from: "people", who }, whole }) as const;
const flow = (group: FigureGroup, unit: "people" | "count" | "times", counted: Counted) =>
  ({ group, kind: "flow", unit, counted }) as const;

const BACHELOR = ["bachelor", "master", "doctor"] as const;
const CERTIFIED = ["assistant", "socialWorker", "senior"] as const;
const SECRETARY = { post: "secretary" } as const;
const BANDS = {
  to35: { from: 0, to: 35 },
  to45: { from: 36, to: 45 },
  to55: { from: 46, to: 55 },
  over55: { from: 56, to: 200 },
} as const;

export const FIGURES = {
  people: people("staff", {}),
  secretaries: people("staff", SECRETARY),
  deputySecretaries: people("staff", { post: "deputySecretary" }),
  deputyDirectors: people("staff", { post: "deputyDirector" }),
  communityWorkers: people("staff", { post: "communityWorker" }),
  gridWorkers: people("staff", { post: "gridWorker" }),

  fiveKindsShare: share("leaders", "secretaries", { ...SECRETARY, sourceGroup: SOURCE_GROUPS }),
  fiveKindsVeteran: people("leaders", { ...SECRETARY, sourceGroup: ["veteran"] }),
  fiveKindsGridWorker: people("leaders", { ...SECRETARY, sourceGroup: ["gridWorker"] }),
  fiveKindsSocialWorkTalent: people("leaders", { ...SECRETARY, sourceGroup: ["socialWorkTalent"] }),
  fiveKindsDistrictFirst: people("leaders", { ...SECRETARY, sourceGroup: ["districtFirst"] }),
  fiveKindsDistrictSecond: people("leaders", { ...SECRETARY, sourceGroup: ["districtSecond"] }),

  secretaryMeanAge: meanAge("secretaries", SECRETARY),
  meanAge: meanAge("people", {}),
  secretariesTo35: people("age", { ...SECRETARY, age: BANDS.to35 }),
  secretariesTo45: people("age", { ...SECRETARY, age: BANDS.to45 }),
  secretariesTo55: people("age", { ...SECRETARY, age: BANDS.to55 }),
  secretariesOver55: people("age", { ...SECRETARY, age: BANDS.over55 }),
  peopleTo35: people("age", { age: BANDS.to35 }),
  peopleTo45: people("age", { age: BANDS.to45 }),
  peopleTo55: people("age", { age: BANDS.to55 }),
  peopleOver55: people("age", { age: BANDS.over55 }),

  bachelorShare: share("education", "people", { education: BACHELOR }),
  secretaryBachelorShare: share("education", "secretaries", { ...SECRETARY, education: BACHELOR }),
  certificateShare: share("education", "people", { certificate: CERTIFIED }),
  educationMaster: people("education", { education: ["master", "doctor"] }),
  educationBachelor: people("education", { education: ["bachelor"] }),
  educationCollege: people("education", { education: ["college"] }),
  educationLower: people("education", {
    education: ["primarySchool", "juniorHigh", "seniorHigh", "vocational"],
  }),
  certificateAssistant: people("education", { certificate: ["assistant"] }),
  certificateSocialWorker: people("education", { certificate: ["socialWorker"] }),
  certificateSenior: people("education", { certificate: ["senior"] }),

  partyShare: share("politics", "people", { politicalStatus: ["partyMember", "probationaryMember"] }),
  partyMembers: people("politics", { politicalStatus: ["partyMember"] }),
  probationaryMembers: people("politics", { politicalStatus: ["probationaryMember"] }),
  leagueMembers: people("politics", { politicalStatus: ["leagueMember"] }),
  democraticParties: people("politics", { politicalStatus: ["democraticParty"] }),
  masses: people("politics", { politicalStatus: ["masses"] }),

  reservePosts: people("reserve", { reserveKind: ["secretary", "deputySecretary", "deputyDirector"] }),
  reserveSecretary: people("reserve", { reserveKind: ["secretary"] }),
  reserveDeputySecretary: people("reserve", { reserveKind: ["deputySecretary"] }),
  reserveDeputyDirector: people("reserve", { reserveKind: ["deputyDirector"] }),
  reserveCommunityWorker: people("reserve", { reserveKind: ["communityWorker"] }),

  contests: flow("contests", "count", { from: "contests" }),
  contestants: flow("contests", "people", { from: "contestants" }),

  studyTours: flow("growth", "people", { from: "tours" }),
  secondments: flow("growth", "people", { from: "secondments" }),
  exams: flow("growth", "people", { from: "exams", exam: null }),
  degreeExams: flow("growth", "people", { from: "exams", exam: "degree" }),
  certificateExams: flow("growth", "people", { from: "exams", exam: "certificate" }),

  visitors: flow("work", "people", { from: "visitors" }),
  visits: flow("work", "count", { from: "records", kind: "visit" }),
  opinions: flow("work", "count", { from: "records", kind: "opinion" }),
  ledgers: flow("work", "count", { from: "ledgers" }),
  deeds: flow("work", "count", { from: "records", kind: "deed" }),
  closedEntries: flow("work", "count", { from: "closedEntries" }),
  activities: flow("work", "count", { from: "records", kind: "activity" }),
  participants: flow("work", "times", { from: "participants" }),
} satisfies Record<string, Figure>;

export type FigureKey = keyof typeof FIGURES;

const isFigureKey = (text: string): text is FigureKey => Object.hasOwn(FIGURES, text);
export const FIGURE_KEYS: readonly FigureKey[] = Object.keys(FIGURES).filter(isFigureKey);

export const figureOf = (key: FigureKey): Figure => FIGURES[key];

export const keysOf = (group: FigureGroup): FigureKey[] =>
  FIGURE_KEYS.filter((key) => FIGURES[key].group === group);

/** What a subdistrict or community is compared by, one column each. */
export const MAIN_FIGURES = [
  "people",
  "secretaries",
  "fiveKindsShare",
  "secretaryMeanAge",
  "bachelorShare",
  "certificateShare",
  "visitors",
  "visits",
  "opinions",
  "ledgers",
  "deeds",
  "activities",
] as const satisfies readonly FigureKey[];

/** Bars: parts of one whole, drawn and written beside each other. */
export const CHARTS = [
  {
    key: "posts",
    group: "staff",
    bars: ["secretaries", "deputySecretaries", "deputyDirectors", "communityWorkers", "gridWorkers"],
  },
  {
    key: "sources",
    group: "leaders",
    bars: [
      "fiveKindsVeteran",
      "fiveKindsGridWorker",
      "fiveKindsSocialWorkTalent",
      "fiveKindsDistrictFirst",
      "fiveKindsDistrictSecond",
    ],
  },
  {
    key: "secretaryAges",
    group: "age",
    bars: ["secretariesTo35", "secretariesTo45", "secretariesTo55", "secretariesOver55"],
  },
  { key: "ages", group: "age", bars: ["peopleTo35", "peopleTo45", "peopleTo55", "peopleOver55"] },
  {
    key: "education",
    group: "education",
    bars: ["educationMaster", "educationBachelor", "educationCollege", "educationLower"],
  },
  {
    key: "certificates",
    group: "education",
    bars: ["certificateSenior", "certificateSocialWorker", "certificateAssistant"],
  },
  {
    key: "politics",
    group: "politics",
    bars: ["partyMembers", "probationaryMembers", "leagueMembers", "democraticParties", "masses"],
  },
] as const satisfies readonly { key: string; group: FigureGroup; bars: readonly FigureKey[] }[];

/** Which first day of records tells whether there was anything to count. */
export const SOURCES = ["people", "work", "contests", "tours", "secondments", "exams"] as const;
export type Source = (typeof SOURCES)[number];

export function sourceOf({ counted: { from } }: Pick<Figure, "counted">): Source {
  switch (from) {
    case "people":
    case "contests":
    case "tours":
    case "secondments":
    case "exams":
      return from;
    case "contestants":
      return "contests";
    case "records":
    case "participants":
    case "visitors":
    case "ledgers":
    case "closedEntries":
      return "work";
  }
}
