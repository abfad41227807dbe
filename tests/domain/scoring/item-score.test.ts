import { describe, expect, it } from "vitest";
import * as ContestScore from "#app/domain/scoring/contest-score.ts";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import * as RoundScore from "#app/domain/scoring/round-score.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { anItem, aRound, aRuleSet, aScoring, oneMark } from "./builders.ts";

const timing = {
  minimumMs: null,
  limitMs: 480_000,
  warningMs: 30_000,
  overtime: [
    { fromSeconds: 1, toSeconds: 10, points: 0, disqualify: false },
    { fromSeconds: 11, toSeconds: 60, points: 20, disqualify: false },
    { fromSeconds: 61, toSeconds: null, points: 0, disqualify: true },
  ],
  undertime: [],
  maximumDeduction: null,
};
const rounding = { ...aScoring().rounding, item: { digits: 3, mode: "halfAwayFromZero" } } as const;
const item = anItem({ timing, scoring: aScoring({ rounding }) });
const sheets = oneMark([970, 980, 983, 984, 990]);
const none = { readingsMs: [], breaches: [], adjustments: [] };

describe("the score of an item", () => {
  it("trims, averages, then subtracts the overtime, and is published with three decimals", () => {
    const outcome = ItemScore.of({ ...none, item, sheets, readingsMs: [495_000] });
    expect(outcome).toMatchObject({
      kind: "scored",
      trace: { panel: { value: "2947/300" }, value: "9.623" },
    });
  });

  it("subtracts breaches and adds signed adjustments", () => {
    const breaches = [{ points: 50, reason: "念稿" }];
    const adjustments = [
      { points: 120, reason: "base value" },
      { points: -20, reason: "fall" },
    ];
    const outcome = ItemScore.of({ ...none, item, sheets: oneMark([900]), breaches, adjustments });
    expect(outcome).toMatchObject({ trace: { value: "9.5", breaches, adjustments } });
  });

  it("may be negative", () => {
    const breaches = [{ points: 1000, reason: "x" }];
    expect(ItemScore.of({ ...none, item, sheets: oneMark([100]), breaches })).toMatchObject({
      trace: { value: "-9" },
    });
  });

  it("is disqualified by the clock before anything else", () => {
    const outcome = ItemScore.of({ ...none, item, sheets: [], readingsMs: [600_000] });
    expect(outcome).toMatchObject({ kind: "disqualified", time: { seconds: 120 } });
  });

  it("waits where the panel waits", () => {
    expect(ItemScore.of({ ...none, item, sheets: [] })).toMatchObject({
      kind: "waiting",
      reason: "tooFewMarks",
    });
  });
});

describe("items into a round", () => {
  const items = [anItem({ key: "speech", weight: 6000 }), anItem({ key: "ppt", weight: 4000 })];
  const scores = new Map([
    ["speech", Rational.ofCenti(9000)],
    ["ppt", Rational.ofCenti(8001)],
  ]);
  const scoreOf = (key: string) => scores.get(key) ?? null;

  it.each([
    { combineItems: "weightedMean", value: "86.004" },
    { combineItems: "sum", value: "170.01" },
  ] as const)("by $combineItems are $value", ({ combineItems, value }) => {
    const round = aRound({ items, combineItems });
    expect(RoundScore.of({ round, scoreOf, adjustments: [] })?.trace.value).toBe(value);
  });

  it("takes the round's own adjustments before its rounding", () => {
    const round = aRound({ items, combineItems: "sum", rounding: { digits: 1, mode: "halfAwayFromZero" } });
    const adjustments = [{ points: -104, reason: "falls" }];
    expect(RoundScore.of({ round, scoreOf, adjustments })?.trace).toMatchObject({
      unrounded: "168.97",
      value: "169",
    });
  });

  it("has no score while an item has none", () => {
    const round = aRound({ items: [...items, anItem({ key: "report" })] });
    expect(RoundScore.of({ round, scoreOf, adjustments: [] })).toBeNull();
  });
});

describe("rounds into the contest", () => {
  const rules = (weights: number[], over: Partial<RuleSet> = {}) =>
    aRuleSet({ rounds: weights.map((weight, index) => aRound({ key: `r${index}`, weight })), ...over });
  const points = (...values: number[]) => values.map((value) => Rational.ofUnits(value, 1));

  it.each([
    { why: "weights the rounds", ruleSet: rules([4000, 6000]), rounds: points(80, 90), value: "86" },
    {
      why: "keeps the scale of who went out early",
      ruleSet: rules([4000, 6000]),
      rounds: points(80),
      value: "80",
    },
    { why: "carries nothing over at 0 %", ruleSet: rules([0, 10_000]), rounds: points(80, 90), value: "90" },
    {
      why: "lets the last round stand where nothing is carried over",
      ruleSet: rules([0, 10_000]),
      rounds: points(80),
      value: "80",
    },
    {
      why: "adds a round in full at 100 %",
      ruleSet: rules([10_000, 10_000], { combineRounds: "sum" }),
      rounds: points(80, 90),
      value: "170",
    },
    {
      why: "adds a share of a round",
      ruleSet: rules([3000, 10_000], { combineRounds: "sum" }),
      rounds: points(80, 90),
      value: "114",
    },
    {
      why: "rounds at the end",
      ruleSet: rules([3333, 6667], { rounding: { digits: 2, mode: "halfAwayFromZero" } }),
      rounds: points(80, 90),
      value: "86.67",
    },
  ])("$why", ({ ruleSet, rounds, value }) => {
    expect(Decimal.exact(ContestScore.of({ ruleSet, rounds }).value)).toBe(value);
  });
});
