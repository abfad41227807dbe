import type { UnplacedReason } from "#app/domain/ranking/contestant-score.ts";
import type { ContestTrace } from "#app/domain/scoring/contest-score.ts";
import type { ItemTrace } from "#app/domain/scoring/item-score.ts";
import type { RoundTrace } from "#app/domain/scoring/round-score.ts";
import type { ItemKind, Round, Rounding, RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { TimeDeduction } from "#app/domain/scoring/time-deduction.ts";
import type { AppealShown, DecidedBy, Person, ResultContest } from "./results-views.ts";

/** The explained slip: one contestant's points, step by step in the order the rule set names. */
export type Slip = {
  person: Person;
  outcome:
    | {
        kind: "placed";
        place: number;
        /** How many share the place, the contestant included. */
        shared: number;
        ranked: number;
        score: string;
        exact: string;
        decidedBy: (DecidedBy & { againstSelf: boolean }) | null;
        standing: Standing;
      }
    | { kind: "unplaced"; reason: UnplacedReason };
  combineRounds: RuleSet["combineRounds"];
  contestRounding: Rounding | null;
  contestTrace: ContestTrace | null;
  rounds: SlipRound[];
};

/** Share of the others left behind, in whole per cent; below twenty ranked contestants only a third. */
export type Standing =
  | { kind: "percentile"; percent: number }
  | { kind: "band"; band: "upper" | "middle" | "lower" };

export type SlipRound = {
  key: string;
  name: string;
  combineItems: Round["combineItems"];
  rounding: Rounding | null;
  trace: RoundTrace | null;
  items: SlipItem[];
};

export type SlipItem = {
  key: string;
  name: string;
  kind: ItemKind;
  score: string | null;
  arithmetic: ItemTrace | null;
  status: "scored" | "waiting" | "absent" | "disqualified" | "open";
  /** The clock's part in a disqualification. */
  time: TimeDeduction | null;
  limitMs: number | null;
  itemRounding: Rounding | null;
  /** How the judges are called, by seat. */
  seats: Record<string, string>;
  /** Seats that did not mark, with the reason. */
  absences: { label: string; reason: "absent" | "recused" | "abstained" }[];
  criteria: SlipCriterion[];
};

/** Points of the panel for one criterion, with those of all contestants where there are enough of them. */
export type SlipCriterion = {
  key: string;
  name: string;
  minimum: number;
  maximum: number;
  /** For drawing; the text is exact to two decimals. */
  own: number;
  ownText: string;
  all: { n: number; lower: number; median: number; upper: number; texts: [string, string, string] } | null;
  /** Level reached, and the next one above. */
  level: { title: string; text: string } | null;
  next: { title: string; text: string; from: string } | null;
};

export type SlipComment = { itemName: string; criterionName: string | null; label: string; text: string };

export type MySlipView = {
  contest: ResultContest;
  version: number;
  hash: string;
  auditHead: string;
  publishedAt: number;
  underReview: boolean;
  /** Own answers of a written paper can be read. */
  paper: boolean;
  slip: Slip;
  comments: SlipComment[];
  /** Where it can be recomputed: path with the key of this slip. */
  checkPath: string;
  /** The criterion to practise first. */
  weakest: { itemKey: string; criterionKey: string } | null;
  appeals: AppealShown[];
  appeal: { deadline: number; open: boolean };
};

export type MyContest = {
  contestId: string;
  title: string;
  heldOn: string | null;
  venue: string | null;
  publicCode: string;
  status: ResultContest["status"];
  number: number | null;
  /** The slip can be read. */
  published: boolean;
  /** Paper or buzzer can be entered from here. */
  enterable: boolean;
};
