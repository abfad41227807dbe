import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { type Interval, weightIntervals } from "#app/domain/selection/weight-interval.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { allowedSets, list, person, scoreWith, type World, world } from "./builders.ts";

const ratio = (numerator: number, denominator: number) => Rational.ofUnits(numerator, denominator);
const ONE = ratio(1, 1);

/** The weights when criterion `at` has `weight` and the others share the rest in proportion. */
const rescaled = (given: { weights: readonly number[]; at: number; weight: Rational.Ratio }) => {
  const others = 10_000 - (given.weights[given.at] ?? 0);
  const rest = Rational.subtract(ONE, given.weight);
  return given.weights.map((each, index) =>
    index === given.at ? given.weight : Rational.multiply(rest, ratio(each, others)),
  );
};

function isBest(
  { selected, weights, ...caps }: World & { selected: readonly string[] },
  at: number,
  weight: Rational.Ratio,
) {
  const now = rescaled({ weights, at, weight });
  const total = (set: World["candidates"]) => Rational.sum(set.map(({ values }) => scoreWith(values, now)));
  const best = Rational.highest(allowedSets(caps).map(total)) ?? Rational.zero;
  return Rational.equals(total(caps.candidates.filter(({ id }) => selected.includes(id))), best);
}

const STEP = ratio(1, 1_000_000);

describe("weight intervals", () => {
  it("are exactly where brute force finds the same set to be the best", () => {
    fc.assert(
      fc.property(world(6), (given) => {
        const { selected } = adviseList(given);
        const intervals = weightIntervals({ ...given, selected });
        const asked = { ...given, selected };
        intervals.forEach(({ low, high }: Interval, at) => {
          const declared = ratio(given.weights[at] ?? 0, 10_000);
          if (!isBest(asked, at, declared)) {
            expect([low, high]).toEqual([declared, declared]);
            return;
          }
          expect(isBest(asked, at, low)).toBe(true);
          expect(isBest(asked, at, high)).toBe(true);
          expect(isBest(asked, at, Rational.divide(Rational.add(low, high), ratio(2, 1)))).toBe(true);
          const [below, above] = [Rational.subtract(low, STEP), Rational.add(high, STEP)];
          if (low.numerator > 0n) expect(isBest(asked, at, below)).toBe(false);
          if (Rational.compare(high, ONE) < 0) expect(isBest(asked, at, above)).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
  });

  const weights = [6_000, 4_000];
  const people = (rows: readonly (readonly number[])[], at: readonly number[] = weights) =>
    rows.map((values, index) => person({ id: `p${index}`, values, weights: at, lot: 9 - index }));
  const intervalsOf = (given: {
    rows: readonly (readonly number[])[];
    total: number;
    weights?: readonly number[];
  }) => {
    const used = given.weights ?? weights;
    const candidates = people(given.rows, used);
    const caps = list({ total: given.total });
    const { selected } = adviseList({ candidates, list: caps });
    return weightIntervals({ candidates, selected, list: caps, weights: used }).map(({ low, high }) => [
      Rational.approximate(low),
      Rational.approximate(high),
    ]);
  };

  it.each([
    {
      why: "seats for everybody: any weight",
      rows: [
        [0.9, 0.1],
        [0.1, 0.9],
      ],
      total: 2,
      found: [
        [0, 1],
        [0, 1],
      ],
    },
    {
      why: "nobody eligible: any weight",
      rows: [],
      total: 2,
      found: [
        [0, 1],
        [0, 1],
      ],
    },
    {
      why: "better in everything: any weight",
      rows: [
        [0.9, 0.9],
        [0.1, 0.1],
      ],
      total: 1,
      found: [
        [0, 1],
        [0, 1],
      ],
    },
    {
      why: "one ahead in each: from where they meet",
      rows: [
        [1, 0],
        [0, 1],
      ],
      total: 1,
      found: [
        [0.5, 1],
        [0, 0.5],
      ],
    },
    {
      why: "equal people: any weight, the tie rule decides",
      rows: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      total: 1,
      found: [
        [0, 1],
        [0, 1],
      ],
    },
    {
      ...{
        why: "equal sums: one way only",
        rows: [
          [0.4, 0.9],
          [0.6, 0.6],
        ],
        total: 1,
        found: [
          [0, 0.6],
          [0.4, 1],
        ],
      },
    },
    {
      ...{
        why: "a weight of nothing",
        rows: [
          [0, 1],
          [1, 0.5],
        ],
        total: 1,
        weights: [0, 10_000],
      },
      ...{
        found: [
          [0, 1 / 3],
          [1, 1],
        ],
      },
    },
  ])("$why", ({ rows, total, found, ...more }) => {
    intervalsOf({ rows, total, ...more }).forEach((interval, at) => {
      expect(interval[0]).toBeCloseTo(found[at]?.[0] ?? Number.NaN, 12);
      expect(interval[1]).toBeCloseTo(found[at]?.[1] ?? Number.NaN, 12);
    });
  });

  it("shrinks to the declared weight where only rounding made two people equal", () => {
    const values = [ratio(50_004, 100_000), ratio(50_000, 100_000)];
    const candidates = values.map((value, at) => ({
      ...{ id: `p${at}`, values: [value, value], errors: [0, 0], communityId: null, subdistrictId: null },
      rankKey: [5_000, at],
    }));
    const caps = list({ total: 1 });
    const { selected } = adviseList({ candidates, list: caps });
    expect(selected).toEqual(["p1"]);
    const found = weightIntervals({ candidates, selected, list: caps, weights });
    expect(found[0]).toEqual({ low: ratio(3, 5), high: ratio(3, 5) });
  });
});
