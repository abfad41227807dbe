import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialInterval } from "#app/domain/selection/binomial-interval.ts";
import { LEAST_SHOWN, selectionRates } from "#app/domain/selection/selection-rates.ts";

describe("the exact interval of a share", () => {
  // Newcombe (1998), Statistics in Medicine 17:857–872, table I, method 5 (Clopper–Pearson, 95 %).
  it.each([
    { successes: 81, trials: 263, low: 0.2527, high: 0.3676 },
    { successes: 15, trials: 148, low: 0.0578, high: 0.1617 },
    { successes: 0, trials: 20, low: 0, high: 0.1684 },
    { successes: 1, trials: 29, low: 0.0009, high: 0.1776 },
  ])("of $successes in $trials is the published one", ({ successes, trials, low, high }) => {
    const found = binomialInterval({ successes, trials });
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("has closed ends for nobody and for everybody: (α/2)^(1/n)", () => {
    for (const trials of [1, 7, 50_000]) {
      const [nobody, everybody] = [0, trials].map((successes) => binomialInterval({ successes, trials }));
      expect(nobody?.low).toBe(0);
      expect(nobody?.high).toBeCloseTo(1 - 0.025 ** (1 / trials), 9);
      expect(everybody?.low).toBeCloseTo(0.025 ** (1 / trials), 9);
      expect(everybody?.high).toBe(1);
    }
  });

  it("leaves half of the tails at each end, by the plain sum of the binomial", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), (trials, some) => {
        const successes = 1 + (some % (trials - 1));
        const { low, high } = binomialInterval({ successes, trials });
        expect(1 - atMost({ k: successes - 1, trials, p: low })).toBeCloseTo(0.025, 9);
        expect(atMost({ k: successes, trials, p: high })).toBeCloseTo(0.025, 9);
      }),
    );
  });
});

function atMost({ k, trials, p }: { k: number; trials: number; p: number }): number {
  let [term, sum] = [(1 - p) ** trials, (1 - p) ** trials];
  for (let at = 0; at < k; at += 1) {
    term *= (((trials - at) / (at + 1)) * p) / (1 - p);
    sum += term;
  }
  return sum;
}

const counts = (people: Record<string, [people: number, selected: number]>) =>
  Object.entries(people).map(([group, [all, selected]]) => ({ group, people: all, selected }));
const shown = (groups: ReturnType<typeof counts>) =>
  selectionRates(groups).groups.flatMap((each) => (each.suppressed ? [] : [each.group]));

describe("selection rates", () => {
  it.each([
    { why: "all groups of five and more", given: { a: [5, 1], b: [20, 9] }, show: ["a", "b"] },
    { why: "not a small group, nor the only other", given: { a: [4, 1], b: [20, 9] }, show: [] },
    { why: "not the smallest other either", given: { a: [4, 1], b: [20, 9], c: [9, 2] }, show: ["b"] },
    {
      why: "the others, where two small ones hide each other",
      given: { a: [4, 1], b: [3, 0], c: [9, 2] },
      show: ["c"],
    },
    {
      why: "fewer, where two small ones are four people together",
      given: { a: [2, 1], b: [2, 0], c: [9, 2], d: [30, 3] },
      show: ["d"],
    },
    { why: "nothing of groups of nobody", given: { a: [0, 0], b: [20, 9] }, show: ["b"] },
  ] as const)("show $why", ({ given, show }) => {
    const groups = Object.entries(given).map(([group, [people, selected]]) => ({ group, people, selected }));
    expect(shown(groups)).toEqual(show);
  });

  it("give people, selected, rate and interval", () => {
    const [all] = selectionRates(counts({ a: [20, 0] })).groups;
    expect(all).toMatchObject({ group: "a", suppressed: false, people: 20, selected: 0, rate: 0, low: 0 });
  });

  it("hide the whole where it is fewer than five people", () => {
    expect(selectionRates(counts({ a: [4, 2] })).total).toEqual({ group: "", suppressed: true });
  });

  it("never leave a hidden group to be told by subtraction, and no small one shown", () => {
    const group = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (sizes) => {
        const groups = sizes.map((people, at) => ({ group: `g${at}`, people, selected: people >> 1 }));
        const { groups: found, total } = selectionRates(groups);
        if (total.suppressed) {
          expect(found.every((each) => each.suppressed)).toBe(true);
          return;
        }
        const seen = found.flatMap((each) => (each.suppressed ? [] : [each.people]));
        const hidden = found.length - seen.length;
        const rest = total.people - seen.reduce((sum, people) => sum + people, 0);
        expect(seen.every((people) => people >= LEAST_SHOWN)).toBe(true);
        if (hidden > 0) {
          expect(hidden).toBeGreaterThan(1);
          expect(rest).toBeGreaterThanOrEqual(LEAST_SHOWN);
        }
      }),
    );
  });
});
