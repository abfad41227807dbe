import { describe, expect, it } from "vitest";
import * as MarkProblems from "#app/domain/scoring/mark-problems.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { Item, RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import { problemText } from "#app/text/problem-sentence.ts";
import { aCriterion, anItem, aRound, aRuleSet, aScoring } from "./builders.ts";

const withItem = (over: Partial<Item>): RuleSet => aRuleSet({ rounds: [aRound({ items: [anItem(over)] })] });
const withCriterion = (over: Parameters<typeof aCriterion>[0]) => withItem({ criteria: [aCriterion(over)] });
const faults = (ruleSet: RuleSet, panelSizes: RuleSetProblems.PanelSizes = {}) =>
  RuleSetProblems.of({ ruleSet, panelSizes }).map(({ rule, path }) => `${rule} ${path}`);
/** Every problem has its sentence, with every blank filled in. */
const expectWords = (problem: Problem) => {
  for (const language of ["zh-CN", "en"] as const) {
    expect(problemText(problem, language)).not.toMatch(/\{\{|^[a-z]+\.[a-z-]+$/);
  }
};
const level = (from: number) => ({ from, title: "优", text: "" });

describe("a rule set in which everything is right", () => {
  it("has no problems", () => {
    expect(faults(aRuleSet(), { speech: [7, 5] })).toEqual([]);
  });
});

describe("a rule set is refused", () => {
  const item = "rounds[0].items[0]";
  it.each([
    { why: "no round", ruleSet: aRuleSet({ rounds: [] }), fault: "rules.nothing-there rounds" },
    {
      why: "a round without items",
      ruleSet: aRuleSet({ rounds: [aRound({ items: [] })] }),
      fault: "rules.nothing-there rounds[0].items",
    },
    {
      why: "an item without criteria",
      ruleSet: withItem({ criteria: [] }),
      fault: `rules.nothing-there ${item}.criteria`,
    },
    {
      why: "weights of rounds",
      ruleSet: aRuleSet({ rounds: [aRound({ weight: 9000 })] }),
      fault: "rules.weights-do-not-sum rounds",
    },
    {
      why: "weights of items",
      ruleSet: withItem({ weight: 9999 }),
      fault: "rules.weights-do-not-sum rounds[0].items",
    },
    {
      why: "weights of criteria",
      ruleSet: withItem({
        scoring: aScoring({ combineCriteria: "weightedMean" }),
        criteria: [aCriterion({ weight: 1 })],
      }),
      fault: `rules.weights-do-not-sum ${item}.criteria`,
    },
    {
      why: "half a basis point",
      ruleSet: withCriterion({ weight: 0.5 }),
      fault: `rules.weight ${item}.criteria[0].weight`,
    },
    {
      why: "a criterion without a maximum",
      ruleSet: withCriterion({ maximum: 0 }),
      fault: `rules.no-maximum ${item}.criteria[0].maximum`,
    },
    {
      why: "a minimum not below the maximum",
      ruleSet: withCriterion({ minimum: 10_000 }),
      fault: `rules.range ${item}.criteria[0].minimum`,
    },
    {
      why: "a step of nothing",
      ruleSet: withCriterion({ step: 0 }),
      fault: `rules.step ${item}.criteria[0].step`,
    },
    {
      why: "a step that misses the maximum",
      ruleSet: withCriterion({ step: 33 }),
      fault: `rules.step-does-not-divide ${item}.criteria[0].step`,
    },
    {
      why: "a negative factor",
      ruleSet: withCriterion({ factor: -1 }),
      fault: `rules.factor ${item}.criteria[0].factor`,
    },
    {
      why: "a level above the maximum",
      ruleSet: withCriterion({ levels: [level(10_001)] }),
      fault: `rules.level-outside ${item}.criteria[0].levels[0].from`,
    },
    {
      why: "two levels from one mark",
      ruleSet: withCriterion({ levels: [level(60), level(60)] }),
      fault: `rules.level-twice ${item}.criteria[0].levels[1].from`,
    },
    {
      why: "two criteria with one key",
      ruleSet: withItem({ criteria: [aCriterion(), aCriterion()] }),
      fault: `rules.duplicate-key ${item}.criteria[1].key`,
    },
    {
      why: "one item key in two rounds",
      ruleSet: aRuleSet({ rounds: [aRound({ weight: 5000 }), aRound({ key: "semi", weight: 5000 })] }),
      fault: "rules.duplicate-key rounds[1].items[0].key",
    },
    {
      why: "a criterion without a name",
      ruleSet: withCriterion({ name: " " }),
      fault: `rules.no-name ${item}.criteria[0].name`,
    },
    {
      why: "a trimmed mean without a table",
      ruleSet: withItem({ scoring: aScoring({ trim: [] }) }),
      fault: `rules.trim-missing ${item}.scoring.trim`,
    },
    {
      why: "a trim that leaves nothing",
      ruleSet: withItem({ scoring: aScoring({ trim: [{ present: 2, high: 1, low: 1 }] }) }),
      fault: `rules.trim-too-large ${item}.scoring.trim[0]`,
    },
    {
      why: "a row of the table twice",
      ruleSet: withItem({
        scoring: aScoring({
          trim: [
            { present: 5, high: 1, low: 1 },
            { present: 5, high: 0, low: 0 },
          ],
        }),
      }),
      fault: `rules.duplicate-key ${item}.scoring.trim[1].present`,
    },
    {
      why: "a minimum of no judge",
      ruleSet: withItem({ scoring: aScoring({ minimumPresent: 0 }) }),
      fault: `rules.count ${item}.scoring.minimumPresent`,
    },
    {
      why: "rounding to seven digits",
      ruleSet: aRuleSet({ rounding: { digits: 7, mode: "halfEven" } }),
      fault: "rules.digits rounding.digits",
    },
    {
      why: "a tie key for an unknown item",
      ruleSet: aRuleSet({ tieChain: [{ kind: "item", itemKey: "x" }] }),
      fault: "rules.tie-key-unknown tieChain[0]",
    },
    {
      why: "a tie key for an unknown criterion",
      ruleSet: aRuleSet({ tieChain: [{ kind: "criterion", itemKey: "speech", criterionKey: "x" }] }),
      fault: "rules.tie-key-unknown tieChain[0]",
    },
    {
      why: "a tie key for an unknown round",
      ruleSet: aRuleSet({ tieChain: [{ kind: "round", roundKey: "x" }] }),
      fault: "rules.tie-key-unknown tieChain[0]",
    },
    {
      why: "a tie key twice",
      ruleSet: aRuleSet({ tieChain: [{ kind: "lowestMark" }, { kind: "lowestMark" }] }),
      fault: "rules.tie-key-twice tieChain[1]",
    },
    {
      why: "half a contestant going on",
      ruleSet: aRuleSet({
        rounds: [aRound({ advancement: { kind: "first", count: 0.5, tie: "tieBreak" } })],
      }),
      fault: "rules.count rounds[0].advancement.count",
    },
    {
      why: "more than all going on",
      ruleSet: aRuleSet({
        rounds: [aRound({ advancement: { kind: "percent", percent: 101, tie: "tieBreak" } })],
      }),
      fault: "rules.count rounds[0].advancement.percent",
    },
    {
      why: "a ladder with a gap",
      ruleSet: withItem({
        timing: {
          minimumMs: null,
          limitMs: 1000,
          warningMs: 0,
          overtime: [{ fromSeconds: 9, toSeconds: null, points: 1, disqualify: false }],
          undertime: [],
          maximumDeduction: null,
        },
      }),
      fault: `ladder.gap ${item}.timing.overtime[0]`,
    },
  ])("for $why", ({ ruleSet, fault }) => {
    expect(faults(ruleSet)).toEqual([fault]);
    for (const problem of RuleSetProblems.of({ ruleSet, panelSizes: {} })) expectWords(problem);
  });

  it("when a panel is smaller than the minimum, or than its trim", () => {
    const scoring = aScoring({ minimumPresent: 5, trim: [{ present: 2, high: 1, low: 1 }] });
    expect(faults(withItem({ scoring }), { speech: [2] })).toEqual([
      `rules.trim-too-large ${item}.scoring.trim[0]`,
      `rules.panel-too-small ${item}.scoring.minimumPresent`,
      `rules.trim-exceeds-panel ${item}.scoring.trim`,
    ]);
  });

  it("with all its faults at once", () => {
    expect(
      faults(aRuleSet({ rounds: [aRound({ weight: 1, items: [anItem({ weight: 2, name: "" })] })] })),
    ).toHaveLength(3);
  });
});

describe("a sheet's marks", () => {
  const item = anItem({
    criteria: [aCriterion({ key: "a", minimum: -500, maximum: 500, step: 50 }), aCriterion({ key: "b" })],
  });
  it.each([
    { why: "all there", marks: { a: -450, b: 7 }, complete: true, rules: [] },
    { why: "above the range", marks: { a: 550, b: 7 }, complete: true, rules: ["marks.out-of-range"] },
    { why: "off the step", marks: { a: -460, b: 7 }, complete: true, rules: ["marks.off-step"] },
    { why: "not a whole hundredth", marks: { a: 0.5, b: 7 }, complete: true, rules: ["marks.out-of-range"] },
    { why: "unknown", marks: { a: 0, b: 7, c: 1 }, complete: true, rules: ["marks.unknown-criterion"] },
    { why: "missing", marks: { a: 0 }, complete: true, rules: ["marks.missing"] },
    { why: "not yet there in a draft", marks: { a: 0 }, complete: false, rules: [] },
  ])("$why: $rules", ({ marks, complete, rules }) => {
    const problems = MarkProblems.of({ item, marks: { ...marks }, complete });
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
    for (const problem of problems) expectWords(problem);
  });
});
