import type { ReserveKind } from "#app/domain/people/enumerations.ts";
import type { FloorCandidate } from "#app/domain/selection/floor-programme.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import type { PostList, WeightRegion } from "#app/domain/selection/selection-rules.ts";
import type { Interval } from "#app/domain/selection/weight-interval.ts";
import type { IntervalQuestion } from "./floor-intervals.ts";
import type { SeatedWithFloors } from "./optimal-seats.ts";

/** A list as firmness tries it out. */
export type FirmnessList = {
  post: ReserveKind;
  candidates: (ListCandidate & FloorCandidate)[];
  list: PostList;
};

export type FirmnessQuestion = {
  lists: FirmnessList[];
  /** Declared, ten-thousandths, in the order of the values. */
  weights: number[];
  region: WeightRegion;
  draws: number;
  /** Hexadecimal. */
  seed: string;
};

/** `drawn`: as many draws as the time allowed. Acceptability: share of the draws that select the person, ten-thousandths. */
export type FirmnessOfList = {
  post: ReserveKind;
  drawn: number;
  acceptability: { candidateId: string; acceptability: number }[];
};

/** What crosses between the server and the thread that solves. `highs`: the package's file. */
export type SolverTask = { highs: string; seconds: number } & (
  | { kind: "list"; candidates: FloorCandidate[]; list: PostList }
  | { kind: "intervals"; question: IntervalQuestion }
  | { kind: "firmness"; question: FirmnessQuestion }
);

export type SolverAnswer =
  | { kind: "list"; seated: SeatedWithFloors }
  | { kind: "intervals"; intervals: Interval[] | null }
  | { kind: "firmness"; lists: FirmnessOfList[] };

/** Draws of all lists together; before the answer, as often as the thread likes. */
export type SolverProgress = { kind: "progress"; done: number };
