import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as PeriodResult from "#app/domain/daily/period-points.ts";

const { of } = PeriodResult;

describe("a result of a period", () => {
  test.each([
    {
      why: "weights apply",
      components: [
        { source: "quarters", weight: 6_000, points: 9_000 },
        { source: "peers", weight: 4_000, points: 8_000 },
      ],
      total: 8_600,
      countedWeight: 10_000,
      leftOut: [],
    },
    {
      why: "a missing component's weight is spread over the others in proportion",
      components: [
        { source: "quarters", weight: 6_000, points: 9_000 },
        { source: "residents", weight: 3_000, points: 6_000 },
        { source: "peers", weight: 1_000, points: null, why: "tooFewRaters" },
      ],
      total: 8_000,
      countedWeight: 9_000,
      leftOut: ["peers"],
    },
    {
      why: "half a hundredth goes up, once",
      components: [
        { source: "quarters", weight: 5_000, points: 8_001 },
        { source: "peers", weight: 5_000, points: 8_000 },
      ],
      total: 8_001,
      countedWeight: 10_000,
      leftOut: [],
    },
    {
      why: "a third stays exact until the end",
      components: [
        { source: "quarters", weight: 6_000, points: 10_000 },
        { source: "residents", weight: 1_500, points: 0 },
        { source: "subdistrict", weight: 1_500, points: 0 },
        { source: "peers", weight: 1_000, points: null },
      ],
      total: 6_667,
      countedWeight: 9_000,
      leftOut: ["peers"],
    },
    {
      why: "nothing known gives no result",
      components: [{ source: "peers", weight: 10_000, points: null }],
      total: null,
      countedWeight: 0,
      leftOut: ["peers"],
    },
  ] as const)("$why", ({ components, total, countedWeight, leftOut }) => {
    expect(of({ components })).toMatchObject({ total, countedWeight, leftOut });
  });

  test("lies between the lowest and the highest component, whatever is missing", () => {
    const component = fc.record({
      source: fc.constant("peers" as const),
      weight: fc.integer({ min: 1, max: 10_000 }),
      points: fc.option(fc.integer({ min: 0, max: 10_000 })),
    });
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 6 }), (components) => {
        const known = components.flatMap(({ points }) => (points === null ? [] : [points]));
        const { total } = of({ components });
        if (known.length === 0) expect(total).toBeNull();
        else {
          expect(total).toBeGreaterThanOrEqual(Math.min(...known));
          expect(total).toBeLessThanOrEqual(Math.max(...known));
        }
      }),
    );
  });

  test("does not depend on the order of the components or on a common factor of the weights", () => {
    const component = fc.record({
      source: fc.constant("peers" as const),
      weight: fc.integer({ min: 1, max: 1_000 }),
      points: fc.option(fc.integer({ min: 0, max: 10_000 })),
    });
    fc.assert(
      fc.property(
        fc.array(component, { maxLength: 6 }),
        fc.integer({ min: 2, max: 9 }),
        (components, factor) => {
          const scaled = components.map((each) => ({ ...each, weight: each.weight * factor })).reverse();
          expect(of({ components: scaled }).total).toBe(of({ components }).total);
        },
      ),
    );
  });
});

describe("a mean of months or quarters", () => {
  test.each([
    { why: "of the months that have a scheme", months: [9_000, null, 8_000], mean: 8_500 },
    { why: "rounded half up once", months: [8_001, 8_000], mean: 8_001 },
    { why: "three months in thirds", months: [10_000, 10_000, 9_999], mean: 10_000 },
    { why: "none is no result", months: [null, null], mean: null },
  ])("$why", ({ months, mean }) => {
    const scaled = months.map((points) => (points === null ? null : { points, maximum: 10_000 }));
    expect(PeriodResult.ofMonths(scaled)).toBe(mean);
    expect(PeriodResult.ofQuarters(months)).toBe(mean);
  });

  test("months of different maxima are put on the scale of 100", () => {
    const months = [
      { points: 6_000, maximum: 12_000 },
      { points: 10_000, maximum: 10_000 },
    ];
    expect(PeriodResult.ofMonths(months)).toBe(7_500);
  });
});
