import type { DeliberationShow } from "#app/contracts/deliberation-choices.ts";
import type { YearGrade } from "#app/domain/people/appraisals.ts";
import type {
  Education,
  PoliticalStatus,
  ReserveKind,
  Sex,
  SocialWorkCertificate,
} from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { CloseBlocker, Direction, MoveState } from "#app/domain/selection/deliberation.ts";
import type { Zone } from "#app/domain/selection/list-report.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";

/** What the view of the deliberation hands to its screens. Composites, values, shares, weights: ten-thousandths; points: hundredths. */
export type CandidateRow = {
  id: string;
  name: string;
  unitName: string;
  place: number | null;
  composite: number | null;
  acceptability: number | null;
  zone: Zone | null;
  advised: boolean;
  now: boolean;
  blocked: { level: "total" | "subdistrict" | "community"; unit: string; atMost: number } | null;
  move: { direction: Direction; state: MoveState } | null;
  basis: string;
  scores: readonly {
    key: string;
    name: string;
    weight: number;
    used: number | null;
    value: number | null;
    how: "measured" | "estimated" | "default" | null;
  }[];
  person: {
    education: Education;
    certificate: SocialWorkCertificate | null;
    politicalStatus: PoliticalStatus;
    posts: readonly PostKind[];
    appraisals: readonly YearGrade[];
    age: number | null;
    tenure: number | null;
  } | null;
};

export type Attendant = {
  id: string;
  name: string;
  office: string;
  hasAccount: boolean;
  own: boolean;
  mayEnter: boolean;
};
export type Meeting = {
  id: string;
  heldOn: string;
  venue: string;
  minutes: string;
  present: readonly Attendant[];
  recusals: readonly {
    id: string;
    attendanceId: string;
    candidateId: string;
    name: string;
    candidate: string | null;
    reason: string;
  }[];
};

type Speaker = { id: string; name: string; office: string } | null;
export type MoveRow = {
  id: string;
  meetingId: string;
  heldOn: string;
  candidateId: string;
  /** Null: withdrawn since. */
  candidate: string | null;
  unitName: string;
  post: ReserveKind | null;
  direction: Direction;
  reason: string;
  state: MoveState;
  at: number;
  takenBackAt: number | null;
  takenBackReason: string | null;
  proposedBy: Speaker;
  secondedBy: Speaker;
  mayTakeBack: boolean;
};

type Named = { id: string; name: string; unitName: string };
export type Tally = {
  post: ReserveKind;
  total: { advised: number; now: number; atMost: number };
  subdistricts: readonly {
    unitId: string;
    name: string;
    advised: number;
    now: number;
    atMost: number | null;
  }[];
  fullCommunities: readonly { name: string; atMost: number | null }[];
  floors: readonly {
    kind: "subdistrict" | "unit" | "youngerThan" | "sex";
    unit: string | null;
    age: number | null;
    sex: Sex | null;
    atLeast: number;
    have: number;
  }[];
  movedIn: readonly Named[];
  movedOut: readonly Named[];
};

export type DeliberationView = {
  roundId: string;
  title: string;
  unitName: string;
  status: RoundState;
  today: string;
  rankedOn: string | null;
  draws: number;
  decisionDocument: string | null;
  decidedAt: number | null;
  ranked: boolean;
  /** Meetings and moves can be recorded. */
  open: boolean;
  may: { hold: boolean };
  filter: { post: ReserveKind; show: DeliberationShow; name: string; page: number; size: number };
  posts: readonly ReserveKind[];
  counts: Readonly<Record<DeliberationShow, number>>;
  total: number;
  firmnessKnown: boolean;
  rows: readonly CandidateRow[];
  tallies: readonly Tally[];
  meetings: readonly Meeting[];
  moves: readonly MoveRow[];
  waiting: number;
  blockers: readonly CloseBlocker[];
  floorsOpen: boolean;
  accounts: readonly { accountId: string; name: string; unitName: string }[];
  choices: readonly Named[];
};
