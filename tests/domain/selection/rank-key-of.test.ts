import { describe, expect, it } from "vitest";
import { lotOf, lotText } from "#app/domain/selection/lot-text.ts";
import { compareRank } from "#app/domain/selection/rank-key.ts";
import { fullMonths, rankKeyOf } from "#app/domain/selection/rank-key-of.ts";
import type { TieKey } from "#app/domain/selection/selection-rules.ts";
import * as Rational from "#app/domain/shared/rational.ts";

const tieKeys: TieKey[] = [{ kind: "criterion", key: "votes" }, { kind: "tenure" }, { kind: "younger" }];
const key = (more: Partial<Parameters<typeof rankKeyOf>[0]> = {}) =>
  rankKeyOf({
    ...{ composite: 7_000, values: [Rational.ofUnits(1, 2), Rational.ofUnits(2, 3)], tieKeys, lot: 5 },
    criteria: [{ key: "daily" }, { key: "votes" }],
    ...{ facts: { communityWorkStartedOn: "2015-03", birthMonth: "1990-05" }, asOf: "2026-11-01" },
    ...more,
  });

describe("the rank key", () => {
  it("is the composite, the tie keys in order and the lot", () => {
    expect(key()).toEqual([7_000, 666_666, 140, 23_884, 5]);
  });

  it.each([
    { why: "a higher composite before anything", better: key({ composite: 7_001, lot: 0 }) },
    {
      why: "a higher value of the criterion",
      better: key({ values: [Rational.zero, Rational.ofUnits(3, 4)], lot: 0 }),
    },
    {
      why: "the longer tenure",
      better: key({ facts: { communityWorkStartedOn: "2014-12-31", birthMonth: "1960-01" }, lot: 0 }),
    },
    {
      why: "who is born later",
      better: key({ facts: { communityWorkStartedOn: "2015-03", birthMonth: "1990-06" }, lot: 0 }),
    },
    { why: "the higher lot last of all", better: key({ lot: 6 }) },
  ])("puts first $why", ({ better }) => {
    expect(compareRank(better, key())).toBeLessThan(0);
    expect(compareRank(key(), better)).toBeGreaterThan(0);
  });

  it("does not know a tie key of no criterion", () => {
    expect(() => key({ tieKeys: [{ kind: "criterion", key: "gone" }] })).toThrow("gone");
  });
});

describe("full months", () => {
  it.each([
    { from: "2026-01", to: "2026-11-01", months: 10 },
    { from: "2026-01-01", to: "2026-11-01", months: 10 },
    { from: "2026-01-02", to: "2026-11-01", months: 9 },
    { from: "2025-12-31", to: "2026-11-30", months: 10 },
    { from: "2027-01", to: "2026-11-01", months: 0 },
  ])("from $from to $to are $months", ({ from, to, months }) => {
    expect(fullMonths({ from, to })).toBe(months);
  });
});

describe("the lot", () => {
  it("is drawn from seed and person", () => {
    expect(lotText({ seed: "ab", cadreId: "7" })).toBe("ab:lot:7");
  });

  it("is the first twelve digits of the hash as a number", () => {
    expect(lotOf(`0000000000ff${"e".repeat(52)}`)).toBe(255);
    expect(lotOf("f".repeat(64))).toBe(2 ** 48 - 1);
    expect(() => lotOf("short")).toThrow("SHA-256");
  });
});
