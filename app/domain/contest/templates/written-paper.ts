import type { Criterion, Item, Scoring } from "#app/domain/scoring/rule-set.ts";

/** 笔试 and 抢答: items that measure their points themselves. PURE, data. */

/** One tabulator seat hands the points in: nothing to trim, nothing to wait for. */
const MEASURED: Scoring = {
  combineCriteria: "sum",
  combineJudges: "mean",
  trimOn: "total",
  trim: [],
  minimumPresent: 1,
  rounding: {
    criterion: null,
    factored: null,
    judge: null,
    panel: { digits: 2, mode: "halfAwayFromZero" },
    item: null,
  },
};

/** A part of a paper; points are exact to the hundredth. */
const part = (given: { key: string; name: string; points: number }): Criterion => ({
  key: given.key,
  name: given.name,
  minimum: 0,
  maximum: given.points * 100,
  step: 1,
  weight: given.points * 100,
  factor: 10_000,
  levels: [],
  phrases: [],
});

export const WRITTEN_PAPER: Item = {
  key: "writtenPaper",
  kind: "writtenPaper",
  name: "笔试",
  weight: 10_000,
  timing: null,
  scoring: MEASURED,
  criteria: [
    part({ key: "singleChoice", name: "单选题", points: 40 }),
    part({ key: "multipleChoice", name: "多选题", points: 20 }),
    part({ key: "trueFalse", name: "判断题", points: 10 }),
    part({ key: "shortAnswer", name: "简答题", points: 10 }),
    part({ key: "case", name: "案例分析题", points: 20 }),
  ],
};

export const BUZZER: Item = {
  key: "buzzer",
  kind: "buzzer",
  name: "抢答",
  weight: 10_000,
  timing: null,
  scoring: MEASURED,
  criteria: [
    {
      key: "buzzer",
      name: "抢答得分",
      minimum: -100_00,
      maximum: 200_00,
      step: 1,
      weight: 10_000,
      factor: 10_000,
      levels: [],
      phrases: [],
    },
  ],
};
