import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compositeForm } from "#app/domain/selection/bulk-composite.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { floorPrice } from "#app/domain/selection/floor-price.ts";
import {
  contenders,
  type FloorCandidate,
  meetsFloors,
  programmeOf,
  unmetFloors,
} from "#app/domain/selection/floor-programme.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { listFor } from "#tests/support/selection-builders.ts";

const someone = (id: string, more: Partial<FloorCandidate> = {}): FloorCandidate => ({
  ...{ id, subdistrictId: "s0", communityId: "c0", rankKey: [10], sex: "female", age: 40 },
  ...more,
});
const elsewhere = { subdistrictId: "s1", communityId: "c1" };
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);

describe("the programme of a list with floors", () => {
  it("has a row for the total, for each cap that can bind and for each floor", () => {
    const candidates = [someone("a"), someone("b", { age: 30 }), someone("c", { ...elsewhere, sex: "male" })];
    const list = listFor("secretary", {
      ...{ total: 2, perSubdistrict: 1, unitCaps: [{ unitId: "c1", atMost: 0 }] },
      floors: [
        { kind: "eachSubdistrict", atLeast: 1 },
        { kind: "youngerThan", age: 35, atLeast: 1 },
      ],
    });
    const rows = programmeOf({ candidates, list }).rows.map(({ columns, atLeast, atMost, floor }) => [
      ...[columns, atLeast, atMost, floor?.kind ?? null],
    ]);
    expect(rows).toEqual([
      [[0, 1, 2], 0, 2, null],
      [[0, 1], 0, 1, null],
      [[2], 0, 0, null],
      [[0, 1], 1, 2, "subdistrict"],
      [[2], 1, 1, "subdistrict"],
      [[1], 1, 1, "youngerThan"],
    ]);
  });

  it("counts somebody of exactly the age as not younger", () => {
    const list = listFor("secretary", { floors: [{ kind: "youngerThan", age: 35, atLeast: 1 }] });
    const unmet = (age: number) => unmetFloors({ candidates: [someone("a", { age })], list }).length;
    expect([unmet(34), unmet(35)]).toEqual([0, 1]);
  });

  it("counts a unit's floor among its own people and its communities'", () => {
    const floor = (unitId: string) =>
      listFor("secretary", { floors: [{ kind: "unit", unitId, atLeast: 1 }] });
    const candidates = [someone("a")];
    const selected = new Set(["a"]);
    const met = ["s0", "c0", "c1"].map((unitId) =>
      meetsFloors({ candidates, list: floor(unitId), selected }),
    );
    expect(met).toEqual([true, true, false]);
  });

  it("looks at no more people of one community and the same floors than it has seats", () => {
    const ordered = [
      someone("first"),
      someone("second"),
      someone("third"),
      someone("third, but young", { age: 30 }),
      someone("elsewhere", elsewhere),
    ];
    const list = listFor("secretary", {
      ...{ total: 5, perCommunity: 2 },
      floors: [{ kind: "youngerThan", age: 35, atLeast: 1 }],
    });
    expect(idsOf(contenders({ ordered, list }))).toEqual([
      ...["first", "second", "third, but young", "elsewhere"],
    ]);
  });
});

describe("the price of floors", () => {
  it("is the sum given up, with swaps near by first and then by rank", () => {
    const candidates = [
      someone("out of c1", { ...elsewhere, rankKey: [90] }),
      someone("out of c0", { rankKey: [80] }),
      someone("stays", { rankKey: [70] }),
      someone("in from c0", { rankKey: [60] }),
      someone("in from s1", { subdistrictId: "s1", communityId: "c9", rankKey: [50] }),
    ];
    const price = floorPrice({
      candidates,
      withoutFloors: new Set(["out of c1", "out of c0", "stays"]),
      withFloors: new Set(["stays", "in from c0", "in from s1"]),
    });
    expect(price).toEqual({
      given: 60,
      swaps: [
        { in: "in from c0", out: "out of c0" },
        { in: "in from s1", out: "out of c1" },
      ],
    });
  });
});

describe("the composite in whole numbers", () => {
  const scale = fc
    .uniqueArray(fc.integer({ min: 0, max: 12_000 }), { minLength: 2, maxLength: 5 })
    .map((points) => points.toSorted((a, b) => a - b))
    .map((points) =>
      points.map((at, index) => ({ points: at, value: Math.floor((index * 10_000) / (points.length - 1)) })),
    );

  it("is the composite, and no number on the way is larger than said", () => {
    fc.assert(
      fc.property(scale, scale, fc.nat(10_000), fc.nat(13_000), fc.nat(13_000), (a, b, weight, x, y) => {
        const criteria = [
          { key: "a", weight, anchors: a },
          { key: "b", weight: 10_000 - weight, anchors: b },
        ];
        const { criteria: forms, denominator, largest } = compositeForm(criteria);
        const sum = [x, y].reduce((all, points, at) => {
          const piece = forms[at]!.pieces.find(({ below }) => below === null || points < below)!;
          return all + piece.base + piece.rise * BigInt(points - piece.from);
        }, 0n);
        const parts = criteria.map(({ anchors, ...each }, at) => ({
          ...{ weight: each.weight, value: pointsValue({ anchors, points: [x, y][at]! }) },
        }));
        expect(2n * sum + denominator).toBeLessThanOrEqual(largest);
        expect(Number((2n * sum + denominator) / (2n * denominator))).toBe(compositeOf(parts));
      }),
      { numRuns: 500 },
    );
  });
});
