import type { Criterion, Item, Round, RuleSet, Scoring } from "#app/domain/scoring/rule-set.ts";
import type { Sheet } from "#app/domain/scoring/sheet.ts";

/** Rule sets for tests: a plain one in which everything is right, changed where a test says so. */
export const aCriterion = (over: Partial<Criterion> = {}): Criterion => ({
  key: "content",
  name: "内容",
  minimum: 0,
  maximum: 10_000,
  step: 1,
  weight: 10_000,
  factor: 10_000,
  levels: [],
  phrases: [],
  ...over,
});

export const aScoring = (over: Partial<Scoring> = {}): Scoring => ({
  combineCriteria: "sum",
  combineJudges: "trimmedMean",
  trimOn: "total",
  trim: [{ present: 4, high: 1, low: 1 }],
  minimumPresent: 1,
  rounding: { criterion: null, factored: null, judge: null, panel: null, item: null },
  ...over,
});

export const anItem = (over: Partial<Item> = {}): Item => ({
  key: "speech",
  kind: "speech",
  name: "演讲",
  weight: 10_000,
  criteria: [aCriterion()],
  scoring: aScoring(),
  timing: null,
  ...over,
});

export const aRound = (over: Partial<Round> = {}): Round => ({
  key: "final",
  name: "决赛",
  weight: 10_000,
  combineItems: "weightedMean",
  rounding: null,
  advancement: { kind: "all" },
  items: [anItem()],
  ...over,
});

export const aRuleSet = (over: Partial<RuleSet> = {}): RuleSet => ({
  rounds: [aRound()],
  combineRounds: "weightedMean",
  rounding: null,
  tieChain: [],
  tieEnd: "sharedPlace",
  othersMarks: "never",
  judgeNames: "numbers",
  appealDays: 3,
  ...over,
});

/** Sheets of J1, J2, … from their marks by criterion key. */
export const sheetsOf = (marks: readonly Record<string, number>[]): Sheet[] =>
  marks.map((own, index) => ({ seatId: `J${index + 1}`, label: `J${index + 1}`, marks: own }));

/** Sheets with one criterion, "content". */
export const oneMark = (marks: readonly number[]): Sheet[] => sheetsOf(marks.map((content) => ({ content })));
