import type { Criterion, Level, Scoring, TieKey, Timing } from "#app/domain/scoring/rule-set.ts";

/** What the templates are made of. PURE, data. Points below are whole points; the rule set holds hundredths. */

type Levels = { below: string; pass: string; good: string; excellent: string };

/** Levels at 60 %, 75 % and 90 % of the maximum: what a 60, a 75 and a 90 look like. */
export const levelsOf = (input: { maximum: number; levels: Levels }): Level[] => {
  const at = (percent: number) => Math.round((input.maximum * percent) / 100 / 50) * 50;
  return [
    { from: 0, title: "待提高", text: input.levels.below },
    { from: at(60), title: "合格", text: input.levels.pass },
    { from: at(75), title: "良好", text: input.levels.good },
    { from: at(90), title: "优秀", text: input.levels.excellent },
  ];
};

/** A criterion marked from 0 to its maximum in steps of half a point. */
export const criterion = (input: {
  key: string;
  name: string;
  /** Whole points; the maxima of an item make 100. */
  points: number;
  levels: Levels;
  phrases: string[];
}): Criterion => {
  const maximum = input.points * 100;
  return {
    key: input.key,
    name: input.name,
    minimum: 0,
    maximum,
    step: 50,
    weight: input.points * 100,
    factor: 10_000,
    levels: levelsOf({ maximum, levels: input.levels }),
    phrases: input.phrases,
  };
};

/** 去掉一个最高分、一个最低分 from five judges on; below that all count; under three the head judge decides. */
export const TRIMMED_MEAN: Scoring = {
  combineCriteria: "sum",
  combineJudges: "trimmedMean",
  trimOn: "total",
  trim: [
    { present: 3, high: 0, low: 0 },
    { present: 5, high: 1, low: 1 },
  ],
  minimumPresent: 3,
  rounding: {
    criterion: null,
    factored: null,
    judge: null,
    panel: { digits: 2, mode: "halfAwayFromZero" },
    item: null,
  },
};

/** Half a point for each half minute begun over the limit, up to two minutes; beyond that five points. */
export const timing = (input: { minimumMinutes: number; limitMinutes: number }): Timing => ({
  minimumMs: input.minimumMinutes * 60_000,
  limitMs: input.limitMinutes * 60_000,
  warningMs: 60_000,
  overtime: [
    { fromSeconds: 1, toSeconds: 30, points: 50, disqualify: false },
    { fromSeconds: 31, toSeconds: 60, points: 1_00, disqualify: false },
    { fromSeconds: 61, toSeconds: 90, points: 1_50, disqualify: false },
    { fromSeconds: 91, toSeconds: 120, points: 2_00, disqualify: false },
    { fromSeconds: 121, toSeconds: null, points: 5_00, disqualify: false },
  ],
  undertime: [
    { fromSeconds: 1, toSeconds: 30, points: 50, disqualify: false },
    { fromSeconds: 31, toSeconds: 60, points: 1_00, disqualify: false },
    { fromSeconds: 61, toSeconds: null, points: 2_00, disqualify: false },
  ],
  maximumDeduction: 5_00,
});

/** The chain domain "Scoring" proposes; what is left equal shares the place. */
export const STANDARD_TIES: TieKey[] = [
  { kind: "marksAboveMean" },
  { kind: "heaviestCriterion" },
  { kind: "untrimmedMean" },
  { kind: "lowestMark" },
];
