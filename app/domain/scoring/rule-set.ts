/**
 * The rule set of a contest: data, versioned, hashed and printed with the results (domain "Scoring").
 * PURE: no IO, no clock, no randomness.
 *
 * Units: points are integers in hundredths (`Centi`), weights integers in basis points (10 000 = 1),
 * factors integers in ten-thousandths, times integers in milliseconds unless the name says seconds.
 */
export type Centi = number;
export type BasisPoints = number;

export const ITEM_KINDS = [
  "speech",
  "report",
  "ppt",
  "writtenPaper",
  "policyAnswer",
  "incident",
  "buzzer",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const ROUNDING_MODES = ["halfAwayFromZero", "halfEven", "towardsZero"] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];
/** Decimal digits of a point kept (0 to 4) and what happens to the rest. `null` where a rule says "not rounded here". */
export type Rounding = { digits: number; mode: RoundingMode };

/** What a value looks like: the level that lights up is the one with the highest `from` not above the mark. */
export type Level = { from: Centi; title: string; text: string };

export type Criterion = {
  /** Unique and stable within the item; marks are stored under it. */
  key: string;
  name: string;
  minimum: Centi;
  maximum: Centi;
  step: Centi;
  /** Share in a weighted mean; the weights of an item sum to 10 000. Ignored when criteria are summed. */
  weight: BasisPoints;
  /** Multiplies the mark (10 000 = ×1). */
  factor: number;
  levels: Level[];
  phrases: string[];
};

/** "From `present` judges on, drop `high` highest and `low` lowest." The largest `present` not above the panel applies. */
export type TrimStep = { present: number; high: number; low: number };

export const CRITERIA_COMBINATIONS = ["sum", "weightedMean"] as const;
export const JUDGE_COMBINATIONS = ["mean", "trimmedMean", "median"] as const;
export const TRIM_PLACES = ["total", "criterion"] as const;

export type Scoring = {
  combineCriteria: (typeof CRITERIA_COMBINATIONS)[number];
  combineJudges: (typeof JUDGE_COMBINATIONS)[number];
  /** Where the judges are combined (and trimmed): on each judge's total, or on each criterion separately. */
  trimOn: (typeof TRIM_PLACES)[number];
  trim: TrimStep[];
  /** Fewer marks than this: the performance is not scored and waits for the head judge. */
  minimumPresent: number;
  rounding: {
    /** of each criterion's panel value, before its factor (only when the trim is per criterion) */
    criterion: Rounding | null;
    /** of each criterion's panel value times its factor (only when the trim is per criterion) */
    factored: Rounding | null;
    /** of each judge's total */
    judge: Rounding | null;
    /** of the panel's value before deductions */
    panel: Rounding | null;
    /** of the item's score after deductions */
    item: Rounding | null;
  };
};

/** Whole seconds over (or under) the limit, both ends included; `toSeconds: null` is "and more". */
export type LadderBand = {
  fromSeconds: number;
  toSeconds: number | null;
  points: Centi;
  disqualify: boolean;
};

export type Timing = {
  /** Shortest time without deduction; null: none. */
  minimumMs: number | null;
  /** Longest time without deduction. */
  limitMs: number;
  /** Remaining time at which the warning is shown. */
  warningMs: number;
  overtime: LadderBand[];
  undertime: LadderBand[];
  /** Cap of the time deduction; null: none. */
  maximumDeduction: Centi | null;
};

export type Item = {
  /** Unique in the whole contest. */
  key: string;
  kind: ItemKind;
  name: string;
  /** Share of the item in its round; a round's items sum to 10 000 (or are summed when the round says "sum"). */
  weight: BasisPoints;
  criteria: Criterion[];
  scoring: Scoring;
  timing: Timing | null;
};

export const ITEM_COMBINATIONS = ["sum", "weightedMean"] as const;

export const CUT_TIES = ["allAdvance", "noneAdvance", "tieBreak"] as const;
export type CutTie = (typeof CUT_TIES)[number];

/**
 * Who goes on to the next round. A tie at the cut follows `tie`: equal scores all go on, or none of them goes on, or
 * the tie chain decides. `percent` is whole and rounds down; `above` includes the score itself (以上);
 * `perSubdistrict` takes the first `count` of each subdistrict.
 */
export type Advancement =
  | { kind: "all" }
  | { kind: "first"; count: number; tie: CutTie }
  | { kind: "percent"; percent: number; tie: CutTie }
  | { kind: "perSubdistrict"; count: number; tie: CutTie }
  | { kind: "above"; score: Centi };

export type Round = {
  key: string;
  name: string;
  /**
   * Share of the round in the contest. Weighted mean of rounds: they sum to 10 000. Sum of rounds: the share of the
   * round's points carried into the contest (10 000 = 100 %, 0 = nothing).
   */
  weight: BasisPoints;
  combineItems: (typeof ITEM_COMBINATIONS)[number];
  rounding: Rounding | null;
  advancement: Advancement;
  items: Item[];
};

/**
 * Keys of the tie-break chain, compared in order, higher first:
 * marksAboveMean: number of marks above the trimmed mean of the tied; heaviestCriterion: score on the criterion with
 * the largest weight or maximum; untrimmedMean; lowestMark: the higher lowest judge total; round: the score of one
 * round; item: the score of one item; criterion: the panel value of one criterion.
 */
export const TIE_KEY_KINDS = [
  "marksAboveMean",
  "heaviestCriterion",
  "untrimmedMean",
  "lowestMark",
  "round",
  "item",
  "criterion",
] as const;
export type TieKey =
  | { kind: "marksAboveMean" | "heaviestCriterion" | "untrimmedMean" | "lowestMark" }
  | { kind: "round"; roundKey: string }
  | { kind: "item"; itemKey: string }
  | { kind: "criterion"; itemKey: string; criterionKey: string };

export const ROUND_COMBINATIONS = ["sum", "weightedMean"] as const;

export const TIE_ENDS = ["sharedPlace", "draw"] as const;

export type RuleSet = {
  rounds: Round[];
  combineRounds: (typeof ROUND_COMBINATIONS)[number];
  /** Rounding of the published final score. */
  rounding: Rounding | null;
  tieChain: TieKey[];
  /** What stands at the end of the chain: the place is shared (1224), or a fresh draw decides. */
  tieEnd: (typeof TIE_ENDS)[number];
  /** When a judge sees the marks of the others. */
  othersMarks: "never" | "afterLock" | "always";
  /** How judges appear on slip and protocol. */
  judgeNames: "names" | "numbers";
  /** Days after publication in which a contestant may appeal. */
  appealDays: number;
};
