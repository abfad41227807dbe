import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { GrowthEntryKind, GrowthSection, TrialState } from "#app/domain/growth/growth-entry.ts";
import type { MentorLogKind, MentorshipState } from "#app/domain/growth/mentorship-life.ts";
import type { Readiness, ReadinessLine } from "#app/domain/growth/readiness.ts";
import type {
  AppraisalGrade,
  Education,
  ReserveKind,
  SocialWorkCertificate,
} from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { HandoverKind } from "#app/domain/rotation/rotation-life.ts";
import type { LeavingWay } from "#app/domain/selection/reserve-entry.ts";
import type { DemocraticVotes, ManagingLevel, Pool } from "#app/domain/selection/selection-rules.ts";
import type { ExamFacts } from "./development-views.ts";

/** What the pages of growth files are given. Days YYYY-MM-DD, instants ISO 8601, points hundredths of 100. */
export type GrowthRow = {
  reserveId: string;
  name: string;
  unitName: string;
  keeperName: string;
  post: ReserveKind;
  fromOn: string;
  /** Required points of the profile. */
  met: number;
  required: number;
  /** Nothing required is missing; declared: somebody said so. */
  complete: boolean;
  declared: boolean;
  /** The line that decides what comes next; null: nothing is missing. */
  next: ReadinessLine | null;
  /** Areas assessed well enough, of four. */
  areas: number;
  mentorName: string | null;
  openObjections: number;
};

export type GrowthListView = {
  rows: GrowthRow[];
  /** All the reader may see, without filters. */
  total: number;
  totals: { people: number; declared: number; complete: number; withMentor: number; objections: number };
  units: { id: string; name: string }[];
};

export type ShownEntry = {
  id: string;
  kind: GrowthEntryKind;
  onDay: string;
  text: string;
  document: string | null;
  at: string;
  /** Null: the system. */
  byName: string | null;
  /** The entry this one corrects, and whether a later one corrects it. */
  correctsId: string | null;
  corrected: boolean;
};

export type ShownContest = {
  contestId: string;
  title: string;
  heldOn: string;
  place: number;
  ranked: number;
  score: string | null;
  /** Under review: nothing but the place it had. */
  criteria: { key: string; itemName: string; name: string; own: string; maximum: number }[];
  comments: { itemName: string; label: string; text: string }[];
};

export type ShownTrial = {
  id: string;
  communityName: string;
  post: ReserveKind;
  fromOn: string;
  toOn: string;
  goals: string;
  status: TrialState;
  report: string | null;
  points: number | null;
  opinion: string | null;
  decidedByName: string | null;
  may: { begin: boolean; decide: boolean; end: boolean; report: boolean };
};

/** A trial in a list, with whose it is. */
export type TrialEntry = ShownTrial & {
  reserveId: string;
  name: string;
  unitName: string;
  /** The reader may open the growth file. */
  opensFile: boolean;
};

export type TrialsView = { rows: TrialEntry[]; total: number; today: string };

export type ShownStint = {
  key: string;
  communityName: string;
  area: WorkArea;
  role: "a" | "b";
  fromOn: string;
  toOn: string;
  beside: string[];
  state: "planned" | "underWay" | "done";
};

export type ShownMentorship = {
  id: string;
  mentorName: string;
  mentorTitle: string;
  status: MentorshipState;
  fromOn: string;
  toOn: string;
  goals: string | null;
  completion: string | null;
  endReason: string | null;
  log: { id: string; onDay: string; kind: MentorLogKind; content: string; byName: string | null }[];
};

export type ShownObjection = {
  id: string;
  section: GrowthSection;
  statement: string;
  filedAt: string;
  decision: "upheld" | "dismissed" | null;
  answer: string | null;
  decidedAt: string | null;
};

export type GrowthFileView = {
  reserveId: string;
  cadreId: string;
  own: boolean;
  name: string;
  unitName: string;
  today: string;
  entry: {
    post: ReserveKind;
    pool: Pool;
    level: ManagingLevel;
    keeperName: string;
    fromOn: string;
    leftOn: string | null;
    leftWhy: LeavingWay | null;
    leftReason: string | null;
    roundTitle: string | null;
  };
  /** Null: the roster record is archived. */
  readiness: Readiness | null;
  declared: { onDay: string; text: string } | null;
  basics: {
    sex: string;
    birthMonth: string;
    ethnicity: string | null;
    nativePlace: string | null;
    politicalStatus: string;
    partyJoinedOn: string | null;
    workStartedOn: string | null;
    communityWorkStartedOn: string | null;
  };
  career: {
    appointments: {
      id: string;
      post: PostKind;
      unitName: string;
      fromOn: string;
      toOn: string | null;
      document: string | null;
    }[];
    stays: { unitName: string; fromOn: string; toOn: string | null }[];
    secondments: {
      id: string;
      host: string;
      post: string;
      fromOn: string;
      toOn: string | null;
      report: string | null;
    }[];
  };
  education: {
    fullTime: Education;
    fullTimeSchool: string | null;
    partTime: Education | null;
    partTimeSchool: string | null;
    certificate: SocialWorkCertificate;
    exams: ExamFacts[];
    tours: {
      id: string;
      topic: string;
      place: string;
      fromOn: string;
      toOn: string;
      report: string | null;
    }[];
    training: { id: string; onDay: string; content: string }[];
  };
  contests: ShownContest[];
  /** Months with points, the oldest first. */
  performance: { mean: number | null; months: { month: string; points: number }[] };
  appraisals: {
    written: { year: number; grade: AppraisalGrade }[];
    told: { id: string; title: string; period: string; grade: AppraisalGrade | null; total: number | null }[];
  };
  democratic: { votes: DemocraticVotes; roundTitle: string } | null;
  mentorships: ShownMentorship[];
  trials: ShownTrial[];
  rotation: {
    stints: ShownStint[];
    assessments: {
      id: string;
      area: WorkArea;
      communityName: string;
      rater: "head" | "mentor";
      total: number;
      statement: string;
      at: string;
    }[];
    handovers: {
      id: string;
      kind: HandoverKind;
      communityName: string;
      area: WorkArea;
      dueOn: string;
      gave: boolean;
      otherName: string;
      /** Signed by both and the head. */
      signed: boolean;
    }[];
  };
  urgentTasks: { id: string; onDay: string; content: string; leading: boolean; unitName: string }[];
  /** As the roster writes them. */
  writtenAwards: string | null;
  entries: ShownEntry[];
  objections: ShownObjection[];
  /** Places a trial post may be at; empty where the reader plans none. */
  communities: { id: string; name: string }[];
  may: {
    keep: boolean;
    leave: boolean;
    declare: boolean;
    review: boolean;
    object: boolean;
    /** Also of a file that is closed. */
    answer: boolean;
  };
};

/** The own file; null: not in the reserve, and how one gets there is explained. */
export type MyGrowthView = { file: GrowthFileView | null };
