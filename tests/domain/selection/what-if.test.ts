import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { compositesOf } from "#app/domain/selection/composites.ts";
import { type WhatIfPerson, whatIf } from "#app/domain/selection/what-if.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { list, weightsArbitrary } from "./builders.ts";

const ratio = (numerator: number, denominator: number) => Rational.ofUnits(numerator, denominator);
const person = (id: string, values: readonly number[], more: Partial<WhatIfPerson> = {}): WhatIfPerson => ({
  ...{ id, post: "secretary", communityId: null, subdistrictId: null, ties: [0] },
  values: values.map((value) => ratio(Math.round(value * 100), 100)),
  ...more,
});

const people = [
  person("甲", [0.9, 0.2], { communityId: "c1" }),
  person("乙", [0.8, 0.4], { communityId: "c1" }),
  person("丙", [0.3, 0.9], { communityId: "c2" }),
  person("丁", [0.5, 0.5], { post: "deputySecretary" }),
  person("戊", [1, 1], { post: "communityWorker" }),
];
const lists = [list({ total: 2 }), list({ post: "deputySecretary", total: 1 })];

describe("what-if", () => {
  it("makes every list anew and says who enters and who leaves", () => {
    const asked = { people, lists, before: ["甲", "乙", "丁"] };
    expect(whatIf({ ...asked, weights: [10_000, 0] }).lists).toEqual([
      { post: "secretary", selected: ["甲", "乙"], total: 17_000, enters: [], leaves: [] },
      { post: "deputySecretary", selected: ["丁"], total: 5_000, enters: [], leaves: [] },
    ]);
    expect(whatIf({ ...asked, weights: [5_000, 5_000] }).lists[0]).toEqual({
      ...{ post: "secretary", selected: ["乙", "丙"], total: 12_000, enters: ["丙"], leaves: ["甲"] },
    });
  });

  it("shows what a cap does, with places and what stood in the way", () => {
    const found = whatIf({
      ...{ people, weights: [10_000, 0], before: ["甲", "乙"] },
      lists: [list({ total: 2, perCommunity: 1 })],
    });
    expect(found.lists[0]).toMatchObject({ selected: ["甲", "丙"], enters: ["丙"], leaves: ["乙"] });
    expect(Object.fromEntries(found.places)).toEqual({ 甲: 1, 乙: 2, 丙: 3 });
    expect(found.blocked.get("乙")).toEqual({ level: "community", unitId: "c1", atMost: 1 });
  });

  it("decides equal composites by the ties handed in", () => {
    const equal = [person("甲", [0.5, 0.5], { ties: [3, 9] }), person("乙", [0.5, 0.5], { ties: [4, 1] })];
    const found = whatIf({ people: equal, weights: [5_000, 5_000], lists: [list({ total: 1 })], before: [] });
    expect(found.lists[0]?.selected).toEqual(["乙"]);
  });
});

describe("composites of many", () => {
  const value = fc
    .tuple(fc.nat({ max: 20_000 }), fc.integer({ min: 1, max: 20_000 }))
    .map(([a, b]) => ratio(Math.min(a, b), b));

  it("are those of one at a time, at exact halves too", () => {
    const halves = fc.integer({ min: 0, max: 19_999 }).map((half) => ratio(half, 20_000));
    fc.assert(
      fc.property(
        ...[fc.array(fc.oneof(value, halves), { minLength: 3, maxLength: 3 }), weightsArbitrary(3)],
        (values, weights) => {
          const exact = compositeOf(values.map((each, at) => ({ value: each, weight: weights[at] ?? 0 })));
          expect(compositesOf({ people: [{ values }], weights })).toEqual([exact]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    { value: ratio(1, 20_000), composite: 1, why: "half up" },
    { value: ratio(49_999_999, 1_000_000_000_000), composite: 0, why: "just below the half" },
    { value: ratio(50_000_001, 1_000_000_000_000), composite: 1, why: "just above the half" },
  ])("round $why", ({ value: only, composite }) => {
    expect(compositesOf({ people: [{ values: [only] }], weights: [10_000] })).toEqual([composite]);
  });
});
