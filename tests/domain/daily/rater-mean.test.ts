import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as RaterMean from "#app/domain/daily/rater-mean.ts";

const form = [
  { key: "a", label: "甲", maximum: 10 },
  { key: "b", label: "乙", maximum: 20 },
];
const ballots = (n: number, points = { a: 10, b: 20 }, ordinary = true) =>
  Array.from({ length: n }, () => ({ points, ordinary }));

describe("a mean of raters", () => {
  test.each([
    {
      why: "five is the least",
      given: ballots(5),
      minimum: 5,
      mean: { shown: true, points: 10_000, count: 5 },
    },
    {
      why: "four are never shown",
      given: ballots(4),
      minimum: 5,
      mean: { shown: false, count: 4, why: "tooFewRaters", needed: 5 },
    },
    {
      why: "a scheme cannot ask for fewer than five",
      given: ballots(4),
      minimum: 1,
      mean: { shown: false, count: 4, why: "tooFewRaters", needed: 5 },
    },
    {
      why: "a scheme may ask for more",
      given: ballots(49),
      minimum: 50,
      mean: { shown: false, count: 49, why: "tooFewRaters", needed: 50 },
    },
    {
      why: "a form not filled in whole does not count",
      given: [...ballots(4), { points: { a: 10 }, ordinary: true }],
      minimum: 5,
      mean: { shown: false, count: 4, why: "tooFewRaters", needed: 5 },
    },
    {
      why: "points beyond an item do not count",
      given: [...ballots(4), { points: { a: 11, b: 20 }, ordinary: true }],
      minimum: 5,
      mean: { shown: false, count: 4, why: "tooFewRaters", needed: 5 },
    },
    {
      why: "the mean is exact and rounded once",
      given: [...ballots(4, { a: 10, b: 20 }), ...ballots(2, { a: 9, b: 20 })],
      minimum: 5,
      mean: { shown: true, points: 9_889, count: 6 },
    },
  ])("$why", ({ given, minimum, mean }) => {
    expect(RaterMean.of({ ballots: given, form, minimum })).toEqual(mean);
  });

  test.each([
    { ordinary: 6, others: 4, shown: false },
    { ordinary: 7, others: 3, shown: true },
  ])(
    "with $ordinary ordinary residents of ten, 70 % asked for: shown is $shown",
    ({ ordinary, others, shown }) => {
      const given = [...ballots(ordinary), ...ballots(others, { a: 1, b: 1 }, false)];
      const mean = RaterMean.of({ ballots: given, form, minimum: 5, ordinaryShare: 7_000 });
      expect(mean.shown).toBe(shown);
      if (!mean.shown) expect(mean).toMatchObject({ why: "tooFewOrdinary", needed: 7 });
    },
  );

  test("nothing of fewer than five is ever shown, whatever is asked", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -3, max: 9 }), (count, minimum) => {
        expect(RaterMean.of({ ballots: ballots(count), form, minimum })).not.toHaveProperty("points");
      }),
    );
  });
});
