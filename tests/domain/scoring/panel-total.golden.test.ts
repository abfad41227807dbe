import { describe, expect, it } from "vitest";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import * as PanelTotal from "#app/domain/scoring/panel-total.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import perFactor from "#tests/golden/china_per_factor_trimming.json" with { type: "json" };
import synchro from "#tests/golden/synchro_goe_worked.json" with { type: "json" };
import goe from "#tests/golden/trimmed_mean_isu_goe.json" with { type: "json" };
import { aCriterion, anItem, aScoring, oneMark, sheetsOf } from "./builders.ts";

const centi = (value: string | number): number => {
  const parsed = Decimal.parseCenti(value);
  if (!parsed.ok) throw new Error(`not in hundredths: ${value}`);
  return parsed.value;
};

const scored = (outcome: ItemScore.ItemScore): ItemScore.ItemScored => {
  if (outcome.kind !== "scored") throw new Error(outcome.kind);
  return outcome;
};

const noExtras = { readingsMs: [], breaches: [], adjustments: [] };

describe("grade of execution in published protocols (ISU, 2016–2017)", () => {
  const item = anItem({
    criteria: [aCriterion({ minimum: -500, maximum: 500, step: 10 })],
    scoring: aScoring({
      trimOn: "criterion",
      rounding: {
        criterion: { digits: 2, mode: "halfAwayFromZero" },
        factored: null,
        judge: null,
        panel: null,
        item: null,
      },
    }),
  });

  it.each(goe.cases)("$id $element is $expected_goe and $expected_panel with its base value", (element) => {
    const adjustments = [{ points: centi(element.base_value), reason: "base value" }];
    const outcome = scored(
      ItemScore.of({ ...noExtras, item, sheets: oneMark(element.judge_points.map(centi)), adjustments }),
    );
    expect(Decimal.fixed({ value: outcome.panel.value, digits: 2 })).toBe(
      Decimal.points(centi(element.expected_goe)),
    );
    expect(Decimal.fixed({ value: outcome.value, digits: 2 })).toBe(
      Decimal.points(centi(element.expected_panel)),
    );
  });

  it("covers the whole set", () => {
    expect(goe.cases.length).toBeGreaterThan(99);
  });
});

describe("the worked example of synchronised skating", () => {
  it("drops high and low, and pays ten percent of the base value for each grade", () => {
    const item = anItem({
      criteria: [aCriterion({ minimum: -500, maximum: 500, step: 100 })],
      scoring: aScoring({
        trimOn: "criterion",
        rounding: {
          criterion: { digits: 2, mode: "halfAwayFromZero" },
          factored: { digits: 2, mode: "halfAwayFromZero" },
          judge: null,
          panel: null,
          item: null,
        },
      }),
    });
    const { trimmed_mean, bonus, base_value, panel } = synchro;
    // The published mean is that of seven grades 3 3 2 2 1 2 2 without one 3 and the 1: 11/5.
    const outcome = scored(
      ItemScore.of({
        ...noExtras,
        item,
        sheets: oneMark(synchro.goes.map(centi)),
        factors: { content: centi(base_value) * 10 },
        adjustments: [{ points: centi(base_value), reason: "base value" }],
      }),
    );
    const [trace] = outcome.trace.panel.criteria;
    expect(trace?.rounded).toBe(String(trimmed_mean));
    expect(trace?.value).toBe(String(bonus));
    expect(outcome.trace.value).toBe(String(panel));
  });
});

describe("trim per criterion against trim on totals (Fuzhou interviews)", () => {
  const example = perFactor.worked_example_DERIVED;
  const [content, delivery] = ["content", "delivery"];
  const panelOf = (input: { rows: number[][]; trimOn: "total" | "criterion" }) => {
    const outcome = PanelTotal.of({
      item: anItem({
        criteria: [aCriterion({ key: content, maximum: 5000 }), aCriterion({ key: delivery, maximum: 5000 })],
        scoring: aScoring({ trimOn: input.trimOn }),
      }),
      sheets: sheetsOf(input.rows.map(([a = 0, b = 0]) => ({ content: centi(a), delivery: centi(b) }))),
    });
    if (outcome.kind !== "scored") throw new Error(outcome.kind);
    return Number(outcome.trace.value);
  };

  it.each([
    { trimOn: "total", expected: example.trim_on_totals },
    { trimOn: "criterion", expected: example.trim_per_factor },
  ] as const)("gives the published pair when trimmed on $trimOn", ({ trimOn, expected }) => {
    expect({ X: panelOf({ rows: example.X, trimOn }), Y: panelOf({ rows: example.Y, trimOn }) }).toEqual(
      expected,
    );
  });
});
