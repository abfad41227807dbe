import type { Criterion, Item, RuleSet, Scoring } from "#app/domain/scoring/rule-set.ts";

export const criterionOf = (given: Partial<Criterion> & { key: string }): Criterion => ({
  name: `评分项 ${given.key}`,
  minimum: 0,
  maximum: 50_00,
  step: 50,
  weight: 5_000,
  factor: 10_000,
  levels: [],
  phrases: [],
  ...given,
});

export const scoringOf = (given: Partial<Scoring> = {}): Scoring => ({
  combineCriteria: "sum",
  combineJudges: "trimmedMean",
  trimOn: "total",
  trim: [{ present: 5, high: 1, low: 1 }],
  minimumPresent: 1,
  rounding: {
    criterion: null,
    factored: null,
    judge: null,
    panel: { digits: 2, mode: "halfAwayFromZero" },
    item: null,
  },
  ...given,
});

/** Two criteria of 50 points in steps of a half; eight minutes, 0.5 off for each half minute over. */
export const itemOf = (given: Partial<Item> & { key: string }): Item => ({
  kind: "speech",
  name: `赛项 ${given.key}`,
  weight: 10_000,
  criteria: [criterionOf({ key: "content" }), criterionOf({ key: "delivery" })],
  scoring: scoringOf(),
  timing: {
    minimumMs: null,
    limitMs: 8 * 60_000,
    warningMs: 60_000,
    overtime: [
      { fromSeconds: 1, toSeconds: 30, points: 50, disqualify: false },
      { fromSeconds: 31, toSeconds: null, points: 1_00, disqualify: false },
    ],
    undertime: [],
    maximumDeduction: null,
  },
  ...given,
});

/** One round ("final") with the items given; one item ("speech") without any. */
export const ruleSetOf = (given: { items?: Item[] } & Partial<Omit<RuleSet, "rounds">> = {}): RuleSet => {
  const { items = [itemOf({ key: "speech" })], ...rest } = given;
  const share = Math.floor(10_000 / items.length);
  const weighted = items.map((item, index) => ({
    ...item,
    weight: index === items.length - 1 ? 10_000 - share * (items.length - 1) : share,
  }));
  return {
    rounds: [
      {
        key: "final",
        name: "决赛",
        weight: 10_000,
        combineItems: "weightedMean",
        rounding: null,
        advancement: { kind: "all" },
        items: weighted,
      },
    ],
    combineRounds: "weightedMean",
    rounding: { digits: 2, mode: "halfAwayFromZero" },
    tieChain: [{ kind: "marksAboveMean" }, { kind: "untrimmedMean" }],
    tieEnd: "sharedPlace",
    othersMarks: "afterLock",
    judgeNames: "numbers",
    appealDays: 3,
    ...rest,
  };
};
