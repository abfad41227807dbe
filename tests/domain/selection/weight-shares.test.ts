import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedWeights } from "#app/domain/selection/weight-shares.ts";

describe("weights after one was moved", () => {
  it.each([
    {
      why: "the others keep their proportion",
      weights: [4_000, 3_000, 3_000],
      at: 0,
      to: 6_000,
      next: [6_000, 2_000, 2_000],
    },
    {
      why: "a remainder goes to the largest part lost",
      weights: [4_000, 3_000, 1_500, 1_500],
      at: 0,
      to: 4_001,
      next: [4_001, 2_999, 1_500, 1_500],
    },
    {
      why: "others at 0 share the rest equally",
      weights: [10_000, 0, 0],
      at: 0,
      to: 4_000,
      next: [4_000, 3_000, 3_000],
    },
    { why: "one alone is everything", weights: [10_000], at: 0, to: 2_000, next: [10_000] },
    { why: "above the whole is the whole", weights: [5_000, 5_000], at: 1, to: 12_000, next: [0, 10_000] },
  ])("$why", ({ weights, at, to, next }) => {
    expect(movedWeights({ weights, at, to })).toEqual(next);
  });

  it("are whole, not negative, and sum to 10,000", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(10_000), { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        fc.nat(10_000),
        (weights, index, to) => {
          const at = index % weights.length;
          const next = movedWeights({ weights, at, to });
          expect(next.reduce((sum, weight) => sum + weight, 0)).toBe(10_000);
          expect(next.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
          expect(next[at]).toBe(to);
        },
      ),
    );
  });
});
