import type { ReserveKind } from "../domain/people/enumerations.ts";
import type { GateOutcome, Review } from "../domain/selection/candidate-facts.ts";
import type { RoundState } from "../domain/selection/round-life.ts";
import type { DemocraticVotes, Gate, Pool } from "../domain/selection/selection-rules.ts";
import type { CandidateState } from "./nomination-choices.ts";
import type { UnitChoice } from "./people-views.ts";

/** What the views of nominations hand to their pages. Instants are milliseconds, days YYYY-MM-DD. */

export type Statement = Omit<Review, "id"> & { note: string | null; at: number };

export type CandidateRow = {
  id: string;
  cadreId: string;
  name: string;
  unitId: string;
  unitName: string;
  post: ReserveKind;
  basis: string;
  /** Null: put themselves forward. */
  nominatedBy: string | null;
  nominatedAt: number;
  withdrawn: { at: number; reason: string } | null;
  state: CandidateState;
  /** Settled, or as they would be judged now. */
  gates: GateOutcome[];
  /** Settled, and judged now it would come out the other way. */
  differs: boolean;
  statements: Statement[];
  votes: DemocraticVotes | null;
  /** Titles of other running rounds of the same pool this person stands in. */
  elsewhere: string[];
  may: { withdraw: boolean };
};

/** How far each list is filled, of those the viewer reads. */
export type ListCount = {
  post: ReserveKind;
  total: number;
  standing: number;
  /** Eligible, or passing the gates as judged now. */
  passing: number;
  waiting: number;
  failing: number;
};

export type CandidatesView = {
  id: string;
  title: string;
  status: RoundState;
  pool: Pool;
  asOf: string;
  nominationsUntil: string | null;
  today: string;
  gates: Gate[];
  contests: { id: string; title: string }[];
  departments: string[];
  /** The rules count votes: null where they do not, and what becomes of people without. */
  votes: "out" | "default" | null;
  lists: ListCount[];
  units: UnitChoice[];
  /** Of all the viewer reads, before the filter. */
  total: number;
  rows: CandidateRow[];
  /** Who would pass but for something nobody has entered. */
  open: { statements: number; votes: number; differs: number };
  may: { nominate: boolean; close: boolean; record: boolean; settle: boolean };
};

/** Somebody who could be nominated; `failing` are gates of the roster that would stop them now. */
export type NominationChoice = {
  cadreId: string;
  name: string;
  unitName: string;
  failing: GateOutcome[];
  standing: boolean;
  own: boolean;
  elsewhere: string[];
};
export type NominationChoicesView = { post: string; people: NominationChoice[]; more: boolean };

export type OpenRound = {
  id: string;
  title: string;
  unitName: string;
  pool: Pool;
  asOf: string;
  until: string | null;
  /** Days left, today included; null: no last day. */
  daysLeft: number | null;
  gates: Gate[];
  contests: { id: string; title: string }[];
  lists: { post: ReserveKind; total: number; outcomes: GateOutcome[] }[];
};

export type OwnCandidacy = {
  id: string;
  roundId: string;
  title: string;
  unitName: string;
  post: ReserveKind;
  basis: string;
  status: RoundState;
  self: boolean;
  withdrawn: { at: number; reason: string } | null;
  state: CandidateState;
  settled: boolean;
  asOf: string;
  gates: Gate[];
  contests: { id: string; title: string }[];
  outcomes: GateOutcome[];
  /** Scores are drawn: the own explanation has something to show. */
  explained: boolean;
  /** Into the reserve, and out of it again; null: not entered. */
  entered: { fromOn: string; leftOn: string | null } | null;
  may: { withdraw: boolean };
};
export type MySelectionView = { known: boolean; open: OpenRound[]; own: OwnCandidacy[] };
