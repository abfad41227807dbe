import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { FirmnessDraws } from "#app/domain/selection/firmness.ts";
import { SeededRandom } from "#app/domain/selection/seeded-random.ts";
import { WeightDraws } from "#app/domain/selection/weight-draws.ts";
import { list, person, world } from "./builders.ts";

const SEED = "0123456789abcdef".repeat(4);
const weights = [5_000, 3_000, 2_000];
const shaky = Array.from({ length: 12 }, (_, at) =>
  person({
    ...{ id: `p${at}`, values: [0.5 + at / 100, 0.6 - at / 200, 0.5], weights, lot: at },
    errors: [0.05, 0, 0.03],
    ...{ communityId: `c${at % 4}`, subdistrictId: `s${at % 2}` },
  }),
);
const settings = {
  ...{ candidates: shaky, list: list({ total: 4, perCommunity: 1 }), weights, seed: SEED },
  region: { kind: "within", margin: 1_000 } as const,
};

describe("draws of firmness", () => {
  it("come out at always or never where neither weights nor values move, whatever the caps and ties", () => {
    fc.assert(
      fc.property(world(10), (given) => {
        const draws = new FirmnessDraws({ ...given, region: { kind: "within", margin: 0 }, seed: SEED });
        draws.step(3);
        const selected = new Set(adviseList(given).selected);
        for (const [id, share] of draws.acceptability()) expect(share).toBe(selected.has(id) ? 10_000 : 0);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same however many are made at a time", () => {
    const [once, often] = [new FirmnessDraws(settings), new FirmnessDraws(settings)];
    once.step(600);
    for (const count of [1, 99, 0, 250, 250]) often.step(count);
    expect(often.drawn).toBe(600);
    expect(often.acceptability()).toEqual(once.acceptability());
  });

  it("do not depend on the order in which the candidates come", () => {
    const [forth, back] = [settings, { ...settings, candidates: [...shaky].reverse() }].map((given) => {
      const draws = new FirmnessDraws(given);
      draws.step(500);
      return Object.fromEntries(draws.acceptability());
    });
    expect(back).toEqual(forth);
  });

  it("are others with another seed", () => {
    const [one, two] = [SEED, "f".repeat(64)].map((seed) => {
      const draws = new FirmnessDraws({ ...settings, seed });
      draws.step(500);
      return [...draws.acceptability().values()];
    });
    expect(one).not.toEqual(two);
  });

  it("fill exactly the seats in every draw", () => {
    const draws = new FirmnessDraws(settings);
    draws.step(1_000);
    const seats = [...draws.acceptability().values()].reduce((sum, share) => sum + share, 0);
    expect(seats).toBe(4 * 10_000);
  });

  it("move a value by its standard error", () => {
    // B is 1 standard error ahead of A, whose value does not move: A wins with P(Z < −1) = 0.1587.
    const pair = [
      person({ id: "A", values: [0.5], weights: [10_000] }),
      person({ id: "B", values: [0.6], weights: [10_000], errors: [0.1] }),
    ];
    const draws = new FirmnessDraws({
      ...{
        candidates: pair,
        list: list({ total: 1 }),
        weights: [10_000],
        seed: SEED,
        region: { kind: "any" },
      },
    });
    draws.step(40_000);
    expect(Math.abs((draws.acceptability().get("A") ?? 0) / 10_000 - 0.1587)).toBeLessThan(0.006);
  });

  it("let another chooser select, which sees order and composites by the candidates' own numbers", () => {
    const seen: number[] = [];
    const draws = new FirmnessDraws({
      ...settings,
      choose: ({ order, composites }) => {
        const sorted = [...order].map((at) => composites[at] ?? 0);
        seen.push(sorted.every((composite, at) => at === 0 || composite <= (sorted[at - 1] ?? 0)) ? 1 : 0);
        return [...order].slice(-1);
      },
    });
    draws.step(20);
    expect(seen).toEqual(Array.from({ length: 20 }, () => 1));
    expect([...draws.acceptability().values()].reduce((sum, share) => sum + share, 0)).toBe(10_000);
  });
});

describe("drawn weights", () => {
  it("stay within the margin, sum to one and have the declared mean", () => {
    const random = new SeededRandom(SEED);
    const draws = new WeightDraws({ declared: weights, region: { kind: "within", margin: 500 }, random });
    const sums = [0, 0, 0];
    for (let draw = 0; draw < 4_000; draw += 1) {
      draws.next();
      expect(draws.now.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      draws.now.forEach((weight, at) => {
        expect(Math.abs(weight - (weights[at] ?? 0) / 10_000)).toBeLessThan(0.05 + 1e-12);
        sums[at] = (sums[at] ?? 0) + weight / 4_000;
      });
    }
    sums.forEach((mean, at) => {
      expect(Math.abs(mean - (weights[at] ?? 0) / 10_000)).toBeLessThan(0.003);
    });
  });

  it("spread uniformly over the slice: each coordinate has the variance of the region, whichever takes the rest", () => {
    const random = new SeededRandom(SEED);
    const even = [3_333, 3_334, 3_333];
    const draws = new WeightDraws({ declared: even, region: { kind: "within", margin: 500 }, random });
    const squares = [0, 0, 0];
    const count = 20_000;
    for (let draw = 0; draw < count; draw += 1) {
      draws.next();
      draws.now.forEach((weight, at) => {
        squares[at] = (squares[at] ?? 0) + ((weight - (even[at] ?? 0) / 10_000) / 0.05) ** 2 / count;
      });
    }
    // A regular hexagon |x|, |y|, |x + y| ≤ 1: E x² = 5/18.
    for (const square of squares) expect(Math.abs(square - 5 / 18)).toBeLessThan(0.008);
  });
});
