import { describe, expect, it } from "vitest";
import {
  estimateError,
  estimateOf,
  publishedReliability,
  reliabilityOf,
} from "#app/domain/selection/reliability.ts";

const marks = [
  [80, 82, 81],
  [70, 71, 75],
  [90, 88, 86],
  [60, 66, 61],
];
const other = [
  [8, 9],
  [7, 5],
  [9, 9],
  [4, 7],
];
const mean = (row: readonly number[]) => row.reduce((sum, mark) => sum + mark, 0) / row.length;

describe("reliability", () => {
  it("does not change with the unit of the scores", () => {
    const scores = marks.map(mean);
    const points = reliabilityOf({ items: [{ weight: 1, tables: [marks] }], scores });
    const hundredths = reliabilityOf({
      items: [{ weight: 100, tables: [marks] }],
      scores: scores.map((score) => score * 100),
    });
    expect(hundredths.reliability).toBeCloseTo(points.reliability ?? Number.NaN, 12);
    expect(hundredths.standardError).toBeCloseTo((points.standardError ?? Number.NaN) * 100, 9);
  });

  it("of several items adds their errors by the squares of their weights (Mosier)", () => {
    const scores = marks.map((row, at) => 0.7 * mean(row) + 0.3 * 10 * mean(other[at] ?? []));
    const items = [
      { weight: 0.7, tables: [marks] },
      { weight: 3, tables: [other] },
    ];
    const alone = (table: readonly (readonly number[])[]) => {
      const found = reliabilityOf({ items: [{ weight: 1, tables: [table] }], scores: table.map(mean) });
      return (found.standardError ?? Number.NaN) ** 2;
    };
    const found = reliabilityOf({ items, scores });
    const error = 0.7 ** 2 * alone(marks) + 3 ** 2 * alone(other);
    expect((found.standardError ?? Number.NaN) ** 2).toBeCloseTo(error, 9);
    expect(found.mean).toBeCloseTo(mean(scores), 12);
  });

  it.each([
    { why: "two people", items: [{ weight: 1, tables: [marks.slice(0, 2)] }], scores: [81, 72] },
    { why: "scores without spread", items: [{ weight: 1, tables: [marks] }], scores: [80, 80, 80, 80] },
    { why: "an item of one judge", items: [{ weight: 1, tables: [[[1], [2], [3]]] }], scores: [1, 2, 3] },
    { why: "no judged item", items: [], scores: [1, 2, 3] },
    { why: "nobody", items: [{ weight: 1, tables: [marks] }], scores: [] },
  ])("cannot be told from $why", ({ items, scores }) => {
    const { reliability, standardError } = reliabilityOf({ items, scores });
    expect([reliability, standardError]).toEqual([null, null]);
  });

  it("is never below nothing", () => {
    const table = [
      [1, 9],
      [9, 1],
      [5, 5.1],
    ];
    expect(
      reliabilityOf({ items: [{ weight: 1, tables: [table] }], scores: table.map(mean) }).reliability,
    ).toBe(0);
  });

  it("is one where the judges agree in everything but their severity", () => {
    const table = [
      [1, 3],
      [2, 4],
      [5, 7],
    ];
    const found = reliabilityOf({ items: [{ weight: 1, tables: [table] }], scores: table.map(mean) });
    expect(found.reliability).toBeCloseTo(1, 12);
    expect(found.standardError).toBeCloseTo(0, 6);
  });
});

describe("the estimate", () => {
  it.each([
    { why: "nine tenths of the way from the mean", raw: 13_000, mean: 10_000, reliability: 0.9, to: 12_700 },
    { why: "half up", raw: 8_001, mean: 8_000, reliability: 0.5, to: 8_001 },
    { why: "from the mean in whole hundredths", raw: 9_000, mean: 8_000.4, reliability: 0, to: 8_000 },
    {
      why: "from four digits of the reliability",
      raw: 1_000_000,
      mean: 0,
      reliability: 0.90004,
      to: 900_000,
    },
    { why: "the raw score where nothing is noise", raw: 8_765, mean: 7_000, reliability: 1, to: 8_765 },
  ])("lies $why", ({ raw, mean: average, reliability, to }) => {
    expect(estimateOf({ raw, mean: average, reliability })).toBe(to);
  });

  it("never changes the order of two people of one event", () => {
    for (const reliability of [0, 0.3333, 0.9093155]) {
      const estimates = [7_000, 7_001, 8_333, 9_999].map((raw) =>
        estimateOf({ raw, mean: 8_000, reliability }),
      );
      expect(estimates).toEqual([...estimates].sort((a, b) => a - b));
    }
  });

  it("has a smaller standard error than the raw score", () => {
    expect(estimateError({ standardError: 200, reliability: 0.81 })).toBeCloseTo(180, 12);
  });

  it("is published with four digits", () => {
    expect(publishedReliability(0.9093155)).toBe(9_093);
  });
});
