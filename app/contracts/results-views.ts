import type { SigningRole } from "#app/domain/access/results.ts";
import type { AppealGround, AppealStatus } from "#app/domain/contest/appeal-life.ts";
import type { OpenKind } from "#app/domain/contest/sign-off.ts";
import type {
  ContestStatus,
  PerformanceStatus,
  SeatScoring,
  SheetSource,
} from "#app/domain/contest/states.ts";
import type { UnplacedReason } from "#app/domain/ranking/contestant-score.ts";
import type { ItemTrace } from "#app/domain/scoring/item-score.ts";
import type { Rounding } from "#app/domain/scoring/rule-set.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import type { WrittenContest } from "./interchange.ts";

/** What the pages of results show. Points are decimal text ready to show, instants epoch milliseconds, hashes hexadecimal. */

export type ResultContest = {
  id: string;
  title: string;
  unitName: string;
  heldOn: string | null;
  venue: string | null;
  status: ContestStatus;
  rehearsal: boolean;
  publicCode: string;
};

export type Person = { id: string; number: number | null; name: string; unitName: string };

/** Why somebody stands before or behind a neighbour with the same score. Values are exact. */
export type DecidedBy = {
  key: string;
  own: string | null;
  other: string | null;
  against: string;
};

export type RankRow = {
  place: number;
  person: Person;
  score: string;
  exact: string;
  roundName: string;
  /** Points of each item, by item key; absent where there is none. */
  items: Record<string, string>;
  decidedBy: DecidedBy | null;
};

export type UnplacedRow = { person: Person; reason: UnplacedReason };
export type Ranking = {
  items: { key: string; name: string; roundName: string }[];
  rows: RankRow[];
  unplaced: UnplacedRow[];
};

export type SignatureShown = { role: SigningRole; name: string; at: number };
export type VersionShown = {
  version: number;
  hash: string;
  auditHead: string;
  createdAt: number;
  reason: string | null;
  signatures: SignatureShown[];
  published: boolean;
};

/** Places that are different in two results, by contestant. null: no place. */
export type PlaceChange = {
  person: Person;
  before: number | null;
  after: number | null;
  scoreBefore: string | null;
  scoreAfter: string | null;
};

export type ResultsView = {
  contest: ResultContest;
  /** null: nothing can be ranked yet. */
  ranking: Ranking | null;
  /** Version shown; null: as the marks stand now, not signed. */
  version: number | null;
  hash: string | null;
  versions: VersionShown[];
  /** Items no judge marked whose points may be shown to everybody. */
  measured: { itemKey: string; name: string; covered: number }[];
  openCount: number;
  may: { publish: boolean; archive: boolean; sign: boolean; exportWhole: boolean; reveal: boolean };
};

export type OpenPointShown = {
  kind: OpenKind;
  /** Whom it concerns, as people are named. */
  who: string;
  itemName: string | null;
  seatLabel: string | null;
};

export type FragilityShown = {
  /** Round of the cut; null: the first `places` of the contest. */
  roundName: string | null;
  places: number | null;
  complete: boolean;
  findings: {
    cause:
      | {
          kind: "mark";
          who: string;
          itemName: string;
          criterionName: string;
          seat: string;
          from: string;
          to: string;
        }
      | { kind: "absentJudge"; seat: string }
      | { kind: "rounding"; variant: string };
    enters: string[];
    leaves: string[];
  }[];
};

export type SignOffView = {
  contest: ResultContest;
  /** The version shown stands signed; else it is what would be signed now. */
  signed: boolean;
  ranking: Ranking | null;
  hash: string | null;
  auditHead: string | null;
  /** The version these signatures will make. */
  version: number;
  signatures: SignatureShown[];
  open: OpenPointShown[];
  /** Against the newest signed version, when there is one. */
  changes: PlaceChange[] | null;
  may: { signAs: SigningRole[] };
  /** A further version needs its reason. */
  needsReason: boolean;
};

export type VerificationSheet = {
  seatId: string;
  label: string;
  scoring: SeatScoring;
  source: SheetSource;
  /** Hundredths by criterion key. */
  marks: Record<string, number>;
  enteredBy: string | null;
  confirmedBy: string | null;
};

export type VerificationRow = {
  performanceId: string;
  panelName: string;
  position: number;
  person: Person;
  status: PerformanceStatus;
  statusReason: string | null;
  score: string | null;
  arithmetic: ItemTrace | null;
  waiting: boolean;
  sheets: VerificationSheet[];
  missing: { label: string; reason: "recused" | "abstained" | "absent" }[];
  elapsedMs: number | null;
  stamps: { kind: string; at: number; readingMs: number; reason: string | null }[];
  breaches: { points: string; reason: string }[];
  verified: { at: number; by: string } | null;
  /** Why this reader cannot verify it; null: can. */
  blocked: Refusal | null;
};

export type VerificationView = {
  contest: ResultContest;
  items: { key: string; name: string; roundName: string; open: number; total: number }[];
  itemKey: string;
  limitMs: number | null;
  itemRounding: Rounding | null;
  rows: VerificationRow[];
  may: { verify: boolean };
};

export type CommentRow = {
  sheetId: string;
  criterionKey: string;
  criterionName: string | null;
  person: Person;
  itemName: string;
  label: string;
  original: string;
  status: "pending" | "approved" | "hidden";
  text: string;
};
export type CommentsView = { contest: ResultContest; rows: CommentRow[] };

export type AppealShown = {
  id: string;
  ground: AppealGround;
  text: string;
  status: AppealStatus;
  answer: string | null;
  decidedBy: string | null;
  createdAt: number;
  decidedAt: number | null;
};
export type AppealsView = {
  contest: ResultContest;
  deadline: number | null;
  rows: (AppealShown & { person: Person; mayDecide: boolean })[];
};

export type PublicResults = {
  contest: Pick<ResultContest, "title" | "unitName" | "heldOn" | "venue" | "publicCode" | "rehearsal">;
  version: number;
  hash: string;
  publishedAt: number;
  signatures: { role: SigningRole; name: string }[];
  /** An appeal was granted: a new version is being made, this one stands until then. */
  underReview: boolean;
  ranking: Ranking;
};

export type SlipCheck = {
  contest: Pick<ResultContest, "title" | "publicCode">;
  version: number;
  hash: string;
  publishedAt: number;
  person: Person;
  /** The part of the signed document that this contestant's points follow from. */
  document: WrittenContest;
  published: { place: number | null; score: string | null; exact: string | null };
  /** Exact scores of everybody placed, best first, with the round reached: what the place follows from. */
  scores: { exact: string; place: number; stage: number }[];
};
