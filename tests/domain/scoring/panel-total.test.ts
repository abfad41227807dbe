import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as PanelTotal from "#app/domain/scoring/panel-total.ts";
import type { Scoring } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { aCriterion, anItem, aScoring, oneMark, sheetsOf } from "./builders.ts";

const panelOf = (input: { scoring: Partial<Scoring>; marks: number[] }) => {
  const outcome = PanelTotal.of({
    item: anItem({ scoring: aScoring(input.scoring) }),
    sheets: oneMark(input.marks),
  });
  return outcome.kind === "scored" ? outcome.trace.value : outcome.reason;
};

const shrinking = [
  { present: 7, high: 1, low: 1 },
  { present: 9, high: 2, low: 1 },
  { present: 3, high: 0, low: 0 },
  { present: 4, high: 1, low: 1 },
];

describe("judges into the panel's value", () => {
  it.each([
    {
      why: "a trimmed mean drops one high and one low",
      scoring: {},
      marks: [9000, 8000, 8600, 7000],
      value: "83",
    },
    { why: "of equal highest one is dropped", scoring: {}, marks: [9000, 9000, 8000, 7000], value: "85" },
    { why: "the rest stays an exact fraction", scoring: {}, marks: [1, 100, 100, 200, 9999], value: "4/3" },
    {
      why: "three present drop nobody",
      scoring: { trim: shrinking },
      marks: [9000, 8000, 7000],
      value: "80",
    },
    {
      why: "nine present drop two high and one low",
      scoring: { trim: shrinking },
      marks: [100, 200, 300, 400, 500, 600, 700, 800, 900],
      value: "4.5",
    },
    { why: "a mean drops nobody", scoring: { combineJudges: "mean" }, marks: [9000, 8000], value: "85" },
    {
      why: "a median takes the middle",
      scoring: { combineJudges: "median" },
      marks: [1, 8000, 9000],
      value: "80",
    },
    {
      why: "a median of four is the mean of the two in the middle",
      scoring: { combineJudges: "median" },
      marks: [100, 200, 400, 9000],
      value: "3",
    },
    {
      why: "negative marks are trimmed like others",
      scoring: {},
      marks: [-400, -100, 0, 300],
      value: "-0.5",
    },
    { why: "no marks wait", scoring: {}, marks: [], value: "tooFewMarks" },
    {
      why: "below the minimum waits",
      scoring: { minimumPresent: 5 },
      marks: [1, 2, 3, 4],
      value: "tooFewMarks",
    },
    {
      why: "a trim that leaves nothing waits",
      scoring: { trim: [{ present: 2, high: 1, low: 1 }] },
      marks: [1, 2],
      value: "trimTooLarge",
    },
  ] satisfies { why: string; scoring: Partial<Scoring>; marks: number[]; value: string }[])("$why", (row) => {
    expect(panelOf(row)).toBe(row.value);
  });

  it("does not depend on the order of the judges", () => {
    const marks = fc.array(fc.integer({ min: -500, max: 10_000 }), { minLength: 4, maxLength: 11 });
    fc.assert(
      fc.property(marks, fc.constantFrom("mean", "trimmedMean", "median"), (values, combineJudges) => {
        const sorted = [...values].sort((a, b) => a - b);
        expect(panelOf({ scoring: { combineJudges }, marks: values })).toBe(
          panelOf({ scoring: { combineJudges }, marks: sorted }),
        );
      }),
    );
  });

  it("never leaves the range of the marks that were given", () => {
    const marks = fc.array(fc.integer({ min: -500, max: 10_000 }), { minLength: 4, maxLength: 11 });
    fc.assert(
      fc.property(marks, (values) => {
        const value = Decimal.ofExact(panelOf({ scoring: {}, marks: values }));
        expect(Rational.compare(value, Rational.ofCenti(Math.min(...values)))).toBeGreaterThanOrEqual(0);
        expect(Rational.compare(value, Rational.ofCenti(Math.max(...values)))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("criteria into a judge's total", () => {
  const criteria = [
    aCriterion({ key: "content", weight: 6000, factor: 16_000 }),
    aCriterion({ key: "delivery", weight: 4000 }),
  ];
  const sheets = sheetsOf([
    { content: 1000, delivery: 500 },
    { content: 800, delivery: 700 },
  ]);
  const panel = (over: Partial<Scoring>, factors?: Record<string, number>) =>
    PanelTotal.of({
      item: anItem({ criteria, scoring: aScoring({ combineJudges: "mean", ...over }) }),
      sheets,
      ...(factors === undefined ? {} : { factors }),
    });

  it.each([
    { why: "sums marks times factors", over: {}, value: "20.4" },
    { why: "weighs them", over: { combineCriteria: "weightedMean" }, value: "11.04" },
    { why: "gives the same per criterion", over: { trimOn: "criterion" }, value: "20.4" },
    {
      why: "weighs per criterion",
      over: { trimOn: "criterion", combineCriteria: "weightedMean" },
      value: "11.04",
    },
  ] satisfies { why: string; over: Partial<Scoring>; value: string }[])("$why", ({ over, value }) => {
    expect(panel(over)).toMatchObject({ kind: "scored", trace: { value } });
  });

  it("takes the performance's own factor where there is one", () => {
    expect(panel({}, { content: 10_000 })).toMatchObject({ trace: { value: "15" } });
  });

  it("leaves out a criterion that does not apply", () => {
    const item = anItem({ criteria, scoring: aScoring({ combineJudges: "mean" }) });
    expect(PanelTotal.of({ item, sheets, omitted: ["content"] })).toMatchObject({ trace: { value: "6" } });
  });

  it("agrees on totals and per criterion when every judge's profile is proportional", () => {
    const severities = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(severities, (rows) => {
        const proportional = sheetsOf(rows.map((s) => ({ content: s * 50, delivery: s * 30 })));
        const value = (trimOn: Scoring["trimOn"]) => {
          const outcome = PanelTotal.of({
            item: anItem({ criteria, scoring: aScoring({ trimOn }) }),
            sheets: proportional,
          });
          return outcome.kind === "scored" ? outcome.value : null;
        };
        expect(value("total")).toEqual(value("criterion"));
      }),
    );
  });
});

describe("rounding at the named places", () => {
  const round = (digits: number) => ({ digits, mode: "halfAwayFromZero" }) as const;
  const none = aScoring().rounding;
  it.each([
    { place: "each judge's total", rounding: { ...none, judge: round(0) }, trimOn: "total", value: "9" },
    { place: "the panel's value", rounding: { ...none, panel: round(1) }, trimOn: "total", value: "8.8" },
    {
      place: "the criterion before its factor",
      rounding: { ...none, criterion: round(0) },
      trimOn: "criterion",
      value: "4.5",
    },
    {
      place: "the criterion after its factor",
      rounding: { ...none, factored: round(0) },
      trimOn: "criterion",
      value: "4",
    },
  ] as const)("happens at $place", ({ rounding, trimOn, value }) => {
    const factor = trimOn === "criterion" ? 5000 : 10_000;
    const item = anItem({
      criteria: [aCriterion({ factor })],
      scoring: aScoring({ combineJudges: "mean", trimOn, rounding }),
    });
    expect(PanelTotal.of({ item, sheets: oneMark([850, 900]) })).toMatchObject({ trace: { value } });
  });
});

describe("the trace", () => {
  it("names who was dropped: the last seated of equal highest, the first seated of equal lowest", () => {
    const outcome = PanelTotal.of({ item: anItem(), sheets: oneMark([900, 500, 900, 500]) });
    expect(outcome).toMatchObject({
      trace: {
        trim: { high: 1, low: 1 },
        judges: [{ dropped: null }, { dropped: "low" }, { dropped: "high" }, { dropped: null }],
        combined: "7",
      },
    });
  });

  it("drops nobody on both sides when all agree", () => {
    const outcome = PanelTotal.of({ item: anItem(), sheets: oneMark([900, 900, 900, 900]) });
    expect(outcome).toMatchObject({
      trace: { judges: [{ dropped: "low" }, { dropped: null }, { dropped: null }, { dropped: "high" }] },
    });
  });

  it("says per criterion who was dropped there", () => {
    const item = anItem({
      criteria: [aCriterion({ key: "a" }), aCriterion({ key: "b" })],
      scoring: aScoring({ trimOn: "criterion" }),
    });
    const sheets = sheetsOf([
      { a: 1, b: 4 },
      { a: 2, b: 3 },
      { a: 3, b: 2 },
      { a: 4, b: 1 },
    ]);
    const outcome = PanelTotal.of({ item, sheets });
    const drops =
      outcome.kind === "scored" ? outcome.trace.criteria.map(({ marks }) => marks.map((m) => m.dropped)) : [];
    expect(drops).toEqual([
      ["low", null, null, "high"],
      ["high", null, null, "low"],
    ]);
  });

  it("lists a sheet with missing marks and does not count it", () => {
    const item = anItem({ criteria: [aCriterion({ key: "a" }), aCriterion({ key: "b" })] });
    const outcome = PanelTotal.of({ item, sheets: sheetsOf([{ a: 100, b: 100 }, { a: 900 }]) });
    expect(outcome).toMatchObject({
      trace: { present: 1, value: "2", incomplete: [{ seatId: "J2", label: "J2", missing: ["b"] }] },
    });
  });

  it("adds up: the criteria's contributions are the combined value", () => {
    const mark = fc.integer({ min: 0, max: 1000 });
    const rows = fc.array(fc.record({ a: mark, b: mark }), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom("total", "criterion"),
        fc.constantFrom("sum", "weightedMean"),
        (marks, trimOn, combineCriteria) => {
          const item = anItem({
            criteria: [
              aCriterion({ key: "a", weight: 3000, factor: 12_500 }),
              aCriterion({ key: "b", weight: 7000 }),
            ],
            scoring: aScoring({ trimOn, combineCriteria }),
          });
          const outcome = PanelTotal.of({ item, sheets: sheetsOf(marks) });
          if (outcome.kind !== "scored") throw new Error(outcome.kind);
          const parts = outcome.trace.criteria.map(({ contribution }) => Decimal.ofExact(contribution));
          expect(Decimal.exact(Rational.sum(parts))).toBe(outcome.trace.combined);
        },
      ),
    );
  });

  it("survives JSON unchanged", () => {
    const outcome = PanelTotal.of({ item: anItem(), sheets: oneMark([1, 2, 3, 5, 8]) });
    if (outcome.kind !== "scored") throw new Error(outcome.kind);
    expect(JSON.parse(JSON.stringify(outcome.trace))).toEqual(outcome.trace);
  });

  it("does not take an inherited name for a mark", () => {
    const item = anItem({ criteria: [aCriterion({ key: "constructor" })] });
    expect(PanelTotal.of({ item, sheets: sheetsOf([{}]) })).toMatchObject({ kind: "waiting", present: 0 });
  });
});
