import { describe, expect, it } from "vitest";
import { parentPath } from "#app/features/rules/field-focus.ts";
import { phrasesOf } from "#app/features/rules/phrases.ts";
import { panelOfPath, partId, partOfPath, partsOf, problemsUnder } from "#app/features/rules/rule-parts.ts";
import { tieKeyChoices } from "#app/features/rules/tie-key-choices.ts";
import { trimSpans } from "#app/features/rules/trim-sentence.ts";
import { itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const ruleSet = ruleSetOf({ items: [itemOf({ key: "speech" }), itemOf({ key: "report" })] });

describe("the parts of the page", () => {
  it("are the programme, every item, and the order of places", () => {
    expect(partsOf(ruleSet).map(partId)).toEqual(["programme", "item-speech", "item-report", "places"]);
  });

  it.each([
    { path: "rounds", part: "programme" },
    { path: "rounds[0].weight", part: "programme" },
    { path: "rounds[0].items[1].name", part: "programme" },
    { path: "rounds[0].items[1].weight", part: "programme" },
    { path: "rounds[0].items[1].criteria", part: "item-report" },
    { path: "rounds[0].items[1].criteria[0].maximum", part: "item-report" },
    { path: "rounds[0].items[0].scoring.trim[1]", part: "item-speech" },
    { path: "rounds[0].items[0].timing.overtime[2]", part: "item-speech" },
    { path: "rounds[7].items[0].timing.limitMs", part: "programme" },
    { path: "tieChain[1]", part: "places" },
    { path: "appealDays", part: "places" },
    { path: "rounding.digits", part: "programme" },
  ])("hold $path in $part", ({ path, part }) => {
    expect(partId(partOfPath(ruleSet, path))).toBe(part);
  });

  it("know which panel a level or phrase is edited in", () => {
    expect(panelOfPath("rounds[1].items[2].criteria[3].levels[0].from")).toEqual({
      round: 1,
      item: 2,
      criterion: 3,
    });
    expect(panelOfPath("rounds[1].items[2].criteria[3].maximum")).toBeNull();
  });

  it("lead from a path to its parents, one step at a time", () => {
    const steps: string[] = [];
    for (let path = "rounds[0].items[1].timing.overtime[2]"; path !== ""; path = parentPath(path))
      steps.push(path);
    expect(steps).toEqual([
      "rounds[0].items[1].timing.overtime[2]",
      "rounds[0].items[1].timing.overtime",
      "rounds[0].items[1].timing",
      "rounds[0].items[1]",
      "rounds[0].items",
      "rounds[0]",
      "rounds",
    ]);
  });

  it("take a problem below a place for one of the place, and one beside it not", () => {
    const at = (path: string) => ({ path, rule: "rules.step", facts: {} });
    const problems = [at("a.trim"), at("a.trim[0]"), at("a.trim.x"), at("a.trimOn"), at("b")];
    expect(problemsUnder(problems, "a.trim").map(({ path }) => path)).toEqual([
      "a.trim",
      "a.trim[0]",
      "a.trim.x",
    ]);
  });
});

describe("the trim table in words", () => {
  const one = { high: 1, low: 1 };
  it.each([
    { why: "without rows nothing is dropped", minimumPresent: 1, trim: [], spans: ["1– 0/0"] },
    {
      why: "below the first row nothing is dropped",
      minimumPresent: 1,
      trim: [{ present: 5, ...one }],
      spans: ["1–4 0/0", "5– 1/1"],
    },
    {
      why: "panels too small for a score are not spoken of",
      minimumPresent: 5,
      trim: [
        { present: 3, high: 0, low: 0 },
        { present: 5, ...one },
      ],
      spans: ["5– 1/1"],
    },
    {
      why: "rows are read by size whatever their order, and equal ones together",
      minimumPresent: 1,
      trim: [
        { present: 9, high: 2, low: 2 },
        { present: 1, high: 0, low: 0 },
        { present: 7, ...one },
        { present: 5, ...one },
      ],
      spans: ["1–4 0/0", "5–8 1/1", "9– 2/2"],
    },
  ])("$why", ({ minimumPresent, trim, spans }) => {
    const scoring = scoringOf({ minimumPresent, trim });
    expect(trimSpans(scoring).map(({ from, to, high, low }) => `${from}–${to ?? ""} ${high}/${low}`)).toEqual(
      spans,
    );
  });
});

describe("phrases", () => {
  it("are the lines that say something, once each", () => {
    expect(phrasesOf("事例真实 \n\n 事例真实\n语速偏快")).toEqual(["事例真实", "语速偏快"]);
  });

  it("are cut to what the form of a rule set takes", () => {
    const many = phrasesOf(
      Array.from({ length: 60 }, (_, index) => `${index}${"长".repeat(300)}`).join("\n"),
    );
    expect(many).toHaveLength(50);
    expect(Math.max(...many.map((phrase) => phrase.length))).toBe(200);
  });
});

describe("the keys of a tie chain", () => {
  it("that can be chosen are the general ones and every round, item and criterion by name", () => {
    const choices = tieKeyChoices(ruleSet);
    expect(choices.map(({ id }) => id)).toEqual([
      "marksAboveMean",
      "heaviestCriterion",
      "untrimmedMean",
      "lowestMark",
      "round:final",
      "item:speech",
      "item:report",
      "criterion:speech/content",
      "criterion:speech/delivery",
      "criterion:report/content",
      "criterion:report/delivery",
    ]);
    expect(choices.at(-1)).toMatchObject({ item: "赛项 report", criterion: "评分项 delivery" });
  });
});
