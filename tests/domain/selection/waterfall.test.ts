import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { waterfallOf } from "#app/domain/selection/waterfall.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { weightsArbitrary } from "./builders.ts";

const value = fc
  .tuple(fc.nat({ max: 4_096 }), fc.integer({ min: 1, max: 4_096 }))
  .map(([a, b]) => Rational.ofUnits(Math.min(a, b), b));
const four = fc.array(value, { minLength: 4, maxLength: 4 });

describe("a waterfall", () => {
  it("has parts that sum to the total, which rounds to the composite, each next to its own exact size", () => {
    fc.assert(
      fc.property(four, four, weightsArbitrary(4), (values, other, weights) => {
        const { parts, total, otherTotal } = waterfallOf({ values, other, weights });
        const sum = (of: (part: (typeof parts)[number]) => number) =>
          parts.reduce((all, part) => all + of(part), 0);
        expect(sum(({ own }) => own)).toBe(total);
        expect(sum((part) => part.other)).toBe(otherTotal);
        expect(sum(({ difference }) => difference)).toBe(total - otherTotal);
        const composite = compositeOf(values.map((each, at) => ({ value: each, weight: weights[at] ?? 0 })));
        expect(Math.floor((total + 50) / 100)).toBe(composite);
        for (const { at, own } of parts) {
          const exact = Rational.approximate(values[at] ?? Rational.zero) * (weights[at] ?? 0) * 100;
          expect(Math.abs(own - exact)).toBeLessThan(1.000_001);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("says by how much each criterion puts ahead or behind", () => {
    const [half, whole, third] = [Rational.ofUnits(1, 2), Rational.ofUnits(1, 1), Rational.ofUnits(1, 3)];
    expect(waterfallOf({ values: [half, whole], other: [whole, third], weights: [6_000, 4_000] })).toEqual({
      parts: [
        { at: 0, own: 300_000, other: 600_000, difference: -300_000 },
        { at: 1, own: 400_000, other: 133_333, difference: 266_667 },
      ],
      ...{ total: 700_000, otherTotal: 733_333 },
    });
  });

  it("does not show a total that would round to another composite", () => {
    // 0.5000499… of the whole: the nearest millionth is 0.500050, which would round up.
    const { total } = waterfallOf({
      ...{ values: [Rational.ofUnits(50_004_999, 100_000_000)], other: [Rational.zero], weights: [10_000] },
    });
    expect(total).toBe(500_049);
  });
});
