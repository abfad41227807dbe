import type { ReserveKind } from "../domain/people/enumerations.ts";
import type { GateOutcome } from "../domain/selection/candidate-facts.ts";
import type { DrawnScore } from "../domain/selection/drawn-score.ts";
import type { ContestReliability, FloorPrice, ListReport, Zone } from "../domain/selection/list-report.ts";
import type { RoundState } from "../domain/selection/round-life.ts";
import type { Criterion, DemocraticAnswer } from "../domain/selection/selection-rules.ts";

/** Points: hundredths; weights, values, composites, shares: ten-thousandths; parts of a composite: millionths. */

/** Which cap was full, with the unit's name; null name: the whole list. */
export type BlockedShown = {
  level: "total" | "subdistrict" | "community";
  unit: string | null;
  atMost: number;
};

export type RankedRowShown = {
  id: string;
  place: number;
  name: string;
  unitName: string;
  composite: number;
  /** In the order of the criteria. */
  parts: { criterion: string; part: number; raw: number | null; used: number; how: DrawnScore["how"] }[];
  advised: boolean;
  blocked: BlockedShown | null;
  acceptability: number | null;
  zone: Zone | null;
};

export type RankedListShown = {
  post: ReserveKind;
  seats: number;
  eligible: number;
  selected: number;
  perSubdistrict: number | null;
  perCommunity: number | null;
  /** Null for who sees only their own people: it tells of the others. */
  report: Pick<ListReport, "total" | "firmness"> | null;
  intervals: { criterion: string; name: string; weight: number; low: number; high: number }[];
  price: (Omit<FloorPrice, "swaps"> & { swaps: { in: string; out: string | null }[] }) | null;
  rows: RankedRowShown[];
  /** Rows that are not shown because the list is long. */
  more: number;
  /** Out because a score is missing: who, and in which criteria. */
  without: { id: string; name: string; unitName: string; criteria: string[] }[];
};

export type RankedRoundView = {
  roundId: string;
  title: string;
  status: RoundState;
  rankedAt: number | null;
  eligible: number;
  draws: number;
  criteria: Pick<Criterion, "key" | "name" | "weight">[];
  contests: (ContestReliability & { shrunk: boolean; criterion: string })[];
  lists: RankedListShown[];
  run: { done: number; draws: number } | null;
  may: { hold: boolean; rank: boolean; firmness: boolean };
};

export type EvidenceShown =
  | {
      kind: "contest";
      contestId: string;
      title: string;
      points: number;
      reliability: number | null;
      mean: number | null;
    }
  | { kind: "daily"; months: { month: string; points: number }[] }
  | { kind: "appraisal"; grades: { year: number; grade: string; points: number }[] }
  | { kind: "democratic"; votes: { answer: DemocraticAnswer; n: number }[] };

export type StepShown = {
  criterion: string;
  name: string;
  weight: number;
  raw: number | null;
  used: number;
  how: DrawnScore["how"];
  standardError: number;
  own: number;
  other: number | null;
  evidence: EvidenceShown[];
};

/** Whom somebody's parts stand beside: the last one selected, the last one of the full unit, or the first one out. */
export type OtherKind = "lastSelected" | "lastOfUnit" | "firstOut";

export type ScoresShown = {
  place: number;
  eligible: number;
  seats: number;
  selected: number;
  composite: number;
  /** Name: only for who holds the round. */
  other: { kind: OtherKind; name: string | null; composite: number } | null;
  steps: StepShown[];
  advised: boolean;
  blocked: BlockedShown | null;
  acceptability: number | null;
  zone: Zone | null;
  draws: number;
  /** The smallest change in one criterion that would have crossed the line; null: none alone does, or floors decide. */
  nearest: { name: string; points: number; to: number } | null;
  floors: boolean;
};

export type ExplanationView = {
  own: boolean;
  round: { id: string; title: string; unitName: string; status: RoundState; asOf: string };
  candidate: {
    id: string;
    name: string;
    unitName: string;
    post: ReserveKind;
    basis: string;
    nominatedAt: number;
    withdrawn: { at: number; reason: string | null } | null;
  };
  /** Null: not settled yet. */
  gates: (GateOutcome & { contests: string[] })[] | null;
  eligible: boolean | null;
  /** Null: nothing drawn, or not yet for these eyes. */
  scores: ScoresShown | null;
  /** The person is not told before the decision. */
  beingWorkedOn: boolean;
  move: { direction: "in" | "out"; reason: string } | null;
  decision: {
    selected: boolean;
    document: string | null;
    at: number | null;
    replacement: "removed" | "offered" | "declined" | null;
    replacementReason: string | null;
  } | null;
  /** The public notice that is running. */
  notice: { closesOn: string; contact: string; publicCode: string } | null;
};
